import type { Chance } from "../lib/chance.ts"
import type { KeyRing } from "../ports/key-ring.ts"
import type { Bucket } from "../ports/rate-limiter.ts"

/** A login by passkey that has begun: the client holds it, sealed, and nothing is stored. */
export interface PasskeySession {
  id: string
  clientId: string
  connectionId: string
  expiresAtMs: number
}

/** As long as a browser or a phone waits for its owner. */
export const PASSKEY_SESSION_TTL_MS = 300_000
/** One try each, right or wrong. It is full again only when the session has long expired. */
export const PASSKEY_SESSION_BUCKET: Bucket = {
  name: "passkey-login",
  size: 1,
  refillMs: 2 * PASSKEY_SESSION_TTL_MS,
}
const CONTEXT = "passkey-login"

export function newPasskeySession(
  { keys, chance }: { keys: KeyRing; chance: Chance },
  parts: Omit<PasskeySession, "id" | "expiresAtMs">,
  nowMs: number,
): { authSession: string; challenge: string } {
  const session: PasskeySession = {
    ...parts,
    id: chance.id("pas"),
    expiresAtMs: nowMs + PASSKEY_SESSION_TTL_MS,
  }
  const [challenge] = challengesOf(keys, session)
  return { authSession: keys.seal(JSON.stringify(session), CONTEXT), challenge }
}

/** Null: not sealed here, changed, or too old. */
export function openPasskeySession(
  keys: KeyRing,
  authSession: string,
  nowMs: number,
): PasskeySession | null {
  try {
    const session = JSON.parse(keys.unseal(authSession, CONTEXT).toString("utf8")) as PasskeySession
    return nowMs < session.expiresAtMs ? session : null
  } catch {
    return null
  }
}

/** What is to be signed in it, newest key first. */
export function challengesOf(
  keys: KeyRing,
  { id }: PasskeySession,
): readonly [string, ...string[]] {
  return keys.derive("passkey-login", id)
}
