import { tokenDigest } from "../lib/digest.ts"
import type { KeyRing } from "../ports/key-ring.ts"
import type { Reset } from "../reset/reset.ts"

/**
 * The `state` that travels to an outside verifier and back: one of its own for every redirect, so
 * that a token made for one stop is worth nothing at the next. Derived, so it need not be stored in
 * the clear to be shown again.
 */
export function returnStates(keys: KeyRing, reset: Reset): readonly [string, ...string[]] {
  return keys.derive("return", `${reset.id} ${reset.counts.redirects}`)
}

/** For `ResetStore.change`: what it saves with a reset that an Action has just sent away. */
export function returnDigestWith(keys: KeyRing): (reset: Reset) => string {
  return (reset) => returnDigestOf(returnStates(keys, reset)[0])
}

/** What the store keeps of it. */
export function returnDigestOf(state: string): string {
  return tokenDigest("return", state)
}
