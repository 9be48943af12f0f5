import { createHash, timingSafeEqual } from "node:crypto"

/**
 * How a token of 128 bits or more is stored and looked up: SHA-256, base64url. No salt is needed
 * at that entropy (OWASP Forgot Password Cheat Sheet). Short codes want a key: `ports/key-ring.ts`.
 *
 * @param purpose Keeps tokens of one kind from ever matching a row of another.
 */
export function tokenDigest(purpose: string, token: string): string {
  return createHash("sha256").update(`${purpose}\0${token}`).digest("base64url")
}

/** Compares two texts without telling by its time where they differ. */
export function equalTexts(a: string, b: string): boolean {
  const left = createHash("sha256").update(a).digest()
  const right = createHash("sha256").update(b).digest()
  return timingSafeEqual(left, right)
}
