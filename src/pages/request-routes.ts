import { ServiceError } from "../errors/service-error.ts"
import { CSRF_FIELD, formToken, isFormToken, type TokenKeys } from "../http/csrf.ts"
import { seeOther, type Reply } from "../http/reply.ts"
import { get, post, type Call, type Route } from "../http/route.ts"
import type { Chance } from "../lib/chance.ts"
import type { Clock } from "../lib/clock.ts"
import type { FormTarget } from "./elements.ts"
import { localeOf, show, siteFrame, type PageMaker } from "./frames.ts"
import type { Recovery } from "../recovery/recovery.ts"
import { requestPage, sentPage } from "./request.page.ts"
import { sealCookie, unsealCookie, type SealKeys } from "./sealed-cookie.ts"
import { userAgentOf } from "./seen-request.ts"

const PATH = "/u/reset-password/request/:connection"
const COOKIE = "rekey_request"
/** RFC 5321 section 4.5.3.1.3: a path of 256, angle brackets included. The API says the same. */
const ADDRESS_LENGTH_MAX = 254

export interface RequestRoutes extends PageMaker {
  recovery: Pick<Recovery, "requestReset">
  /** Of the application that the address names, else of the one that the link will be for. */
  applicationNameOf(clientId: string | null): Promise<string>
  keys: TokenKeys & SealKeys
  chance: Chance
  clock: Clock
}

/** What the browser keeps between asking and asking once more. */
interface Asking {
  /** The forms' token is made from it. */
  seed: string
  asked: { connection: string; identifier: string } | null
}

/** Asks for a link. The answer is the same for every address: nobody has looked for it yet. */
export function requestRoutes(routes: RequestRoutes): readonly Route[] {
  return [
    get(PATH, (call) => showRequest(routes, call)),
    post(PATH, (call) => ask(routes, call)),
    get(`${PATH}/sent`, (call) => showSent(routes, call)),
    post(`${PATH}/sent`, (call) => askAgain(routes, call)),
  ]
}

async function showRequest(
  routes: RequestRoutes,
  call: Call,
  refused: Parameters<typeof requestPage>[2] = null,
): Promise<Reply> {
  const asking = findAsking(routes, call) ?? { seed: routes.chance.token(), asked: null }
  const frame = await frameOf(routes, call)
  return show(frame, requestPage(frame, targetOf(routes, call, asking), refused), {
    status: refused === null ? 200 : 400,
    cookies: [keepAsking(routes, asking)],
  })
}

async function ask(routes: RequestRoutes, call: Call): Promise<Reply> {
  const { seed } = checkForm(routes, call)
  const typed = (call.form.text("email") ?? call.form.text("username") ?? "").trim()
  if (typed === "") return showRequest(routes, call, { error: "missing", typed })
  if (typed.length > ADDRESS_LENGTH_MAX)
    return showRequest(routes, call, { error: "malformed", typed: "" })
  await requestReset(routes, call, typed)
  const asked = { connection: call.params.connection ?? "", identifier: typed }
  return seeOther(`${call.path}/sent${searchOf(call)}`, [keepAsking(routes, { seed, asked })])
}

async function showSent(routes: RequestRoutes, call: Call): Promise<Reply> {
  const asking = findAsking(routes, call)
  const otherHref = requestHref(call)
  if (asking?.asked?.connection !== call.params.connection || asking?.asked == null)
    return seeOther(otherHref)
  const frame = await frameOf(routes, call)
  const shown = {
    typed: asking.asked.identifier,
    isAgain: call.query.text("again") === "1",
    otherHref,
  }
  return show(frame, sentPage(frame, targetOf(routes, call, asking), shown))
}

async function askAgain(routes: RequestRoutes, call: Call): Promise<Reply> {
  const { asked } = checkForm(routes, call)
  if (asked === null || asked.connection !== call.params.connection)
    return seeOther(requestHref(call))
  await requestReset(routes, call, asked.identifier)
  return seeOther(`${call.path}${searchOf(call, { again: "1" })}`)
}

async function requestReset(routes: RequestRoutes, call: Call, identifier: string): Promise<void> {
  const site = await routes.getSite()
  const correlationId = call.query.text("correlation_id")
  await routes.recovery.requestReset({
    clientId: call.query.text("client_id"),
    connection: call.params.connection ?? "",
    identifier,
    locale: localeOf(site, call),
    // Auth0, "Configure Correlation ID": anything else is left out.
    correlationId: /^[-\w.*~@+/:]{1,64}$/.test(correlationId ?? "") ? correlationId : null,
    source: { ip: call.ip, userAgent: userAgentOf(call) },
  })
}

/** @throws {ServiceError} forged_form. */
function checkForm(routes: RequestRoutes, call: Call): Asking {
  const asking = findAsking(routes, call)
  if (asking === null || !isFormToken(routes.keys, asking.seed, call.form.text(CSRF_FIELD)))
    throw new ServiceError("forged_form")
  return asking
}

function findAsking({ keys, clock }: RequestRoutes, { cookies }: Call): Asking | null {
  return unsealCookie<Asking>(keys, cookies, COOKIE, clock.nowMs())
}

function keepAsking({ keys, clock }: RequestRoutes, asking: Asking) {
  return sealCookie(keys, COOKIE, asking, clock.nowMs())
}

async function frameOf({ assets, getSite, applicationNameOf }: RequestRoutes, call: Call) {
  const site = await getSite()
  const applicationName = await applicationNameOf(call.query.text("client_id"))
  return { ...siteFrame(assets, site, localeOf(site, call)), applicationName }
}

function targetOf({ keys }: RequestRoutes, call: Call, { seed }: Asking): FormTarget {
  return { action: `${call.path}${searchOf(call)}`, csrf: formToken(keys, seed), hidden: {} }
}

function requestHref(call: Call): string {
  return `${call.path.replace(/\/sent$/, "")}${searchOf(call)}`
}

/** The query goes along from page to page, so that a lost cookie costs nothing but the address. */
function searchOf({ query }: Call, more: Readonly<Record<string, string>> = {}): string {
  const kept = ["client_id", "ui_locales", "correlation_id"].flatMap((name) => {
    const text = query.text(name)
    return text === null ? [] : [[name, text]]
  })
  const search = new URLSearchParams([...kept, ...Object.entries(more)]).toString()
  return search === "" ? "" : `?${search}`
}
