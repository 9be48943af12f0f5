import { Hono } from "hono"
import { ServiceError } from "../errors/service-error.ts"
import { cookiePolicyFor, parseCookies, type CookiePolicy } from "./cookies.ts"
import { HttpRefusal } from "./failure.ts"
import { NO_FIELDS, parseFields } from "./fields.ts"
import { readForm } from "./read-form.ts"
import type { Reply } from "./reply.ts"
import type { Call, Route } from "./route.ts"
import { isFromOurPages } from "./same-origin.ts"

/** What is known of a request before a route is found. */
export interface Seen {
  ip: string
  requestId: string
}

export interface RouterOptions {
  routes: readonly Route[]
  baseUrl: URL
  toResponse(reply: Reply): Response
  fail(request: Request, seen: Seen, error: unknown): Promise<Response>
}

/** Finds the route of a request. Never rejects: what goes wrong goes to `fail`. */
export function newRouter(
  options: RouterOptions,
): (request: Request, seen: Seen) => Promise<Response> {
  const { routes, baseUrl, toResponse, fail } = options
  const cookies = cookiePolicyFor(baseUrl)
  const hono = new Hono<{ Bindings: Seen }>()
  for (const route of routes) {
    hono.on(route.method, route.path, async ({ req, env }) => {
      try {
        const call = await readCall(req.raw, req.param(), env, route, baseUrl, cookies)
        return toResponse(await route.handle(call))
      } catch (error) {
        return fail(req.raw, env, error)
      }
    })
  }
  for (const [path, allow] of methodsByPath(routes))
    hono.all(path, ({ req, env }) =>
      fail(req.raw, env, new HttpRefusal("method_not_allowed", { Allow: allow })),
    )
  hono.notFound(({ req, env }) => fail(req.raw, env, new HttpRefusal("not_found")))
  return async (request, seen) => hono.fetch(request, seen)
}

async function readCall(
  request: Request,
  params: Record<string, string>,
  seen: Seen,
  { method, from, takesJson }: Route,
  baseUrl: URL,
  policy: CookiePolicy,
): Promise<Call> {
  const { headers } = request
  if (from === "our-pages" && !isFromOurPages(headers, baseUrl))
    throw new ServiceError("forged_form")
  const { pathname, search } = new URL(request.url)
  return {
    ...seen,
    method: request.method,
    path: pathname,
    params,
    query: parseFields(search.slice(1)),
    form: method === "POST" ? await readForm(request, takesJson === true) : NO_FIELDS,
    headers,
    cookies: parseCookies(policy, headers.get("cookie")),
  }
}

/** For `Allow`: GET answers HEAD as well. */
function methodsByPath(routes: readonly Route[]): ReadonlyMap<string, string> {
  const paths = new Map<string, string[]>()
  for (const { path, method } of routes)
    paths.set(path, [
      ...(paths.get(path) ?? []),
      ...(method === "GET" ? ["GET", "HEAD"] : [method]),
    ])
  return new Map([...paths].map(([path, methods]) => [path, methods.join(", ")]))
}
