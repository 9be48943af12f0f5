import type { Chance } from "../lib/chance.ts"
import type { Clock } from "../lib/clock.ts"
import type { KeyRing } from "../ports/key-ring.ts"
import { factorSiteOf } from "../recovery/factor-site.ts"
import { findRealm, type FindRealm } from "./find-realm.ts"
import { newPasskeySession, PASSKEY_SESSION_TTL_MS } from "./passkey-session.ts"
import { readBody } from "./read-body.ts"
import { readTexts } from "./read-texts.ts"
import { json, NO_STORE, oauthError } from "./responses.ts"

export interface PasskeyChallenge extends FindRealm {
  keys: KeyRing
  clock: Clock
  chance: Chance
  baseUrl: string
}

/**
 * `POST /passkey/challenge` (Auth0, "Start a Passkey Challenge"): what a passkey is to sign, and the
 * `auth_session` that `/oauth/token` takes it with. It says nothing of any account.
 */
export async function passkeyChallenge(
  deps: PasskeyChallenge,
  request: Request,
): Promise<Response> {
  const body = await readBody(request)
  if (!body.ok) return oauthError(body.status, "invalid_request", body.reason)
  const read = readTexts(body.fields, ["client_id"], ["realm"])
  if (!read.ok) return oauthError(400, "invalid_request", read.reason)
  const { client_id: clientId, realm } = read.texts
  if ((await deps.tenants.findClient(clientId)) === null)
    return oauthError(401, "access_denied", "Unauthorized")
  const connection = await findRealm(deps, realm)
  if (connection instanceof Response) return connection
  if (!connection.options.offersPasskey)
    return oauthError(400, "invalid_request", "The connection does not offer passkeys: realm")
  const { authSession, challenge } = newPasskeySession(
    deps,
    { clientId, connectionId: connection.id },
    deps.clock.nowMs(),
  )
  const { rpId } = factorSiteOf(deps.baseUrl, await deps.tenants.getTenant())
  return json(
    200,
    {
      auth_session: authSession,
      authn_params_public_key: {
        challenge,
        timeout: PASSKEY_SESSION_TTL_MS,
        rpId,
        userVerification: "required",
      },
    },
    NO_STORE,
  )
}
