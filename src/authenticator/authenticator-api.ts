import { isFromOurPages } from "../http/same-origin.ts"
import { sourceOf } from "../lib/source-of.ts"
import { negotiateLocale } from "../pages/locale.ts"
import { userAgentOf } from "../pages/seen-request.ts"
import type { Bucket } from "../ports/rate-limiter.ts"
import type { PushDevice } from "../ports/device-store.ts"
import type { Authenticator } from "./authenticator.ts"
import {
  DeviceRefusal,
  deviceProofOf,
  readObject,
  toPushAnswer,
  toSubscription,
} from "./device-request.ts"

/** Requests of one device: it looks every few seconds while it is open. */
const DEVICE_BUCKET: Bucket = { name: "device", size: 30, refillMs: 1000 }
/** Requests from one source that prove nothing. A secret has 256 bits; this keeps the noise down. */
const STRANGER_BUCKET: Bucket = { name: "device-stranger", size: 30, refillMs: 6000 }

interface Asked {
  deps: Authenticator
  request: Request
  device: PushDevice
  ip: string
}

type Operation = (asked: Asked, id: string) => Promise<Response>

const OPERATIONS: readonly (readonly [string, RegExp, Operation])[] = [
  ["GET", /^account$/, showAccount],
  ["DELETE", /^account$/, removeAccount],
  ["GET", /^requests$/, listRequests],
  ["POST", /^requests\/([\w-]{22})$/, answerRequest],
  ["POST", /^subscription$/, subscribe],
  ["DELETE", /^subscription$/, unsubscribe],
]

/** What a device asks below `/authenticator/api/`: JSON, in the name of the device and of nobody else. */
export function authenticatorApi(
  deps: Authenticator,
): (request: Request, caller: { ip: string }) => Promise<Response> {
  return async (request, { ip }) => {
    try {
      return await answerOf(deps, request, ip)
    } catch (error) {
      if (error instanceof DeviceRefusal)
        return answer(error.status, { error: "invalid_request", message: error.message })
      deps.onFault(error)
      return answer(500, { error: "internal", message: "Something went wrong. Try again." })
    }
  }
}

async function answerOf(deps: Authenticator, request: Request, ip: string): Promise<Response> {
  if (!isFromOurPages(request.headers, deps.baseUrl))
    return answer(403, { error: "forbidden", message: "This is for the authenticator alone." })
  const path = new URL(request.url).pathname.slice("/authenticator/api/".length)
  const there = OPERATIONS.filter(([, pattern]) => pattern.test(path))
  const [, pattern, operation] = there.find(([method]) => method === request.method) ?? []
  if (path === "key" && request.method === "GET")
    return answer(200, { key: await deps.devices.publicKey() })
  if (path === "enrolments" && request.method === "POST") return enrol(deps, request, ip)
  if (there.length === 0)
    return answer(404, { error: "not_found", message: "There is no such path." })
  if (operation === undefined || pattern === undefined)
    return answer(
      405,
      { error: "method_not_allowed", message: "Not with this method." },
      { Allow: there.map(([method]) => method).join(", ") },
    )
  const device = await findDevice(deps, request, ip)
  if (device instanceof Response) return device
  return operation({ deps, request, device, ip }, pattern.exec(path)?.[1] ?? "")
}

/** The device, or why it is not let in. Both kinds of callers have a limit of their own. */
async function findDevice(
  { devices, limiter, clock }: Authenticator,
  { headers }: Request,
  ip: string,
): Promise<PushDevice | Response> {
  const nowMs = clock.nowMs()
  const source = sourceOf(ip)
  const strangers = await limiter.peek(STRANGER_BUCKET, source, nowMs)
  const proof = deviceProofOf(headers)
  const device = proof !== null && strangers.allowed ? await devices.find(proof) : null
  if (device === null) {
    const rate = await limiter.take(STRANGER_BUCKET, source, nowMs)
    if (!rate.allowed) return tooMany(rate.resetAtMs)
    return answer(401, { error: "unknown_device", message: "This device is not enrolled." })
  }
  const rate = await limiter.take(DEVICE_BUCKET, device.enrolment.id, nowMs)
  return rate.allowed ? device : tooMany(rate.resetAtMs)
}

/** A device that was shown a code. It is asked for the rest as soon as the page has gone on. */
async function enrol(deps: Authenticator, request: Request, ip: string): Promise<Response> {
  const rate = await deps.limiter.take(STRANGER_BUCKET, sourceOf(ip), deps.clock.nowMs())
  if (!rate.allowed) return tooMany(rate.resetAtMs)
  const { enrolment, ...said } = await readObject(request)
  const isTaken =
    typeof enrolment === "string" &&
    // What could be no id is not looked for: PostgreSQL takes no text with a NUL in it.
    /^[\x21-\x7e]{1,100}$/.test(enrolment) &&
    (await deps.takeDevice({ enrolmentId: enrolment, said: JSON.stringify(said) }))
  if (!isTaken) return answer(404, { error: "dead_code", message: "This code is used or expired." })
  return answer(200, { tenant: (await deps.getSite()).name })
}

async function showAccount({ deps, device }: Asked): Promise<Response> {
  const account = await deps.devices.describe(device)
  return answer(200, { ...account, now: deps.clock.nowMs() })
}

async function removeAccount({ deps, device, request, ip }: Asked): Promise<Response> {
  await deps.devices.remove(device, { ip, userAgent: userAgentOf(request) })
  return answer(200, {})
}

async function listRequests({ deps, device }: Asked): Promise<Response> {
  const requests = await deps.devices.listRequests(device)
  return answer(200, { requests, now: deps.clock.nowMs() })
}

async function answerRequest({ deps, device, request, ip }: Asked, id: string): Promise<Response> {
  const input = {
    id,
    answer: toPushAnswer(await readObject(request)),
    ip,
    userAgent: userAgentOf(request),
  }
  return answer(200, { result: await deps.devices.answer(device, input) })
}

async function subscribe({ deps, device, request }: Asked): Promise<Response> {
  const body = await readObject(request)
  const { enabledLocales } = await deps.getSite()
  const acceptLanguage = typeof body.locale === "string" ? body.locale : null
  const locale = negotiateLocale({ uiLocales: null, acceptLanguage }, enabledLocales)
  const input = { subscription: toSubscription(body), locale }
  if (!(await deps.devices.subscribe(device, input)))
    throw new DeviceRefusal(400, "This is not the address of a push service.")
  return answer(200, {})
}

async function unsubscribe({ deps, device }: Asked): Promise<Response> {
  await deps.devices.unsubscribe(device)
  return answer(200, {})
}

function tooMany(resetAtMs: number): Response {
  const body = { error: "too_many_requests", message: "Wait a moment." }
  return answer(429, body, { "X-RateLimit-Reset": String(Math.ceil(resetAtMs / 1000)) })
}

function answer(status: number, body: object, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": "no-store",
      ...headers,
    },
  })
}
