import { createHash } from "node:crypto"
import { type Client, clientOf } from "../../entities/client.ts"
import type { JsonValue } from "../../lib/json.ts"
import type { Field } from "./field.ts"
import type { Findings } from "./findings.ts"
import { urlIn } from "./read-tenant-settings.ts"
import type { Sections } from "./sections.ts"

/** What a client has beside its document. */
const NOT_OF_DOCUMENT = new Set(["client_id", "client_secret"])

/** The section `clients`. Null: there is none. They come in the order of the files: the first is the tenant's default. */
export function readClients(sections: Sections, findings: Findings): readonly Client[] | null {
  const { isPresent, fields } = sections.many("clients")
  if (!isPresent) return null
  const clients = new Map<string, Client>()
  for (const field of fields) {
    const name = field.get("name").requiredText(256)
    if (name === null) continue
    const given = field.get("client_id").text(256)
    const clientId = given ?? clientIdOf(name)
    if (given === null)
      findings.warnings.push(`${field.where}: ${name} has no client_id and gets ${clientId}`)
    if (clients.has(clientId)) field.get("client_id").refuse(`${clientId} is there twice`)
    field.get("client_metadata").texts()
    loginUriIn(field.get("initiate_login_uri"))
    for (const url of field.get("callbacks").list()) url.text()
    const document = field.entries().filter(([key]) => !NOT_OF_DOCUMENT.has(key))
    clients.set(
      clientId,
      clientOf(
        clientId,
        Object.fromEntries(document.map(([key, { value }]) => [key, value as JsonValue])),
      ),
    )
  }
  return [...clients.values()]
}

/** Kept with its placeholders, which never resolve here: then the tenant's address counts. */
function loginUriIn(field: Field): string | null {
  const text = typeof field.value === "string" ? field.value : ""
  if (!/\{(?:organization|custom_domain)\.metadata\.public_\w+\}/.test(text)) return urlIn(field)
  field.warn(
    "organizations and custom domains are not there, so people are led to default_redirection_uri",
  )
  return field.text()
}

// Exports leave client ids out unless told otherwise, so the name has to give the same one again
// on every import. A client id is no secret.
function clientIdOf(name: string): string {
  return createHash("sha256")
    .update(`client\0${name}`)
    .digest("base64url")
    .replace(/[-_]/g, "")
    .slice(0, 32)
}
