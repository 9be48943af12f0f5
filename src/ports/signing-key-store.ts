/** A key that access tokens, or notifications, are signed with. */
export interface SigningKey {
  /** Names it in the header of a token (RFC 7517 section 4.5). */
  kid: string
  /** JSON of the public key, a JWK. */
  publicJwk: string
  /** Sealed JSON of the private key, a JWK. */
  sealedPrivateJwk: string
  createdAtMs: number
}

export interface SigningKeyStore {
  find(): Promise<SigningKey | null>
  /** Keeps the key unless there is one. @returns the one that is kept: of several nodes, one wins. */
  addFirst(key: SigningKey): Promise<SigningKey>
  /** Puts `key` in the place of the one named `kid`. @returns the one that is kept, as `addFirst`. */
  replace(kid: string, key: SigningKey): Promise<SigningKey>
}
