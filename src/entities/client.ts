import type { JsonObject, JsonValue } from "../lib/json.ts"

/** An application: Auth0's whole document, and what this server reads of it. */
export interface Client {
  clientId: string
  /** In Auth0's words, as it was sent: without its id and its secrets. All below comes of it. */
  document: JsonObject
  name: string
  metadata: Record<string, string>
  initiateLoginUri: string | null
  /** Allowed callback URLs; of Classic's use is the first one's origin. */
  callbacks: readonly string[]
  allowedOrigins: readonly string[]
  webOrigins: readonly string[]
  allowedLogoutUrls: readonly string[]
  appType: string | null
  isFirstParty: boolean
  grantTypes: readonly string[]
  tokenEndpointAuthMethod: TokenEndpointAuthMethod
  /** Whether `auth0-forwarded-for` of its requests is believed. */
  isForwardedForTrusted: boolean
  /** Of id tokens. */
  idTokenTtlMs: number
  /** What it has beside its document. */
  sealedSecret: string | null
  /** Public keys, of which those count that the document names. */
  credentials: readonly ClientCredential[]
}

export type TokenEndpointAuthMethod =
  | "none"
  | "client_secret_post"
  | "client_secret_basic"
  | "private_key_jwt"

/** A public key that a client proves itself with (RFC 7523). */
export interface ClientCredential {
  id: string
  name: string
  kid: string
  algorithm: "RS256" | "RS384" | "PS256"
  /** SPKI. */
  pem: string
  createdAtMs: number
  updatedAtMs: number
  /** Null: it does not expire. */
  expiresAtMs: number | null
}

/** What a client has that is not of its document. */
export type ClientKeep = Partial<Pick<Client, "sealedSecret" | "credentials">>

/** Auth0's default of `jwt_configuration.lifetime_in_seconds`. */
export const ID_TOKEN_TTL_S = 36_000

/** Reads a document, whose shape is known to be right, with Auth0's defaults where it says nothing. */
export function clientOf(clientId: string, document: JsonObject, keep: ClientKeep = {}): Client {
  const lifetime = objectIn(document.jwt_configuration)?.lifetime_in_seconds
  return {
    clientId,
    document,
    name: textIn(document.name) ?? clientId,
    metadata: textsIn(document.client_metadata),
    initiateLoginUri: textIn(document.initiate_login_uri),
    callbacks: listIn(document.callbacks),
    allowedOrigins: listIn(document.allowed_origins),
    webOrigins: listIn(document.web_origins),
    allowedLogoutUrls: listIn(document.allowed_logout_urls),
    appType: textIn(document.app_type),
    isFirstParty: document.is_first_party !== false,
    grantTypes: Array.isArray(document.grant_types)
      ? listIn(document.grant_types)
      : defaultGrantTypes(document),
    tokenEndpointAuthMethod: authMethodOf(document),
    isForwardedForTrusted: document.is_token_endpoint_ip_header_trusted === true,
    idTokenTtlMs: (typeof lifetime === "number" ? lifetime : ID_TOKEN_TTL_S) * 1000,
    sealedSecret: keep.sealedSecret ?? null,
    credentials: keep.credentials ?? [],
  }
}

/** Where a client's secret belongs, as its sealing says. */
export function clientSecretContext(clientId: string): string {
  return `clients/secret/${clientId}`
}

/** Ids of the keys that the document names for `private_key_jwt`. */
export function credentialIdsOf({ document }: Client): readonly string[] {
  const credentials = objectIn(
    objectIn(document.client_authentication_methods)?.private_key_jwt,
  )?.credentials
  if (!Array.isArray(credentials)) return []
  return credentials.flatMap((credential: JsonValue) => textIn(objectIn(credential)?.id) ?? [])
}

/** Auth0, "Application Grant Types": those of public applications, and one more of the others. */
function defaultGrantTypes(document: JsonObject): readonly string[] {
  if (document.app_type === "non_interactive") return ["client_credentials"]
  const grants = ["authorization_code", "implicit", "refresh_token"]
  return authMethodOf(document) === "none" ? grants : [...grants, "client_credentials"]
}

// An application that says nothing has a secret: whoever lacks one is known by its type.
function authMethodOf(document: JsonObject): TokenEndpointAuthMethod {
  if (objectIn(document.client_authentication_methods)?.private_key_jwt !== undefined)
    return "private_key_jwt"
  const { token_endpoint_auth_method: method, app_type: type } = document
  if (method === "none" || method === "client_secret_post" || method === "client_secret_basic")
    return method
  return type === "spa" || type === "native" ? "none" : "client_secret_post"
}

function textIn(value: JsonValue | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null
}

function listIn(value: JsonValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : []
}

function textsIn(value: JsonValue | undefined): Record<string, string> {
  const entries = Object.entries(objectIn(value) ?? {})
  return Object.fromEntries(
    entries.filter(
      (entry): entry is [string, string] => textIn(entry[1]) !== null || entry[1] === "",
    ),
  )
}

function objectIn(value: JsonValue | undefined): JsonObject | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : null
}
