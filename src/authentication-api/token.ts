import { ServiceError } from "../errors/service-error.ts"
import type { Connection, TenantStore } from "../ports/tenant-store.ts"
import { sourceOf, type Caller } from "./caller.ts"
import { clientCredentials, type ClientCredentials } from "./client-credentials.ts"
import { login, type Login, type LoginResult } from "./login.ts"
import { ACCESS_TTL_MS } from "./new-token.ts"
import { BODY_BYTES_MAX, readBody } from "./read-body.ts"
import { readTexts } from "./read-texts.ts"
import { refresh, type Refresh } from "./refresh.ts"
import { json, NO_STORE, oauthError, secondsUntil } from "./responses.ts"

export interface Token extends Login, Refresh, ClientCredentials {
  tenants: TenantStore
  /** Name of the connection for `password` without a `realm`: Auth0's `default_directory`. */
  defaultDirectory: string | null
}

type Fields = ReadonlyMap<string, unknown>
type Grant = (deps: Token, fields: Fields, request: Request, caller: Caller) => Promise<Response>

const REALM_GRANT = "http://auth0.com/oauth/grant-type/password-realm"
const GRANTS: ReadonlyMap<string, Grant> = new Map([
  ["password", passwordGrant],
  [REALM_GRANT, passwordGrant],
  ["refresh_token", refreshGrant],
])
/** Scopes that mean something here. `openid` does not: there is no `id_token` to give. */
const SCOPES = ["profile", "email", "offline_access"]
const SCOPE_LENGTH_MAX = 2048

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
  const connection = await findConnection(deps, realm)
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

async function findConnection(deps: Token, realm: string | null): Promise<Connection | Response> {
  const name = realm ?? deps.defaultDirectory
  const connection = name === null ? null : await deps.tenants.findConnectionByName(name)
  if (connection !== null && connection.strategy === "auth0") return connection
  return realm === null
    ? oauthError(
        500,
        "server_error",
        "Authorization server not configured with default connection.",
      )
    : oauthError(400, "invalid_request", "The connection does not exist: realm")
}

function loginAnswer(result: LoginResult, scope: readonly string[], nowMs: number): Response {
  switch (result.kind) {
    case "granted": {
      const { accessToken, refreshToken } = result
      return json(
        200,
        {
          access_token: accessToken,
          ...(refreshToken !== null && { refresh_token: refreshToken }),
          scope: scope.join(" "),
          expires_in: ACCESS_TTL_MS / 1000,
          token_type: "Bearer",
        },
        NO_STORE,
      )
    }
    case "wrong":
      return oauthError(403, "invalid_grant", "Wrong email or password.")
    case "blocked":
      return oauthError(401, "unauthorized", "user is blocked")
    case "too-many":
      return oauthError(
        429,
        "too_many_attempts",
        "Your account has been blocked after multiple consecutive login attempts. Reset your password to unblock it.",
        { "Retry-After": secondsUntil(result.retryAtMs, nowMs) },
      )
  }
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

function grantedScope(asked: string | null): readonly string[] {
  const scopes = (asked ?? "").split(" ")
  return SCOPES.filter((scope) => scopes.includes(scope))
}
