import { assetRoutes } from "../http/assets.ts"
import { formToken } from "../http/csrf.ts"
import { trustedHtml } from "../http/html.ts"
import { pageReply, seeOther, type Reply } from "../http/reply.ts"
import { get, postFormOrJson, type Call, type Route } from "../http/route.ts"
import { show } from "../pages/frames.ts"
import type { KeptLink } from "../pages/link/link-cookie.ts"
import { CLASSIC_PATH, linkFrame, linkHandler, type LinkRoutes } from "../pages/link/link-routes.ts"
import type { ClassicView } from "../recovery/peek-classic.ts"
import { changeClassicPassword, formsLeadTo } from "./change-classic-password.ts"
import type { ClassicAssets } from "./classic-assets.ts"
import { leadsAway, returnUrl } from "./classic-outcome.ts"
import { classicForm, classicPage } from "./classic.page.ts"
import { customPage } from "./custom-page.ts"

export interface ClassicRoutes extends LinkRoutes {
  classicAssets: ClassicAssets
  /** The operator's page could not be shown, and ours was instead. */
  onBadPage(reason: string): void
}

/** The Classic reset page: one page, one form, and no Action ever. GET changes nothing. */
export function classicRoutes(routes: ClassicRoutes): readonly Route[] {
  const { widget, styles } = routes.classicAssets
  return [
    get(
      CLASSIC_PATH,
      linkHandler(routes, CLASSIC_PATH, (link, id, call) => showClassic(routes, link, id, call)),
    ),
    postFormOrJson(CLASSIC_PATH, (call) => changeClassicPassword(routes, call)),
    ...assetRoutes([widget, styles]),
  ]
}

async function showClassic(
  routes: ClassicRoutes,
  link: KeptLink,
  id: string,
  { query }: Call,
): Promise<Reply> {
  const view = await routes.recovery.peekClassic(link.ticket)
  const { refusal, returnTo } = view
  if (refusal !== null) {
    if (returnTo === null || !leadsAway(refusal.code)) throw refusal
    return seeOther(returnUrl(returnTo, { ok: false, code: refusal.code }))
  }
  const own = query.text("plain") === null ? await showOwn(routes, link, id, view) : null
  if (own !== null) return own
  const { frame, locale } = await linkFrame(routes, link, view)
  const form = classicForm(routes, link, { id, locale, maskedAccount: view.maskedAccount })
  return show({ ...frame, look: "classic" }, classicPage(frame, form, null), {
    formsLeadTo: formsLeadTo(view),
  })
}

/** The operator's page; null where there is none, or where it cannot be shown. */
async function showOwn(
  routes: ClassicRoutes,
  link: KeptLink,
  id: string,
  view: ClassicView,
): Promise<Reply | null> {
  const { customResetPage, resetPageHtml } = view.tenant
  if (!customResetPage || resetPageHtml === null) return null
  const { frame } = await linkFrame(routes, link, view)
  const page = customPage(resetPageHtml, {
    view,
    texts: frame.texts,
    assets: { ...routes.classicAssets, icon: routes.assets.icon },
    nonce: routes.chance.token(),
    csrf: formToken(routes.keys, link.secret),
    ticket: id,
    plainHref: `${CLASSIC_PATH}?link=${id}&plain=1`,
  })
  if (!page.ok) {
    routes.onBadPage(page.reason)
    return null
  }
  return pageReply(trustedHtml(page.markup), {
    formsLeadTo: formsLeadTo(view),
    ownMarkup: page.ownMarkup,
  })
}
