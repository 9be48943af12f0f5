import { generateKeyPairSync } from "node:crypto"
import type { Clock } from "../lib/clock.ts"
import type { KeyRing } from "../ports/key-ring.ts"
import type { SigningKey, SigningKeyStore } from "../ports/signing-key-store.ts"

const CONTEXT = "signing_keys/push"

export interface VapidKeyOptions {
  store: SigningKeyStore
  keys: KeyRing
  clock: Clock
}

/** Both halves as browsers and push services take them: raw, base64url (RFC 8292 section 3.2). */
export interface VapidKeys {
  publicKey: string
  privateKey: string
}

/**
 * The pair that our notifications are signed with: made at the first use, kept sealed in the database,
 * and so the same on every node. One that can no longer be opened, because the server's secret key was
 * rotated since, is replaced; devices then subscribe anew when they are opened.
 */
export function vapidKeys(options: VapidKeyOptions): () => Promise<VapidKeys> {
  let loading: Promise<VapidKeys> | null = null
  return () => {
    loading ??= load(options).catch((error: unknown) => {
      // The database may be back at the next request.
      loading = null
      throw error
    })
    return loading
  }
}

async function load({ store, keys, clock }: VapidKeyOptions): Promise<VapidKeys> {
  const kept = (await store.find()) ?? (await store.addFirst(newKey(keys, clock.nowMs())))
  const pair = opened(keys, kept)
  if (pair !== null) return pair
  const other = opened(keys, await store.replace(kept.kid, newKey(keys, clock.nowMs())))
  // A node with other keys was faster.
  if (other === null) throw new TypeError("the key of notifications cannot be opened")
  return other
}

function opened(keys: KeyRing, { sealedPrivateJwk }: SigningKey): VapidKeys | null {
  let jwk: JsonWebKey
  try {
    jwk = JSON.parse(keys.unseal(sealedPrivateJwk, CONTEXT).toString("utf8"))
  } catch {
    return null
  }
  const bytes = (text = "") => Buffer.from(text, "base64url")
  const point = Buffer.concat([Buffer.of(4), bytes(jwk.x), bytes(jwk.y)])
  return { publicKey: point.toString("base64url"), privateKey: jwk.d ?? "" }
}

function newKey(keys: KeyRing, createdAtMs: number): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" })
  const publicJwk = publicKey.export({ format: "jwk" })
  return {
    kid: publicJwk.x?.slice(0, 21) ?? "",
    publicJwk: JSON.stringify(publicJwk),
    sealedPrivateJwk: keys.seal(JSON.stringify(privateKey.export({ format: "jwk" })), CONTEXT),
    createdAtMs,
  }
}
