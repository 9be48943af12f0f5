import type { ExecuteOptions, ExecuteResult } from "rekey/testing"
import type { CacheRecord } from "../actions/cache.ts"
import { CACHE } from "../actions/limits.ts"
import type { Verdict } from "../actions/pipeline.ts"

/** Records as `execute` takes them. @throws {TypeError} for what is neither text nor record. */
export function toCacheRecords(
  cache: NonNullable<ExecuteOptions["cache"]>,
  nowMs: number,
): readonly CacheRecord[] {
  return Object.entries(cache).map(([key, given]) => {
    const { value, expires_at: expiresAtMs } =
      typeof given === "string" ? { value: given, expires_at: nowMs + CACHE.defaultTtlMs } : given
    if (typeof value !== "string" || !Number.isSafeInteger(expiresAtMs))
      throw new TypeError(`cache.${key} must be a text or { value, expires_at }.`)
    return { key, value, expiresAtMs }
  })
}

/** What is kept after a run. */
export function cacheAfter(
  before: readonly CacheRecord[],
  { cacheSets, cacheDeletes }: Pick<Verdict, "cacheSets" | "cacheDeletes">,
): readonly CacheRecord[] {
  const records = new Map(before.map((record) => [record.key, record]))
  for (const record of cacheSets) records.set(record.key, record)
  for (const key of cacheDeletes) records.delete(key)
  return [...records.values()]
}

/** As `api.cache.get` would answer now, by key. */
export function toCacheObject(
  records: readonly CacheRecord[],
  nowMs: number,
): ExecuteResult["cache"] {
  return Object.fromEntries(
    records
      .filter(({ expiresAtMs }) => expiresAtMs > nowMs)
      .map(({ key, value, expiresAtMs }) => [key, { value, expires_at: expiresAtMs }]),
  )
}
