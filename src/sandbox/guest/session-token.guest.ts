import type { RedirectContext } from "../../ports/action-runner.ts"
import {
  bufferFrom,
  createHmac,
  floor,
  hasOwn,
  isFiniteNumber,
  parseJson,
  timingSafeEqual,
  toJson,
} from "./primordials.guest.ts"

const DEFAULT_TTL_SECONDS = 900
const DEFAULT_PARAMETER = "session_token"
/** How far the clock of the site that made a token may be behind ours. */
const LEEWAY_SECONDS = 60

type Claims = Record<string, unknown>

/**
 * `api.redirect.encodeToken`: a JWT signed with HS256, readable by whoever sees the URL. Every claim
 * may be overridden by the payload, as in Auth0.
 * @throws when the secret is missing or empty: whoever knows that signs too.
 */
export function encodeToken(
  options: { secret?: unknown; payload?: object; expiresInSeconds?: unknown },
  { hostname, userId, ip }: RedirectContext,
  nowMs: number,
): string {
  const { payload, expiresInSeconds = DEFAULT_TTL_SECONDS } = options
  const secret = checkedSecret(options.secret)
  const ttlSeconds = expiresInSeconds ?? DEFAULT_TTL_SECONDS
  if (!isFiniteNumber(ttlSeconds)) throw new TypeError("expiresInSeconds must be a number.")
  const iat = floor(nowMs / 1000)
  const exp = iat + (ttlSeconds as number)
  const claims = { iat, iss: hostname, sub: userId, exp, ip, ...payload }
  const signed = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`
  return `${signed}.${sign(signed, secret)}`
}

/**
 * `api.redirect.validateToken`: the claims of the token that the outside site made and this request
 * brought. It must hold this request's `state`, so a token of `encodeToken` never passes.
 * @throws {Error} with Auth0's texts.
 */
export function validateToken(
  options: { secret?: unknown; tokenParameterName?: unknown },
  { query, body, userId }: RedirectContext,
  nowMs: number,
): Claims {
  const secret = checkedSecret(options.secret)
  const name = String(options.tokenParameterName || DEFAULT_PARAMETER)
  const parameters: Record<string, unknown> = { ...query, ...body }
  const token = hasOwn(parameters, name) ? parameters[name] : undefined
  if (!token) {
    throw new Error(
      `There is no parameter called '${name}' available in either the POST body or query string.`,
    )
  }
  const parts = decode(token)
  const refusal =
    parts === null
      ? "Failed signature validation"
      : refusalOf(parts, secret, { state: parameters.state, userId, nowSeconds: nowMs / 1000 })
  if (parts === null || refusal !== null) {
    throw new Error(`The session token is invalid: ${refusal}`)
  }
  return parts.claims
}

// In the order in which the published test kit for Actions reports them.
function refusalOf(
  { header, claims, signed, signature }: TokenParts,
  secret: string,
  expected: { state: unknown; userId: string; nowSeconds: number },
): string | null {
  if (typeof claims.state !== "string" || claims.state !== expected.state) {
    return "State in the token does not match the /continue state."
  }
  if (header.alg !== "HS256" || !isSame(signature, sign(signed, secret))) {
    return "Failed signature validation"
  }
  const { sub, iss, exp, iat } = claims
  if (
    typeof sub !== "string" ||
    typeof iss !== "string" ||
    !isFiniteNumber(exp) ||
    !isFiniteNumber(iat)
  ) {
    return "Missing or invalid standard claims"
  }
  if (typeof header.typ !== "string" || !/^jwt$/i.test(header.typ)) {
    return "Unexpected token payload type"
  }
  if (sub !== expected.userId) return "The sub claim does not match the user_id."
  const hasExpired = (exp as number) + LEEWAY_SECONDS <= expected.nowSeconds
  return hasExpired ? "Token has expired." : null
}

interface TokenParts {
  header: Claims
  claims: Claims
  signed: string
  signature: string
}

// Null: not three parts, of which the first two are JSON objects in base64url.
function decode(token: unknown): TokenParts | null {
  const match = typeof token === "string" ? /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(token) : null
  if (match === null) return null
  const [, first = "", second = "", signature = ""] = match
  const header = toClaims(first)
  const claims = toClaims(second)
  return header === null || claims === null
    ? null
    : { header, claims, signed: `${first}.${second}`, signature }
}

function toClaims(part: string): Claims | null {
  try {
    const value: unknown = parseJson(bufferFrom(part, "base64url").toString())
    return typeof value === "object" && value !== null ? (value as Claims) : null
  } catch {
    return null
  }
}

function checkedSecret(secret: unknown): string {
  if (typeof secret === "string" && secret !== "") return secret
  throw new Error("The secret must be a text that is not empty.")
}

function encode(value: object): string {
  return bufferFrom(toJson(value)).toString("base64url")
}

function sign(text: string, secret: string): string {
  return createHmac("sha256", secret).update(text).digest("base64url")
}

function isSame(a: string, b: string): boolean {
  const left = bufferFrom(a)
  const right = bufferFrom(b)
  return left.length === right.length && timingSafeEqual(left, right)
}
