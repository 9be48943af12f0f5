import type { AccessTokens } from "../ports/access-tokens.ts"
import { json } from "./responses.ts"

export interface Discovery {
  /** Origin of the server, without a slash at the end. */
  baseUrl: string
  accessTokens: AccessTokens
}

const CACHEABLE = { "Cache-Control": "public, max-age=3600" }

/** `GET /.well-known/jwks.json` (RFC 7517): the keys that access tokens are signed with. */
export async function jwks({ accessTokens }: Discovery): Promise<Response> {
  return json(200, { keys: await accessTokens.publicKeys() }, CACHEABLE)
}

/** `GET /.well-known/openid-configuration`, with what is there and nothing else (RFC 8414). */
export async function discovery({ baseUrl }: Discovery): Promise<Response> {
  return json(
    200,
    {
      issuer: `${baseUrl}/`,
      token_endpoint: `${baseUrl}/oauth/token`,
      userinfo_endpoint: `${baseUrl}/userinfo`,
      jwks_uri: `${baseUrl}/.well-known/jwks.json`,
      grant_types_supported: [
        "client_credentials",
        "password",
        "http://auth0.com/oauth/grant-type/password-realm",
        "refresh_token",
        "urn:okta:params:oauth:grant-type:webauthn",
      ],
      response_types_supported: [],
      scopes_supported: ["profile", "email", "offline_access"],
      token_endpoint_auth_methods_supported: ["client_secret_post", "client_secret_basic", "none"],
    },
    CACHEABLE,
  )
}
