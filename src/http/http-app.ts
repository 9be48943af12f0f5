import type { Chance } from "../lib/chance.ts"
import type { Clock } from "../lib/clock.ts"
import { clientAddress, trustedProxies } from "./client-address.ts"
import { cookiePolicyFor, setCookieHeader } from "./cookies.ts"
import { HttpRefusal, toFailure } from "./failure.ts"
import { plainReply, type Reply } from "./reply.ts"
import type { Route, ShowFailure } from "./route.ts"
import { newRouter, type Seen } from "./router.ts"
import { contentSecurityPolicy, securityHeaders, type Site } from "./security-headers.ts"

/** Takes a request and gives its answer. Never rejects. */
export type HttpApp = (request: Request, info: { ip: string }) => Promise<Response>

/** Answers paths that no route of ours has. Null: not its path either. */
export type Mount = (request: Request, info: { ip: string }) => Promise<Response | null>

/** Takes the shell's lines: a `pino` logger fits. */
export interface RequestLog {
  info(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown>, message: string): void
}

export interface HttpAppOptions extends Site {
  routes: readonly Route[]
  /** Asked before the routes, in this order. */
  mounts: readonly Mount[]
  showFailure: ShowFailure
  /** Addresses and networks of proxies whose `X-Forwarded-For` counts. */
  trustProxy: readonly string[]
  log: RequestLog
  clock: Clock
  chance: Chance
}

/** @throws {TypeError} when `trustProxy` holds something that is no address. */
export function httpApp(options: HttpAppOptions): HttpApp {
  const { mounts, log, clock, chance } = options
  const proxies = trustedProxies(options.trustProxy)
  const common = Object.entries(securityHeaders(options))
  const toResponse = responder(options)
  const fail = failer(options, toResponse)
  const route = newRouter({ ...options, toResponse, fail })

  async function answerOf(request: Request, seen: Seen): Promise<Response> {
    try {
      refuseEncoded(request)
      for (const mount of mounts) {
        const answer = await mount(request, { ip: seen.ip })
        if (answer !== null) return new Response(answer.body, answer)
      }
      return await route(request, seen)
    } catch (error) {
      return fail(request, seen, error)
    }
  }

  return async (request, info) => {
    const startedMs = clock.nowMs()
    const requestId = chance.id("req")
    const ip = clientAddress(info.ip, request.headers.get("x-forwarded-for"), proxies)
    const answer = await answerOf(request, { ip, requestId })
    for (const [name, value] of common)
      if (!answer.headers.has(name)) answer.headers.set(name, value)
    answer.headers.set("X-Request-Id", requestId)
    const { status } = answer
    const { method } = request
    log.info(
      { requestId, method, ...pathOf(request, status), status, ms: clock.nowMs() - startedMs },
      "request",
    )
    return answer
  }
}

/** A path that does not exist may be anything, and a query holds secrets: both stay out of the log. */
function pathOf({ url }: Request, status: number): { path?: string } {
  return status === 404 ? {} : { path: new URL(url).pathname.slice(0, 200) }
}

/** A request body is never decoded: a bomb of a few bytes would be as large as it likes. */
function refuseEncoded({ headers }: Request): void {
  const encoding = headers.get("content-encoding") ?? "identity"
  if (encoding.trim().toLowerCase() !== "identity")
    throw new HttpRefusal("body_not_understood", { "Accept-Encoding": "identity" })
}

function responder(site: Site): (reply: Reply) => Response {
  const policy = cookiePolicyFor(site.baseUrl)
  return (reply) => {
    const headers = new Headers(reply.headers)
    headers.set("Content-Security-Policy", contentSecurityPolicy(site, reply))
    for (const cookie of reply.cookies)
      headers.append("Set-Cookie", setCookieHeader(policy, cookie))
    return new Response(reply.body, { status: reply.status, headers })
  }
}

function failer(
  { showFailure, log }: HttpAppOptions,
  toResponse: (reply: Reply) => Response,
): (request: Request, seen: Seen, error: unknown) => Promise<Response> {
  return async ({ url, headers }, { requestId }, error) => {
    const failure = toFailure(error, requestId)
    if (failure.status >= 500 && failure.reference !== null)
      log.error({ requestId, err: error }, "request failed")
    let reply: Reply
    try {
      reply = await showFailure(failure, { headers, requestId, search: new URL(url).search })
    } catch (second) {
      // What shows failures needs the database too, and that may be what failed.
      log.error({ requestId, err: second }, "the failure could not be shown")
      reply = plainReply(failure.status, `Something went wrong. Reference: ${requestId}`)
    }
    return toResponse({ ...reply, headers: { ...reply.headers, ...failure.headers } })
  }
}
