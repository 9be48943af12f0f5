import { ServiceError } from "../../errors/service-error.ts"
import { CSRF_FIELD, formToken, isFormToken, type TokenKeys } from "../../http/csrf.ts"
import { seeOther, type Reply } from "../../http/reply.ts"
import { get, post, type Call, type Route } from "../../http/route.ts"
import type { Chance } from "../../lib/chance.ts"
import type { Clock } from "../../lib/clock.ts"
import type { FormTarget } from "../elements.ts"
import { localeOf, onScreen, show, siteFrame, type PageMaker } from "../frames.ts"
import type { Application } from "../../recovery/application-name.ts"
import type { Recovery } from "../../recovery/recovery.ts"
import type { Asker, RequestResetInput } from "../../recovery/request-reset.ts"
import type { BrowserProof } from "../../recovery/view.ts"
import type { AskedBy } from "../../reset/ask.ts"
import { parseIdentifier } from "../../reset/identifier.ts"
import { keepAsk, type KeptAsk } from "./ask-cookie.ts"
import { askHref } from "./ask-routes.ts"
import { uiLocaleTags } from "../locale.ts"
import { requestPage, sentPage } from "./request.page.ts"
import { sealCookie, unsealCookie, type SealKeys } from "../sealed-cookie.ts"
import { userAgentOf } from "../seen-request.ts"

const PATH = "/u/reset-password/request/:connection"
const COOKIE = "rekey_request"
/** Auth0's names of the field; a page of ours has one of them. */
const FIELDS = ["email", "username", "phone_number"] as const

export interface RequestRoutes extends PageMaker {
  recovery: Pick<Recovery, "requestReset" | "findAskForm">
  /** Of the application that the address names, else of the one that the link will be for. */
  applicationOf(clientId: string | null): Promise<Application>
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
  refused: Parameters<typeof requestPage>[3] = null,
): Promise<Reply> {
  const asking = findAsking(routes, call) ?? { seed: routes.chance.token(), asked: null }
  const frame = onScreen(await frameOf(routes, call), "reset-password-request")
  const form = await routes.recovery.findAskForm(call.params.connection ?? "")
  return show(frame, requestPage(frame, targetOf(routes, call, asking), form, refused), {
    status: refused === null ? 200 : 400,
    cookies: [keepAsking(routes, asking)],
  })
}

async function ask(routes: RequestRoutes, call: Call): Promise<Reply> {
  const { seed } = checkForm(routes, call)
  const connection = call.params.connection ?? ""
  const typed = FIELDS.map((name) => call.form.text(name)).find((text) => text !== null) ?? ""
  const { kinds } = await routes.recovery.findAskForm(connection)
  const read = parseIdentifier(typed, kinds)
  if (typeof read === "string")
    return showRequest(routes, call, {
      error: read,
      typed: read === "too-long" ? "" : typed.trim(),
    })
  const proof = { state: routes.chance.token(), secret: routes.chance.token() }
  const asker = { kind: read.kind, secret: proof.secret }
  const input = await toInput(routes, call, read.text)
  const { by, clientId } = await routes.recovery.requestReset({ ...input, asker })
  if (by !== "link") return waitForCode(routes, call, { ...input, clientId, asker }, by, proof)
  const asked = { connection, identifier: read.text }
  return seeOther(`${call.path}/sent${searchOf(call)}`, [keepAsking(routes, { seed, asked })])
}

/** Goes to the page that takes the code, with all that it has to know sealed in a cookie. */
function waitForCode(
  { keys, chance, clock }: RequestRoutes,
  call: Call,
  { asker, source: _source, ...asked }: RequestResetInput & { asker: Asker },
  by: AskedBy,
  proof: BrowserProof,
): Reply {
  const id = chance.id("a")
  const kept: KeptAsk = {
    ...proof,
    asked: { ...asked, kind: asker.kind },
    by,
    search: searchOf(call),
    uiLocales: uiLocaleTags(call.query.text("ui_locales")),
  }
  return seeOther(askHref({ id, ask: kept }), keepAsk(keys, call.cookies, id, kept, clock.nowMs()))
}

async function showSent(routes: RequestRoutes, call: Call): Promise<Reply> {
  const asking = findAsking(routes, call)
  const otherHref = requestHref(call)
  if (asking?.asked?.connection !== call.params.connection || asking?.asked == null)
    return seeOther(otherHref)
  const { identifier } = asking.asked
  const frame = onScreen(await frameOf(routes, call), "reset-password-email", { email: identifier })
  const shown = {
    typed: identifier,
    isAgain: call.query.text("again") === "1",
    otherHref,
  }
  return show(frame, sentPage(frame, targetOf(routes, call, asking), shown))
}

async function askAgain(routes: RequestRoutes, call: Call): Promise<Reply> {
  const { asked } = checkForm(routes, call)
  if (asked === null || asked.connection !== call.params.connection)
    return seeOther(requestHref(call))
  await routes.recovery.requestReset(await toInput(routes, call, asked.identifier))
  return seeOther(`${call.path}${searchOf(call, { again: "1" })}`)
}

async function toInput(
  routes: RequestRoutes,
  call: Call,
  identifier: string,
): Promise<RequestResetInput> {
  const site = await routes.getSite()
  const correlationId = call.query.text("correlation_id")
  return {
    clientId: call.query.text("client_id"),
    connection: call.params.connection ?? "",
    identifier,
    locale: localeOf(site, call),
    // Auth0, "Configure Correlation ID": anything else is left out.
    correlationId: /^[-\w.*~@+/:]{1,64}$/.test(correlationId ?? "") ? correlationId : null,
    source: { ip: call.ip, userAgent: userAgentOf(call) },
  }
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

async function frameOf({ assets, getSite, applicationOf }: RequestRoutes, call: Call) {
  const site = await getSite()
  const application = await applicationOf(call.query.text("client_id"))
  const frame = siteFrame(assets, site, localeOf(site, call))
  return { ...frame, application, applicationName: application.name }
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
