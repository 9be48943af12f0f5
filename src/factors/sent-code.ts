import { equalTexts } from "../lib/digest.ts"
import type { FactorKeys, FactorType, SentCode } from "./factor.ts"

/** Whether `typed` is the code that was sent, and in time: at `expiresAtMs` it no longer is. */
export function isSentCode(
  keys: FactorKeys,
  factor: FactorType,
  userId: string,
  { code, typed, nowMs }: { code: SentCode | null; typed: string; nowMs: number },
): boolean {
  if (code === null || nowMs >= code.expiresAtMs) return false
  const hashes = keys.codeHash(factor, userId, typed)
  return hashes.some((hash) => equalTexts(hash, code.hash))
}
