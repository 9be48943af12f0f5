import { ServiceError } from "../../errors/service-error.ts"
import { CSRF_FIELD, formToken, isFormToken } from "../../http/csrf.ts"
import { seeOther, type Reply } from "../../http/reply.ts"
import { get, post, type Call, type Handler, type Route } from "../../http/route.ts"
import type { Chance } from "../../lib/chance.ts"
import type { Clock } from "../../lib/clock.ts"
import { localeOf, newFrame, onScreen, show, type PageMaker } from "../frames.ts"
import { getKeptLink, keepLink, type KeptLink } from "./link-cookie.ts"
import type { Frame } from "../layout.ts"
import { findEnabledLocale, uiLocaleTags } from "../locale.ts"
import { openPage } from "./open.page.ts"
import type { OpenLinkInput } from "../../recovery/open-link.ts"
import type { LinkView } from "../../recovery/peek-link.ts"
import { keepProof, listProofs } from "../reset-cookie.ts"
import { screenHandler, type ScreenRoutes } from "../screen-routes.ts"
import { SCREEN_PATHS } from "../screen-pages.ts"
import type { SealKeys } from "../sealed-cookie.ts"
import { seenRequest } from "../seen-request.ts"
import { isOver, replyToStep } from "../step-reply.ts"

export const LINK_PATH = "/u/reset-verify"
export const CLASSIC_PATH = "/lo/reset"

export interface LinkRoutes extends ScreenRoutes, PageMaker {
  keys: ScreenRoutes["keys"] & SealKeys
  chance: Chance
  clock: Clock
}

/** From a mailed link to an open reset. GET changes nothing: a mail scanner may fetch any link. */
export function linkRoutes(routes: LinkRoutes): readonly Route[] {
  const follow = linkHandler(routes, LINK_PATH, (link, id) => showOpen(routes, link, id))
  const screen = screenHandler(routes)
  return [
    get(LINK_PATH, follow),
    post(LINK_PATH, openHandler(routes)),
    // Older links of Auth0 lead to the password page itself.
    get(SCREEN_PATHS.choosing, async (call) =>
      call.query.text("ticket") === null ? screen(call) : seeOther(withQuery(LINK_PATH, call)),
    ),
  ]
}

/**
 * Takes the ticket out of the address and comes back without it, then shows the page; or goes to
 * the other experience's page with all that the address holds.
 */
export function linkHandler(
  { keys, chance, clock, getSite }: LinkRoutes,
  path: typeof LINK_PATH | typeof CLASSIC_PATH,
  page: (link: KeptLink, id: string, call: Call) => Promise<Reply>,
): Handler {
  return async (call) => {
    const { isClassic } = await getSite()
    const right = isClassic ? CLASSIC_PATH : LINK_PATH
    if (right !== path) return seeOther(withQuery(right, call))
    const nowMs = clock.nowMs()
    const ticket = call.query.text("ticket")
    if (ticket !== null) {
      // A `state` here would be the caller's, and no reset is known by it yet.
      const query = call.query.toRecord(["ticket", "state", "link"])
      const kept = keepLink({ keys, chance, nowMs }, call.cookies, { ticket, query })
      return seeOther(`${path}?link=${kept.id}`, kept.cookies)
    }
    const id = call.query.text("link")
    if (id === null) throw new ServiceError("invalid_reset_link")
    return page(getKeptLink(keys, call.cookies, id, nowMs), id, call)
  }
}

async function showOpen(routes: LinkRoutes, link: KeptLink, id: string): Promise<Reply> {
  const peeked = await routes.recovery.peekLink(link.ticket)
  const { frame: plain, locale } = await linkFrame(routes, link, peeked)
  const frame = onScreen(plain, "redeem-ticket", { email: peeked.maskedAccount })
  const target = {
    action: LINK_PATH,
    csrf: formToken(routes.keys, link.secret),
    hidden: { link: id, locale },
  }
  return show(frame, openPage(frame, target, peeked.maskedAccount), { formsLeadTo: "verifiers" })
}

/** The frame of a page before opening: the language of the mail, unless the link asks for another. */
export async function linkFrame(
  { assets, getSite }: LinkRoutes,
  link: KeptLink,
  peeked: LinkView,
): Promise<{ frame: Frame; locale: string }> {
  const { support, askAt, enabledLocales } = await getSite()
  const locale = findEnabledLocale(wishedLocales(link), enabledLocales) ?? peeked.locale
  const frame = newFrame(assets, locale, {
    applicationName: peeked.applicationName,
    application: peeked.application,
    support,
    askAt,
  })
  return { frame, locale }
}

function openHandler(routes: LinkRoutes): Handler {
  return async (call) => {
    const link = checkedLink(routes, call, CSRF_FIELD)
    if ((await routes.getSite()).isClassic)
      return seeOther(`${CLASSIC_PATH}?link=${call.form.text("link") ?? ""}`)
    const step = await routes.recovery.openLink(await toOpenLink(routes, call, link))
    const reply = replyToStep(routes, LINK_PATH, step, link)
    // The link's own cookie stays until it expires, so that the same press again finds this reset.
    return isOver(step.view)
      ? reply
      : { ...reply, cookies: keepProof(call.cookies, step.view.resetId, link) }
  }
}

/**
 * The link that a submitted form belongs to.
 * @throws {ServiceError} wrong_browser, forged_form.
 */
export function checkedLink(
  { keys, clock }: Pick<LinkRoutes, "keys" | "clock">,
  { form, cookies }: Call,
  tokenField: string,
): KeptLink {
  const link = getKeptLink(keys, cookies, form.text("link"), clock.nowMs())
  if (!isFormToken(keys, link.secret, form.text(tokenField))) throw new ServiceError("forged_form")
  return link
}

/** What opening a link asks of the use case. */
export async function toOpenLink(
  routes: LinkRoutes,
  call: Call,
  link: KeptLink,
): Promise<OpenLinkInput> {
  const { ticket, state, secret, query } = link
  const site = await routes.getSite()
  return {
    ticket,
    proof: { state, secret },
    previous: listProofs(call.cookies).filter((proof) => proof.state !== state),
    request: seenRequest(call, routes.hostname, { query, body: {} }),
    uiLocales: wishedLocales(link),
    // As the page before it said, so that a press that comes twice needs no second look.
    locale:
      findEnabledLocale([call.form.text("locale") ?? ""], site.enabledLocales) ??
      localeOf(site, call),
  }
}

function wishedLocales({ query }: KeptLink): readonly string[] {
  const wish = query.ui_locales
  return uiLocaleTags(typeof wish === "string" ? wish : null)
}

function withQuery(path: string, { query }: Call): string {
  return `${path}?${new URLSearchParams(query.entries.map(([name, text]) => [name, text]))}`
}
