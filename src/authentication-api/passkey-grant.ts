import { type Assertion, toAssertion } from "../factors/webauthn/assertion.ts"
import { type KeySecret, toKeySecret } from "../factors/webauthn/key-secret.ts"
import { verifyAssertion } from "../factors/webauthn/verify-assertion.ts"
import type { LogType } from "../logs/log-event.ts"
import type { KeyRing } from "../ports/key-ring.ts"
import type { Passkey, PasskeyStore } from "../ports/passkey-store.ts"
import { factorSiteOf } from "../recovery/factor-site.ts"
import { passkeyContext, passkeyDigest } from "../recovery/passkey.ts"
import { sourceOf, type Caller } from "./caller.ts"
import type { FindRealm } from "./find-realm.ts"
import { beginSession, type Login, type LoginResult } from "./login.ts"
import { grantedScope, loginAnswer } from "./login-answer.ts"
import {
  challengesOf,
  openPasskeySession,
  PASSKEY_SESSION_BUCKET,
  type PasskeySession,
} from "./passkey-session.ts"
import { readTexts } from "./read-texts.ts"
import { oauthError } from "./responses.ts"

/** Auth0's name of it ("Native passkeys API"). */
export const PASSKEY_GRANT = "urn:okta:params:oauth:grant-type:webauthn"

export interface PasskeyGrant extends Login, FindRealm {
  passkeys: PasskeyStore
  keys: KeyRing
  baseUrl: string
}

const AUTH_SESSION_LENGTH_MAX = 2048

/** Logs in with what a passkey signed for an `auth_session`, which is good for one try. */
export async function passkeyGrant(
  deps: PasskeyGrant,
  fields: ReadonlyMap<string, unknown>,
  request: Request,
  caller: Caller,
): Promise<Response> {
  const names = readTexts(fields, ["client_id"], [])
  if (!names.ok) return oauthError(400, "invalid_request", names.reason)
  const rest = readTexts(fields, ["auth_session"], ["scope"], AUTH_SESSION_LENGTH_MAX)
  if (!rest.ok) return oauthError(400, "invalid_request", rest.reason)
  const assertion = toAssertion(fields.get("authn_response"))
  if (assertion === null)
    return oauthError(400, "invalid_request", "authn_response must be a credential.")
  const nowMs = deps.clock.nowMs()
  const session = openPasskeySession(deps.keys, rest.texts.auth_session, nowMs)
  if (session === null || session.clientId !== names.texts.client_id) return wrongSession()
  // Before anything is looked at: what was tried once is not tried again.
  if (!(await deps.limiter.take(PASSKEY_SESSION_BUCKET, session.id, nowMs)).allowed)
    return wrongSession()
  const scope = grantedScope(rest.texts.scope)
  const result = await logIn(deps, session, assertion, {
    wantsRefreshToken: scope.includes("offline_access"),
    source: sourceOf(request, caller),
    nowMs,
  })
  return result.kind === "wrong"
    ? oauthError(403, "invalid_grant", "Unknown or invalid passkey.")
    : loginAnswer(result, scope, nowMs)
}

function wrongSession(): Response {
  return oauthError(403, "invalid_grant", "Unknown, used or expired auth_session.")
}

async function logIn(
  deps: PasskeyGrant,
  session: PasskeySession,
  assertion: Assertion,
  request: {
    wantsRefreshToken: boolean
    source: { ip: string; userAgent: string | null }
    nowMs: number
  },
): Promise<LoginResult> {
  const { clientId, connectionId } = session
  const { nowMs, source } = request
  const passkey = await deps.passkeys.find(passkeyDigest(assertion.id))
  const account = passkey === null ? null : await deps.accounts.find(passkey.userId)
  const log = (type: LogType, description: string) =>
    deps.logs.add({
      type,
      description,
      atMs: nowMs,
      userId: account?.userId ?? null,
      userName: account?.userName ?? null,
      connection: account?.connectionName ?? null,
      clientId,
      ...source,
      details: { credential: "passkey" },
    })
  if (passkey === null || account === null || account.connectionId !== connectionId) {
    await log("fu", "Unknown passkey")
    return { kind: "wrong" }
  }
  if (!(await isRight(deps, session, assertion, passkey))) {
    await log("fp", "Invalid passkey")
    return { kind: "wrong" }
  }
  if (account.isBlocked) {
    await log("fp", "user is blocked")
    return { kind: "blocked" }
  }
  const tokens = await beginSession(deps, { clientId, ...request }, account, nowMs)
  if (tokens === null) {
    await log("fp", "The account was changed meanwhile")
    return { kind: "wrong" }
  }
  await deps.accounts.countLogin(account.userId, nowMs)
  await log("s", "Successful login")
  return { kind: "granted", ...tokens }
}

async function isRight(
  { keys, tenants, passkeys, baseUrl }: PasskeyGrant,
  session: PasskeySession,
  assertion: Assertion,
  passkey: Passkey,
): Promise<boolean> {
  const key = openedKey(keys, passkey)
  // A passkey says whose it is: without that it is not one that was found by itself.
  if (key === null || assertion.userHandle === null) return false
  const signCount = await verifyAssertion(assertion, {
    key,
    signCount: passkey.signCount,
    nonces: challengesOf(keys, session),
    site: factorSiteOf(baseUrl, await tenants.getTenant()),
    mustVerifyUser: true,
  })
  return signCount !== null && (await passkeys.countUp(passkey.id, signCount))
}

/** Null: sealed with a key that is gone. */
function openedKey(keys: KeyRing, { id, userId, sealedKey }: Passkey): KeySecret | null {
  try {
    return toKeySecret(keys.unseal(sealedKey, passkeyContext(userId, id)))
  } catch {
    return null
  }
}
