import { createHash } from "node:crypto"
import type { Client } from "../../ports/tenant-store.ts"
import type { Field } from "./field.ts"
import type { Findings } from "./findings.ts"
import { urlIn } from "./read-tenant-settings.ts"
import type { Sections } from "./sections.ts"

/** The section `clients`, in the order of the files: the first is the tenant's default. */
export function readClients(sections: Sections, findings: Findings): readonly Client[] {
  const clients = new Map<string, Client>()
  for (const field of sections.many("clients").fields) {
    const name = field.get("name").requiredText(256)
    if (name === null) continue
    const given = field.get("client_id").text(256)
    const clientId = given ?? clientIdOf(name)
    if (given === null)
      findings.warnings.push(`${field.where}: ${name} has no client_id and gets ${clientId}`)
    if (clients.has(clientId)) field.get("client_id").refuse(`${clientId} is there twice`)
    const metadata = field.get("client_metadata").texts()
    const initiateLoginUri = loginUriIn(field.get("initiate_login_uri"))
    const callbacks = field
      .get("callbacks")
      .list()
      .map((url) => url.text())
    clients.set(clientId, {
      clientId,
      name,
      metadata,
      initiateLoginUri,
      callbacks: callbacks.filter((url) => url !== null),
    })
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
