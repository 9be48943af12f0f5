import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto"
import { assert } from "../lib/assert.ts"
import type { KeyRing } from "../ports/key-ring.ts"
import { keyBytes, type SecretKeys } from "./secret-keys.ts"

// Four rules hold this file together.
// 1. A key is used for one purpose only: each purpose has its own HKDF subkey.
// 2. What is sealed says which key sealed it, and that name is authenticated with the context.
// 3. HMAC inputs are JSON arrays, so that no two lists of fields are ever the same bytes.
// 4. Everything is read with every key and made with the newest.

/** A sealed value cannot be opened: it was changed, moved, or its key is gone. */
export class Unsealable extends Error {
  override name = "Unsealable"
}

interface Subkeys {
  /** Names the key in what it has sealed. */
  id: string
  seal: Buffer
  code: Buffer
  derive: Buffer
}

const VERSION = "v1"
/** NIST SP 800-38D section 8.2.2: 96 random bits are good for 2^32 values under one key. */
const NONCE_BYTES = 12
const TAG_BYTES = 16

export function newKeyRing(keys: SecretKeys): KeyRing {
  const [first, ...older] = keys
  const rings: readonly [Subkeys, ...Subkeys[]] = [
    subkeysOf(keyBytes(first)),
    ...older.map((key) => subkeysOf(keyBytes(key))),
  ]
  const byId = new Map(rings.map((ring) => [ring.id, ring]))

  const ring: KeyRing = {
    seal: (plain, context) => seal(rings[0], plain, context),
    unseal: (sealed, context) => unseal(byId, sealed, context),
    openSecret(enrolment, userId) {
      assert(enrolment.sealedSecret !== null, "an enrolment that is verified by secret has one")
      return ring.unseal(enrolment.sealedSecret, `enrolments/${userId}/${enrolment.id}`)
    },
    codeHash: (factor, userId, code) =>
      rings.map((subkeys) => hmac(subkeys.code, [factor, userId, code])),
    derive(purpose, seed) {
      const token = (subkeys: Subkeys) => hmac(subkeys.derive, [purpose, seed])
      return [token(rings[0]), ...rings.slice(1).map(token)]
    },
  }
  return ring
}

function subkeysOf(key: Buffer): Subkeys {
  const subkey = (purpose: string, bytes: number) =>
    Buffer.from(hkdfSync("sha256", key, "rekey", `rekey/${VERSION}/${purpose}`, bytes))
  return {
    id: subkey("id", 6).toString("base64url"),
    seal: subkey("seal", 32),
    code: subkey("code", 32),
    derive: subkey("derive", 32),
  }
}

function seal(subkeys: Subkeys, plain: string | Buffer, context: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv("aes-256-gcm", subkeys.seal, nonce)
  cipher.setAAD(associatedData(subkeys.id, context))
  const body = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  return [VERSION, subkeys.id, nonce.toString("base64url"), body.toString("base64url")].join(".")
}

function unseal(byId: ReadonlyMap<string, Subkeys>, sealed: string, context: string): Buffer {
  const [version, id = "", nonceText = "", bodyText = "", ...rest] = sealed.split(".")
  const subkeys = byId.get(id)
  const nonce = canonicalBytes(nonceText)
  const body = canonicalBytes(bodyText)
  if (version !== VERSION || rest.length > 0 || nonce?.length !== NONCE_BYTES)
    throw new Unsealable("not a sealed value")
  if (body === null || body.length < TAG_BYTES) throw new Unsealable("not a sealed value")
  if (subkeys === undefined) throw new Unsealable("sealed with a key that is not listed")

  const decipher = createDecipheriv("aes-256-gcm", subkeys.seal, nonce, {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(associatedData(id, context))
  decipher.setAuthTag(body.subarray(-TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(body.subarray(0, -TAG_BYTES)), decipher.final()])
  } catch {
    throw new Unsealable("changed, or sealed for another place")
  }
}

function associatedData(keyId: string, context: string): Buffer {
  return Buffer.from(JSON.stringify([VERSION, keyId, context]))
}

// One value has one text form only: base64url readers forgive letters that they drop.
function canonicalBytes(text: string): Buffer | null {
  const bytes = Buffer.from(text, "base64url")
  return bytes.toString("base64url") === text ? bytes : null
}

function hmac(key: Buffer, fields: readonly string[]): string {
  return createHmac("sha256", key).update(JSON.stringify(fields)).digest("base64url")
}
