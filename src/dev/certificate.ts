import { X509Certificate } from "node:crypto"
import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { generate } from "selfsigned"

const DAY_MS = 24 * 60 * 60 * 1000
/** Clients refuse certificates that are valid for longer than 398 days (CA/Browser Forum). */
const VALID_MS = 365 * DAY_MS
/** A certificate is made anew when it has less than this left. */
const RENEW_MS = 7 * DAY_MS

export interface Certificate {
  /** PEM. */
  key: string
  cert: string
  /** For `NODE_EXTRA_CA_CERTS` of clients. */
  certFile: string
}

/** The certificate for this machine in `DIR/tls/`, made where none is or it is about to expire. */
export async function localCertificate(directory: string, nowMs: number): Promise<Certificate> {
  const folder = join(directory, "tls")
  const keyFile = join(folder, "localhost.key")
  const certFile = join(folder, "localhost.crt")
  const found = await readPair(keyFile, certFile)
  if (found !== null && isGood(found.cert, nowMs)) return { ...found, certFile }
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate: new Date(nowMs - DAY_MS),
    notAfterDate: new Date(nowMs - DAY_MS + VALID_MS),
    extensions: [
      // Its own authority, and only its own: it cannot sign for another name.
      { name: "basicConstraints", cA: true, pathLenConstraint: 0, critical: true },
      { name: "keyUsage", digitalSignature: true, keyCertSign: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
          { type: 7, ip: "::1" },
        ],
      },
    ],
  })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(keyFile, key, { mode: 0o600 })
  await writeFile(certFile, cert)
  return { key, cert, certFile }
}

async function readPair(keyFile: string, certFile: string) {
  try {
    return { key: await readFile(keyFile, "utf8"), cert: await readFile(certFile, "utf8") }
  } catch {
    return null
  }
}

function isGood(pem: string, nowMs: number): boolean {
  try {
    return new X509Certificate(pem).validToDate.getTime() - nowMs > RENEW_MS
  } catch {
    return false
  }
}
