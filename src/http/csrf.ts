import { equalTexts } from "../lib/digest.ts"

/** The part of `KeyRing` that makes tokens. */
export interface TokenKeys {
  derive(purpose: string, seed: string): readonly [string, ...string[]]
}

/** The name of the hidden field. */
export const CSRF_FIELD = "csrf"
const PURPOSE = "form"

/**
 * The token of the forms that belong to one cookie.
 *
 * @param seed A secret that only this browser's cookie holds. The token does not give it away.
 */
export function formToken(keys: TokenKeys, seed: string): string {
  return keys.derive(PURPOSE, seed)[0]
}

/** True also for a token made with an older key: a rotation does not break an open page. */
export function isFormToken(keys: TokenKeys, seed: string, token: string | null): boolean {
  return token !== null && keys.derive(PURPOSE, seed).some((known) => equalTexts(known, token))
}
