import type { Caller } from "./caller.ts"
import { changePassword, type ChangePassword } from "./change-password.ts"
import { discovery, type Discovery, jwks } from "./discovery.ts"
import { json } from "./responses.ts"
import { passkeyChallenge } from "./passkey-challenge.ts"
import { token, type Token } from "./token.ts"
import { userInfo, type UserInfo } from "./user-info.ts"

/** What the endpoints of Auth0's Authentication API need. */
export type AuthenticationApi = ChangePassword & Discovery & Token & UserInfo

interface Endpoint {
  method: "GET" | "POST"
  answer(request: Request, caller: Caller): Promise<Response>
}

/** @returns A handler that answers null to whatever is not an endpoint of this API. */
export function authenticationApi(
  deps: AuthenticationApi,
): (request: Request, caller: Caller) => Promise<Response | null> {
  const endpoints: ReadonlyMap<string, Endpoint> = new Map<string, Endpoint>([
    [
      "/dbconnections/change_password",
      { method: "POST", answer: (request, caller) => changePassword(deps, request, caller) },
    ],
    ["/oauth/token", { method: "POST", answer: (request, caller) => token(deps, request, caller) }],
    [
      "/passkey/challenge",
      { method: "POST", answer: (request) => passkeyChallenge(deps, request) },
    ],
    ["/.well-known/jwks.json", { method: "GET", answer: () => jwks(deps) }],
    ["/.well-known/openid-configuration", { method: "GET", answer: () => discovery(deps) }],
    ["/userinfo", { method: "GET", answer: (request) => userInfo(deps, request) }],
  ])
  return async (request, caller) => {
    const endpoint = endpoints.get(new URL(request.url).pathname)
    if (endpoint === undefined) return null
    const response = await answer(endpoint, request, caller)
    // No origin may read an answer: no client has allowed origins. Caches are told that it matters.
    response.headers.set("Vary", "Origin")
    return response
  }
}

async function answer(endpoint: Endpoint, request: Request, caller: Caller): Promise<Response> {
  if (request.method === endpoint.method) return endpoint.answer(request, caller)
  const headers = { Allow: `${endpoint.method}, OPTIONS` }
  return request.method === "OPTIONS"
    ? new Response(null, { status: 204, headers })
    : json(405, { error: "Method Not Allowed" }, headers)
}
