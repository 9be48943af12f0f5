export interface PasswordHasher {
  /**
   * argon2id with OWASP's parameters, written down in the hash (PHC string format).
   * @throws {ServiceError} busy, when more hashes wait than may.
   */
  hash(password: string): Promise<string>
  /**
   * With a null hash it does the same work and answers false: unknown accounts cost as much.
   * @throws {ServiceError} busy, when more hashes wait than may.
   */
  verify(hash: string | null, password: string): Promise<boolean>
  /** Whether a hash was made with weaker parameters than `hash` uses now. */
  isOutdated(hash: string): boolean
}
