import type { FactorKeys } from "../factors/factor.ts"

/** The server's secret keys at work. No key ever leaves it. */
export interface KeyRing extends FactorKeys {
  /** AES-256-GCM. `context` (table, row, column) is authenticated: a value cannot be moved. */
  seal(plain: string | Buffer, context: string): string
  /** @throws when the value was changed, moved, or sealed with a key that is gone. */
  unseal(sealed: string, context: string): Buffer
  /**
   * A token that only this server can make, the same every time: HMAC-SHA-256, 43 base64url
   * characters, one for each key, newest first. Derived from a random seed it is as strong as one.
   */
  derive(purpose: string, seed: string): readonly [string, ...string[]]
}
