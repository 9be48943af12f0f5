import { equalTexts, tokenDigest } from "../lib/digest.ts"
import type { Clock } from "../lib/clock.ts"
import { sourceOf } from "../lib/source-of.ts"
import type { AccessTokens } from "../ports/access-tokens.ts"
import type { Bucket, RateLimiter } from "../ports/rate-limiter.ts"
import type { Caller } from "./caller.ts"
import { readTexts } from "./read-texts.ts"
import { json, NO_STORE, oauthError, secondsUntil } from "./responses.ts"

/** Wrong secrets from one address: a few at once, then one a minute. */
const WRONG_SECRETS: Bucket = { name: "client-secret", size: 10, refillMs: 60_000 }
const SCOPE_LENGTH_MAX = 8192

/** The client that may use the Management API, of the server's settings. */
export interface ManagementClient {
  id: string
  /** `managementSecretDigest` of its secret. */
  secretDigest: string
}

export function managementSecretDigest(secret: string): string {
  return tokenDigest("management-client-secret", secret)
}

export interface ClientCredentials {
  /** Null: the settings name none, and nobody gets a token. */
  managementClient: ManagementClient | null
  accessTokens: AccessTokens
  /** Of the Management API, with a slash at the end. */
  managementAudience: string
  /** Every scope there is: what the management client may ask for. */
  managementScopes: readonly string[]
  limiter: RateLimiter
  clock: Clock
}

/**
 * `grant_type=client_credentials` (RFC 6749 section 4.4): an access token for the Management API. The
 * secret comes in the body or by Basic.
 */
export async function clientCredentials(
  deps: ClientCredentials,
  fields: ReadonlyMap<string, unknown>,
  request: Request,
  { ip }: Caller,
): Promise<Response> {
  const read = readTexts(fields, [], ["client_id", "client_secret", "audience"], 1024)
  if (!read.ok) return oauthError(400, "invalid_request", read.reason)
  const scope = readTexts(fields, [], ["scope"], SCOPE_LENGTH_MAX)
  if (!scope.ok) return oauthError(400, "invalid_request", scope.reason)
  const { client_id: id, client_secret: secret, audience } = read.texts
  const basic = basicOf(request.headers.get("authorization"))
  const credentials = basic ?? { id, secret }
  const refusal = await refuseClient(deps, credentials, ip)
  if (refusal !== null) {
    // RFC 6749 section 5.2: whoever came by Basic is told that it is understood.
    if (basic !== null && refusal.status === 401)
      refusal.headers.set("WWW-Authenticate", 'Basic realm="oauth/token"')
    return refusal
  }
  if (audience === null)
    return oauthError(
      403,
      "access_denied",
      `No audience parameter was provided. The Management API is ${deps.managementAudience}`,
    )
  if (withSlash(audience) !== deps.managementAudience)
    return oauthError(403, "access_denied", `Service not found: ${audience}`)
  const asked = scope.texts.scope?.split(" ").filter((name) => name !== "") ?? null
  const scopes = deps.managementScopes.filter((name) => asked === null || asked.includes(name))
  const nowMs = deps.clock.nowMs()
  const claims = { clientId: credentials.id ?? "", scopes }
  const { token, expiresInS } = await deps.accessTokens.issue(claims, nowMs)
  return json(
    200,
    {
      access_token: token,
      ...(scopes.length > 0 && { scope: scopes.join(" ") }),
      expires_in: expiresInS,
      token_type: "Bearer",
    },
    NO_STORE,
  )
}

/** Null: it is the client, with its secret. Unknown clients and wrong secrets are answered alike. */
async function refuseClient(
  { managementClient, limiter, clock }: ClientCredentials,
  { id, secret }: Credentials,
  ip: string,
): Promise<Response | null> {
  const nowMs = clock.nowMs()
  const key = sourceOf(ip)
  // Asked before comparing, so that the right guess is worth nothing once too many were wrong.
  const state = await limiter.peek(WRONG_SECRETS, key, nowMs)
  if (!state.allowed)
    return oauthError(429, "too_many_requests", "Too many wrong secrets. Wait and try again.", {
      "Retry-After": secondsUntil(state.resetAtMs, nowMs),
    })
  // All of it is worked out for everybody: an unknown client takes as long as a wrong secret.
  const isSecret = equalTexts(
    managementSecretDigest(secret ?? ""),
    managementClient?.secretDigest ?? managementSecretDigest(""),
  )
  const isClient = equalTexts(id ?? "", managementClient?.id ?? "")
  if (managementClient !== null && secret !== null && isSecret && isClient) return null
  await limiter.take(WRONG_SECRETS, key, nowMs)
  return oauthError(401, "access_denied", "Unauthorized")
}

interface Credentials {
  id: string | null
  secret: string | null
}

/** RFC 6749 section 2.3.1: both are form-encoded inside of it. */
function basicOf(header: string | null): Credentials | null {
  const encoded = /^basic ([\w+/=-]{1,4096})$/i.exec(header ?? "")?.[1]
  if (encoded === undefined) return null
  const text = Buffer.from(encoded, "base64").toString("utf8")
  const colon = text.indexOf(":")
  if (colon === -1) return null
  try {
    return {
      id: decodeURIComponent(text.slice(0, colon)),
      secret: decodeURIComponent(text.slice(colon + 1)),
    }
  } catch {
    return null
  }
}

function withSlash(audience: string): string {
  return audience.endsWith("/") ? audience : `${audience}/`
}
