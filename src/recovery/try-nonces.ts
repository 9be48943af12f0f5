import type { KeyRing } from "../ports/key-ring.ts"
import type { Challenge, Reset } from "../reset/reset.ts"

/**
 * What an authenticator signs in one try of one challenge, newest key first. Derived, so that it is
 * stored nowhere; each answer raises the count, so that nothing signed is good for a second try.
 *
 * @param answers How many were given before this try.
 */
export function tryNonces(
  keys: KeyRing,
  { id }: Reset,
  { number }: Challenge,
  answers: number,
): readonly [string, ...string[]] {
  return keys.derive("challenge", `${id} ${number} ${answers}`)
}
