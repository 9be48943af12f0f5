import {
  calculateJwkThumbprint,
  decodeProtectedHeader,
  errors,
  exportJWK,
  generateKeyPair,
  importJWK,
  jwtVerify,
  SignJWT,
} from "jose"
import type { CryptoKey, JWK, JWTPayload } from "jose"
import type { Clock } from "../lib/clock.ts"
import type { AccessTokens, VerifiedToken } from "../ports/access-tokens.ts"
import type { KeyRing } from "../ports/key-ring.ts"
import type { SigningKey, SigningKeyStore } from "../ports/signing-key-store.ts"

/** Auth0's default for the Management API: a day. */
const TTL_S = 86_400
const ALGORITHM = "RS256"
const CONTEXT = "signing_keys/private_jwk"

export interface AccessTokenOptions {
  store: SigningKeyStore
  keys: KeyRing
  clock: Clock
  /** With a slash at the end. */
  issuer: string
  audience: string
}

interface Pair {
  kid: string
  publicJwk: JWK
  publicKey: CryptoKey
  privateKey: CryptoKey
}

/**
 * Tokens of the Management API: JWTs signed with RS256 by a key that is made at the first use, kept
 * sealed in the database, and so the same on every node. One that can no longer be opened, because
 * the server's secret key was rotated since, is replaced: its tokens are no good from then on.
 */
export function accessTokens(options: AccessTokenOptions): AccessTokens {
  const { issuer, audience } = options
  let pair: Promise<Pair> | null = null
  const load = () => {
    pair = loadPair(options).catch((error: unknown) => {
      // The database may be back at the next request.
      pair = null
      throw error
    })
    return pair
  }
  const getPair = () => pair ?? load()
  /** Another node may have replaced the key since this one loaded it. */
  const getLatest = async () => {
    const known = await getPair()
    const kept = await options.store.find()
    return kept?.kid === known.kid ? known : load()
  }
  return {
    async issue({ clientId, scopes }, nowMs) {
      const { kid, privateKey } = await getLatest()
      const issuedAtS = Math.floor(nowMs / 1000)
      const claims = { scope: scopes.join(" "), gty: "client-credentials", azp: clientId }
      const token = await new SignJWT(claims)
        .setProtectedHeader({ alg: ALGORITHM, typ: "JWT", kid })
        .setIssuer(issuer)
        .setSubject(`${clientId}@clients`)
        .setAudience(audience)
        .setIssuedAt(issuedAtS)
        .setExpirationTime(issuedAtS + TTL_S)
        .sign(privateKey)
      return { token, expiresInS: TTL_S }
    },

    async verify(token, nowMs) {
      const known = await getPair()
      const { publicKey } = kidOf(token) === known.kid ? known : await getLatest()
      try {
        const { payload } = await jwtVerify(token, publicKey, {
          algorithms: [ALGORITHM],
          issuer,
          audience,
          currentDate: new Date(nowMs),
          requiredClaims: ["exp", "iat", "azp", "scope"],
        })
        return toClaims(payload)
      } catch (error) {
        return { ok: false, why: whyOf(error) }
      }
    },

    publicKeys: async () => {
      const { publicJwk } = await getLatest()
      return [{ ...publicJwk }]
    },
  }
}

/** Of no more use than to know which key to look for. */
function kidOf(token: string): unknown {
  try {
    return decodeProtectedHeader(token).kid
  } catch {
    return null
  }
}

function toClaims({ azp, scope }: JWTPayload): VerifiedToken {
  if (typeof azp !== "string" || typeof scope !== "string") return { ok: false, why: "invalid" }
  const scopes = scope.split(" ").filter((name) => name !== "")
  return { ok: true, claims: { clientId: azp, scopes } }
}

function whyOf(error: unknown): (VerifiedToken & { ok: false })["why"] {
  if (error instanceof errors.JWTExpired) return "expired"
  if (error instanceof errors.JWSSignatureVerificationFailed) return "bad-signature"
  const isAudience = error instanceof errors.JWTClaimValidationFailed && error.claim === "aud"
  return isAudience ? "bad-audience" : "invalid"
}

async function loadPair(options: AccessTokenOptions): Promise<Pair> {
  const { key, privateJwk } = await loadKey(options)
  const publicJwk = JSON.parse(key.publicJwk) as JWK
  const [publicKey, privateKey] = await Promise.all([
    importJWK(publicJwk, ALGORITHM),
    importJWK(privateJwk, ALGORITHM),
  ])
  return {
    kid: key.kid,
    publicJwk,
    publicKey: publicKey as CryptoKey,
    privateKey: privateKey as CryptoKey,
  }
}

async function loadKey({ store, keys, clock }: AccessTokenOptions) {
  const makeKey = () => newKey(keys, clock.nowMs())
  const key = (await store.find()) ?? (await store.addFirst(await makeKey()))
  const privateJwk = opened(keys, key)
  if (privateJwk !== null) return { key, privateJwk }
  const other = await store.replace(key.kid, await makeKey())
  const otherJwk = opened(keys, other)
  // A node with other keys was faster.
  if (otherJwk === null) throw new TypeError("the key of access tokens cannot be opened")
  return { key: other, privateJwk: otherJwk }
}

function opened(keys: KeyRing, { sealedPrivateJwk }: SigningKey): JWK | null {
  try {
    return JSON.parse(keys.unseal(sealedPrivateJwk, CONTEXT).toString("utf8")) as JWK
  } catch {
    return null
  }
}

async function newKey(keys: KeyRing, createdAtMs: number): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM, {
    modulusLength: 2048,
    extractable: true,
  })
  const publicJwk = await exportJWK(publicKey)
  const kid = (await calculateJwkThumbprint(publicJwk)).slice(0, 21)
  const said = { ...publicJwk, kid, alg: ALGORITHM, use: "sig" }
  return {
    kid,
    publicJwk: JSON.stringify(said),
    sealedPrivateJwk: keys.seal(JSON.stringify(await exportJWK(privateKey)), CONTEXT),
    createdAtMs,
  }
}
