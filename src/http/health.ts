/**
 * `GET /health/live`: the process answers. `GET /health/ready`: it can work, database included.
 * Neither tells versions, addresses or errors (ASVS 13.4).
 */
export function healthChecks(
  isReady: () => Promise<boolean>,
): (request: Request) => Promise<Response | null> {
  return async (request) => {
    const { pathname } = new URL(request.url)
    if (request.method !== "GET" && request.method !== "HEAD") return null
    if (pathname === "/health/live") return Response.json({ status: "ok" })
    if (pathname !== "/health/ready") return null
    return (await isReady())
      ? Response.json({ status: "ok" })
      : Response.json({ status: "unavailable", reason: "database" }, { status: 503 })
  }
}
