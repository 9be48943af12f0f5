import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto"
import type { KeySecret } from "./key-secret.ts"

// An authenticator in software, for tests: it signs whatever it is told, right or wrong.

export interface SoftKey {
  credentialId: string
  /** COSE, base64url. */
  publicKey: string
  /** PKCS #8, base64: for a virtual authenticator of a browser. */
  privateKey: string
  secret(parts?: Partial<KeySecret>): KeySecret
  /** The credential as a browser posts it after `navigator.credentials.get()`. */
  assertion(asked: Asked): string
  /** As after `navigator.credentials.create()`. */
  registration(asked: Asked): string
}

export interface Asked {
  challenge: string
  origin?: string
  rpId?: string
  /** Whether the person touched it, and whether it verified who that is. */
  isPresent?: boolean
  isVerified?: boolean
  isBackupEligible?: boolean
  isBackedUp?: boolean
  count?: number
  userHandle?: string
  type?: string
  crossOrigin?: boolean
  /** What it says its name is. */
  id?: string
}

export function softKey(): SoftKey {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const id = randomBytes(32)
  const credentialId = id.toString("base64url")
  const cose = coseKey(publicKey)
  return {
    credentialId,
    publicKey: cose.toString("base64url"),
    privateKey: privateKey.export({ type: "pkcs8", format: "der" }).toString("base64"),
    secret: (parts) => ({
      credentialId,
      publicKey: cose.toString("base64url"),
      transports: ["usb"],
      userHandle: null,
      isBackupEligible: null,
      ...parts,
    }),
    assertion(asked) {
      const clientData = clientDataOf(asked, "webauthn.get")
      const data = authenticatorData(asked, null)
      const digest = createHash("sha256").update(clientData).digest()
      const { userHandle } = asked
      return credential(asked.id ?? credentialId, {
        clientDataJSON: clientData.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: sign("sha256", Buffer.concat([data, digest]), privateKey).toString("base64url"),
        ...(userHandle !== undefined && { userHandle }),
      })
    },
    registration(asked) {
      const data = authenticatorData(asked, { id, cose })
      return credential(asked.id ?? credentialId, {
        clientDataJSON: clientDataOf(asked, "webauthn.create").toString("base64url"),
        attestationObject: attestationObject(data).toString("base64url"),
        transports: ["usb"],
      })
    },
  }
}

function credential(id: string, response: Record<string, unknown>): string {
  return JSON.stringify({
    id,
    rawId: id,
    type: "public-key",
    clientExtensionResults: {},
    response,
  })
}

function clientDataOf(
  { challenge, origin = "https://login.example.test", type, crossOrigin = false }: Asked,
  usualType: string,
): Buffer {
  return Buffer.from(JSON.stringify({ type: type ?? usualType, challenge, origin, crossOrigin }))
}

/** WebAuthn Level 3 section 6.1. */
function authenticatorData(
  {
    rpId = "login.example.test",
    isPresent = true,
    isVerified = true,
    isBackupEligible = false,
    isBackedUp = false,
    count = 0,
  }: Asked,
  attested: { id: Buffer; cose: Buffer } | null,
): Buffer {
  const flags =
    (isPresent ? 0x01 : 0) |
    (isVerified ? 0x04 : 0) |
    (isBackupEligible ? 0x08 : 0) |
    (isBackedUp ? 0x10 : 0) |
    (attested === null ? 0 : 0x40)
  const counter = Buffer.alloc(4)
  counter.writeUInt32BE(count)
  const start = [createHash("sha256").update(rpId).digest(), Buffer.from([flags]), counter]
  if (attested === null) return Buffer.concat(start)
  const { id, cose } = attested
  return Buffer.concat([...start, Buffer.alloc(16), Buffer.from([0, id.length]), id, cose])
}

/** An ES256 key (RFC 9053 section 7.1.1) in CBOR, written out. */
function coseKey(publicKey: KeyObject): Buffer {
  const { x, y } = publicKey.export({ format: "jwk" })
  const point = (text = "") => Buffer.from(text, "base64url")
  return Buffer.concat([
    Buffer.from("a5010203262001215820", "hex"),
    point(x),
    Buffer.from("225820", "hex"),
    point(y),
  ])
}

/** `{ fmt: "none", attStmt: {}, authData }` in CBOR, written out. */
function attestationObject(data: Buffer): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(data.length)
  return Buffer.concat([
    Buffer.from("a363", "hex"),
    Buffer.from("fmt"),
    Buffer.from("64", "hex"),
    Buffer.from("none"),
    Buffer.from("67", "hex"),
    Buffer.from("attStmt"),
    Buffer.from("a068", "hex"),
    Buffer.from("authData"),
    Buffer.from("59", "hex"),
    length,
    data,
  ])
}
