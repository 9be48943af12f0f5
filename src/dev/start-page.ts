/** Sends whoever opens the bare address of `rekey dev` to the page they came for. */
export function startPage(path: string): (request: Request) => Promise<Response | null> {
  return async ({ method, url }) =>
    method === "GET" && new URL(url).pathname === "/"
      ? new Response(null, { status: 303, headers: { Location: path } })
      : null
}
