import { createHash } from "node:crypto"
import type { Connection } from "../../ports/tenant-store.ts"
import {
  type ConnectionOptions,
  DEFAULT_CONNECTION_OPTIONS,
} from "../../reset/connection-options.ts"
import { DEFAULT_CONNECTION } from "../tenant-draft.ts"
import type { Field } from "./field.ts"
import type { Sections } from "./sections.ts"

const LEVELS = ["none", "low", "fair", "good", "excellent"] as const

/** The section `databases`. Files without one get the default connection. */
export function readConnections(sections: Sections): readonly Connection[] {
  const { isPresent, fields } = sections.many("databases")
  if (!isPresent) return [newConnection(DEFAULT_CONNECTION)]
  const connections = new Map<string, Connection>()
  for (const field of fields) {
    const connection = readConnection(field)
    if (connection === null) continue
    if (connections.has(connection.name))
      field.get("name").refuse(`${connection.name} is there twice`)
    connections.set(connection.name, connection)
  }
  return [...connections.values()]
}

/** A database connection with every option at its default. */
export function newConnection(name: string): Connection {
  return {
    id: connectionIdOf(name),
    name,
    strategy: "auth0",
    metadata: {},
    passwordPolicy: { level: "good", minLength: null },
    disableSelfServiceChangePassword: false,
    options: DEFAULT_CONNECTION_OPTIONS,
  }
}

function readConnection(field: Field): Connection | null {
  const name = field.get("name").requiredText(128)
  const strategy = field.get("strategy").choice(["auth0"])
  if (name === null || (strategy === null && !field.get("strategy").isAbsent)) return null
  const options = field.get("options")
  const level = options.get("passwordPolicy").choice(LEVELS)
  warnOfIgnored(options)
  const minLength = options.get("password_complexity_options").get("min_length").whole(1, 128)
  return {
    ...newConnection(name),
    metadata: field.get("metadata").texts(),
    passwordPolicy: { level: level ?? "good", minLength },
    disableSelfServiceChangePassword:
      options.get("disable_self_service_change_password").flag() ?? false,
    options: optionsIn(options),
  }
}

/** Auth0's flexible identifiers; `code_beside_link` is ours: the mail then holds both. */
function optionsIn(options: Field): ConnectionOptions {
  const attributes = options.get("attributes")
  const active = (name: string) => attributes.get(name).get("identifier").get("active").flag()
  const method = attributes.get("email").get("verification_method").choice(["link", "otp"])
  const isBoth = options.get("code_beside_link").flag() === true
  return {
    emailProof: isBoth ? "link-and-code" : method === "otp" ? "code" : "link",
    takesEmail: active("email") ?? true,
    takesUsername: active("username") ?? options.get("requires_username").flag() ?? false,
    takesPhoneNumber: active("phone_number") ?? false,
    offersPasskey:
      options.get("authentication_methods").get("passkey").get("enabled").flag() ?? false,
  }
}

/** Rules of Auth0 that are not kept here: a policy must not look stricter than it is. */
const IGNORED_RULES = [
  "password_history",
  "password_dictionary",
  "password_no_personal_info",
  "password_options",
] as const

function warnOfIgnored(options: Field): void {
  for (const name of IGNORED_RULES) {
    const field = options.get(name)
    if (!field.isAbsent) field.warn(`${field.name} is not kept yet: passwords it forbids are taken`)
  }
}

// Made from the name, so that users keep belonging to it over every import (Auth0: `con_` and 16).
function connectionIdOf(name: string): string {
  const digest = createHash("sha256").update(`connection\0${name}`).digest("base64url")
  return `con_${digest.replace(/[-_]/g, "").slice(0, 16)}`
}
