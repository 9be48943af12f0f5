import {
  calculateJwkThumbprint,
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
 * sealed in the database, and so the same on every node.
 */
export function accessTokens(options: AccessTokenOptions): AccessTokens {
  const { issuer, audience } = options
  let pair: Promise<Pair> | null = null
  const getPair = () => {
    pair ??= loadPair(options).catch((error: unknown) => {
      // The database may be back at the next request.
      pair = null
      throw error
    })
    return pair
  }
  return {
    async issue({ clientId, scopes }, nowMs) {
      const { kid, privateKey } = await getPair()
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
      const { publicKey } = await getPair()
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
      const { publicJwk } = await getPair()
      return [{ ...publicJwk }]
    },
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

async function loadPair({ store, keys, clock }: AccessTokenOptions): Promise<Pair> {
  const key = (await store.find()) ?? (await store.addFirst(await newKey(keys, clock.nowMs())))
  const publicJwk = JSON.parse(key.publicJwk) as JWK
  const privateJwk = JSON.parse(keys.unseal(key.sealedPrivateJwk, CONTEXT).toString("utf8")) as JWK
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
