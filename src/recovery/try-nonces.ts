import type { KeyRing } from "../ports/key-ring.ts"
import type { Challenge, Reset } from "../reset/reset.ts"

/**
 * What an authenticator signs in one try of one challenge, newest key first. Derived, so that it is
 * stored nowhere; each answer raises the count, so that nothing signed is good for a second try. And
 * it passes, so that nothing signed is good for later.
 *
 * @param answers How many were given before this try.
 */
export function tryNonces(
  keys: KeyRing,
  { id }: Reset,
  { number }: Challenge,
  answers: number,
  nowMs: number,
): readonly [string, ...string[]] {
  return freshNonces(keys, "challenge", `${id} ${number} ${answers}`, nowMs)
}

/** For at least this long, and for less than twice as long, what was shown may be signed. */
export const NONCE_TTL_MS = 300_000

/** Random texts of a page that is shown now, then those that were shown a while before. */
export function freshNonces(
  keys: KeyRing,
  purpose: string,
  seed: string,
  nowMs: number,
): readonly [string, ...string[]] {
  const period = Math.floor(nowMs / NONCE_TTL_MS)
  const [newest, ...older] = keys.derive(purpose, `${seed} ${period}`)
  return [newest, ...older, ...keys.derive(purpose, `${seed} ${period - 1}`)]
}
