import { MANAGEMENT_SECRET, type Booted } from "./boot.ts"

/** Asks the Management API as a program does: for a token by client credentials, and then with it. */
export async function manage(
  world: Booted,
  method: string,
  path: string,
  body?: object,
): Promise<Response> {
  const response = await world.post("/oauth/token", {
    grant_type: "client_credentials",
    client_id: "management",
    client_secret: MANAGEMENT_SECRET,
    audience: `${world.baseUrl}/api/v2/`,
  })
  const { access_token: token } = (await response.json()) as { access_token: string }
  return world.app.handle(
    new Request(`${world.baseUrl}/api/v2${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: body === undefined ? null : JSON.stringify(body),
    }),
    { ip: "192.0.2.9" },
  )
}
