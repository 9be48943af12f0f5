import { ServiceError } from "../errors/service-error.ts"
import { sourceOf, type Caller } from "./caller.ts"
import { clientCredentials, type ClientCredentials } from "./client-credentials.ts"
import { findRealm, type FindRealm } from "./find-realm.ts"
import { login, type Login } from "./login.ts"
import { grantedScope, loginAnswer, SCOPE_LENGTH_MAX } from "./login-answer.ts"
import { PASSKEY_GRANT, passkeyGrant, type PasskeyGrant } from "./passkey-grant.ts"
import { ACCESS_TTL_MS } from "./new-token.ts"
import { BODY_BYTES_MAX, readBody } from "./read-body.ts"
import { readTexts } from "./read-texts.ts"
import { refresh, type Refresh } from "./refresh.ts"
import { json, NO_STORE, oauthError } from "./responses.ts"

export type Token = Login & Refresh & ClientCredentials & PasskeyGrant & FindRealm

type Fields = ReadonlyMap<string, unknown>
type Grant = (deps: Token, fields: Fields, request: Request, caller: Caller) => Promise<Response>

const REALM_GRANT = "http://auth0.com/oauth/grant-type/password-realm"
const GRANTS: ReadonlyMap<string, Grant> = new Map([
  ["password", passwordGrant],
  [REALM_GRANT, passwordGrant],
  ["refresh_token", refreshGrant],
  [PASSKEY_GRANT, passkeyGrant],
])

/**
 * `POST /oauth/token`. But for `client_credentials` all clients are public: a `client_secret` is not
 * looked at.
 */
export async function token(deps: Token, request: Request, caller: Caller): Promise<Response> {
  const body = await readBody(request)
  if (!body.ok) return oauthError(body.status, "invalid_request", body.reason)
  if (body.fields.get("grant_type") === "client_credentials")
    return clientCredentials(deps, body.fields, request, caller)
  const read = readTexts(body.fields, ["grant_type", "client_id"], [])
  if (!read.ok) return oauthError(400, "invalid_request", read.reason)
  const grant = GRANTS.get(read.texts.grant_type)
  if (grant === undefined)
    return oauthError(400, "unsupported_grant_type", "Unsupported grant type: grant_type")
  if ((await deps.tenants.findClient(read.texts.client_id)) === null)
    return oauthError(401, "access_denied", "Unauthorized")
  try {
    return await grant(deps, body.fields, request, caller)
  } catch (error) {
    if (!(error instanceof ServiceError && error.code === "busy")) throw error
    return oauthError(503, "temporarily_unavailable", error.message, { "Retry-After": "1" })
  }
}

async function passwordGrant(
  deps: Token,
  fields: Fields,
  request: Request,
  caller: Caller,
): Promise<Response> {
  const names = readTexts(fields, ["client_id", "grant_type", "username"], ["realm"])
  if (!names.ok) return oauthError(400, "invalid_request", names.reason)
  const rest = readTexts(fields, [], ["scope"], SCOPE_LENGTH_MAX)
  if (!rest.ok) return oauthError(400, "invalid_request", rest.reason)
  const password = readTexts(fields, ["password"], [], BODY_BYTES_MAX)
  if (!password.ok) return oauthError(400, "invalid_request", password.reason)

  const { client_id: clientId, grant_type: grantType, username, realm } = names.texts
  if (realm === null && grantType === REALM_GRANT)
    return oauthError(400, "invalid_request", "Missing required parameter: realm")
  const connection = await findRealm(deps, realm)
  if (connection instanceof Response) return connection
  const scope = grantedScope(rest.texts.scope)
  const result = await login(deps, {
    clientId,
    connection,
    username,
    password: password.texts.password,
    wantsRefreshToken: scope.includes("offline_access"),
    source: sourceOf(request, caller),
  })
  return loginAnswer(result, scope, deps.clock.nowMs())
}

async function refreshGrant(deps: Token, fields: Fields): Promise<Response> {
  const read = readTexts(fields, ["client_id", "refresh_token"], [])
  if (!read.ok) return oauthError(400, "invalid_request", read.reason)
  const rest = readTexts(fields, [], ["scope"], SCOPE_LENGTH_MAX)
  if (!rest.ok) return oauthError(400, "invalid_request", rest.reason)
  const tokens = await refresh(deps, read.texts.client_id, read.texts.refresh_token)
  if (tokens === null) return oauthError(403, "invalid_grant", "Unknown or invalid refresh token.")
  const { scope } = rest.texts
  return json(
    200,
    {
      access_token: tokens.accessToken,
      // Without one that was asked for it is the one granted first (RFC 6749 section 6).
      ...(scope !== null && { scope: grantedScope(scope).join(" ") }),
      expires_in: ACCESS_TTL_MS / 1000,
      token_type: "Bearer",
    },
    NO_STORE,
  )
}
