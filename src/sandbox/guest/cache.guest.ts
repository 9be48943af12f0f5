import type { CacheRecord } from "../../actions/cache.ts"
import { CACHE } from "../../actions/limits.ts"
import { CACHE_WRITES_MAX } from "../limits.ts"
import type { CommandList } from "./command-list.guest.ts"
import {
  byteLength,
  floor,
  isFiniteNumber,
  isSafeInteger,
  min,
  toJson,
} from "./primordials.guest.ts"

interface CacheError {
  type: "error"
  code: string
}
interface ApiRecord {
  value: string
  expires_at: number
}
interface Expiry {
  ttl?: unknown
  expires_at?: unknown
}

export interface CacheApi {
  get(key: unknown): ApiRecord | undefined
  set(
    key: unknown,
    value: unknown,
    expiry?: Expiry,
  ): { type: "success"; record: ApiRecord } | CacheError
  delete(key: unknown): { type: "success" } | CacheError
}

/**
 * `api.cache` of one run: starts from the records handed in, and writes what it changes to the
 * commands. Answers errors and never throws them (Auth0, "Actions Limitations").
 */
export function newCache(
  records: readonly CacheRecord[],
  commands: CommandList,
  nowMs: number,
): CacheApi {
  const live = new Map<unknown, ApiRecord>()
  for (const { key, value, expiresAtMs } of records) {
    if (expiresAtMs > nowMs) live.set(key, { value, expires_at: expiresAtMs })
  }
  let writes = 0
  const mayWrite = () => !commands.hasEnded && ++writes <= CACHE_WRITES_MAX
  return {
    get(key) {
      const record = live.get(key)
      return record === undefined ? undefined : { ...record }
    },
    set(key, value, expiry) {
      if (typeof key !== "string" || typeof value !== "string") return no("FailedToSetCacheRecord")
      const tooLarge = sizeError(live, key, value)
      if (tooLarge !== null) return tooLarge
      const expiresAt = expiryOf(expiry, nowMs)
      if (typeof expiresAt !== "number") return expiresAt
      if (commands.hasEnded) return no("FailedToSetCacheRecord")
      if (!mayWrite()) return no("MaxSideEffectsExceeded")
      const fields = `"key":${toJson(key)},"value":${toJson(value)},"expiresAtMs":${expiresAt}`
      commands.add(`{"type":"cache.set",${fields}}`)
      live.set(key, { value, expires_at: expiresAt })
      return { type: "success", record: { value, expires_at: expiresAt } }
    },
    delete(key) {
      if (!live.has(key)) return no("CacheKeyDoesNotExist")
      if (commands.hasEnded) return no("FailedToDeleteCacheRecord")
      if (!mayWrite()) return no("MaxSideEffectsExceeded")
      commands.add(`{"type":"cache.delete","key":${toJson(key)}}`)
      live.delete(key)
      return { type: "success" }
    },
  }
}

function sizeError(
  live: ReadonlyMap<unknown, ApiRecord>,
  key: string,
  value: string,
): CacheError | null {
  if (byteLength(key) > CACHE.keyBytesMax) return no("CacheKeySizeExceeded")
  if (byteLength(value) > CACHE.valueBytesMax) return no("CacheValueSizeExceeded")
  let bytes = byteLength(key) + byteLength(value)
  let entries = 1
  for (const [other, record] of live) {
    if (other === key) continue
    bytes += byteLength(other as string) + byteLength(record.value)
    entries += 1
  }
  const isOver = bytes > CACHE.totalBytesMax || entries > CACHE.entriesMax
  return isOver ? no("CacheSizeExceeded") : null
}

// Of `ttl` and `expires_at` the earlier one counts, and never more than a day.
function expiryOf(expiry: Expiry | undefined, nowMs: number): number | CacheError {
  const { ttl, expires_at: expiresAt } = expiry ?? {}
  if (ttl !== undefined && !isFiniteNumber(ttl)) return no("InvalidExpiry")
  if (expiresAt !== undefined && !isFiniteNumber(expiresAt)) return no("InvalidExpiry")
  let atMs =
    nowMs + (ttl === undefined && expiresAt === undefined ? CACHE.defaultTtlMs : CACHE.ttlMsMax)
  if (ttl !== undefined) atMs = min(atMs, nowMs + floor(ttl as number))
  if (expiresAt !== undefined) atMs = min(atMs, floor(expiresAt as number))
  if (atMs <= nowMs) return no("ItemAlreadyExpired")
  return isSafeInteger(atMs) ? atMs : no("InvalidExpiry")
}

function no(code: string): CacheError {
  return { type: "error", code }
}
