import type { NewPasskey } from "../reset/effects.ts"

/** A key that takes the place of its owner's password. A reset makes it, and the next one ends it. */
export interface Passkey extends NewPasskey {
  userId: string
  createdAtMs: number
}

export interface PasskeyStore {
  /** @param credentialDigest Of its credential id. */
  find(credentialDigest: string): Promise<Passkey | null>

  /**
   * Keeps the signature count of a login. False when it did not grow, unless the key never counts,
   * or when the passkey is gone: somebody else used what was signed, or a reset ended it.
   */
  countUp(id: string, signCount: number): Promise<boolean>
}
