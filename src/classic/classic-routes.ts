import { formToken } from "../http/csrf.ts"
import { seeOther, type Reply } from "../http/reply.ts"
import { get, post, type Call, type Route } from "../http/route.ts"
import { newFrame, show } from "../pages/frames.ts"
import type { Frame } from "../pages/layout.ts"
import type { KeptLink } from "../pages/link-cookie.ts"
import {
  checkedLink,
  CLASSIC_PATH,
  LINK_PATH,
  linkHandler,
  peekFrame,
  toOpenLink,
  type LinkRoutes,
} from "../pages/link-routes.ts"
import { dropProof, keepProof } from "../pages/reset-cookie.ts"
import { seenRequest } from "../pages/seen-request.ts"
import { screenHref } from "../pages/screen-pages.ts"
import { isOver, showTooLate } from "../pages/step-reply.ts"
import { successPage } from "../pages/success.page.ts"
import type { Refusal, ResetView } from "../recovery/view.ts"
import { CLASSIC_FIELDS, classicPage } from "./classic.page.ts"

/** The Classic reset page: one page, one form, and no Action ever. GET changes nothing. */
export function classicRoutes(routes: LinkRoutes): readonly Route[] {
  return [
    get(
      CLASSIC_PATH,
      linkHandler(routes, CLASSIC_PATH, async (link, id) => {
        const { frame, locale, peeked } = await peekFrame(routes, link)
        const hidden = { link: id, locale }
        return showForm(routes, frame, link, { hidden, maskedAccount: peeked.maskedAccount }, null)
      }),
    ),
    post(CLASSIC_PATH, (call) => changePassword(routes, call)),
  ]
}

async function changePassword(routes: LinkRoutes, call: Call): Promise<Reply> {
  const link = checkedLink(routes, call, CLASSIC_FIELDS.token)
  const id = call.form.text("link") ?? ""
  if (!(await routes.getSite()).isClassic) return seeOther(`${LINK_PATH}?link=${id}`)
  const opened = await routes.recovery.openLink(await toOpenLink(routes, call, link))
  if (isOver(opened.view)) return showTooLate(routes, opened.view)
  const cookies = keepProof(call.cookies, opened.view.resetId, link)
  // Opened while Actions still ran: it goes on from where it is, and skips none.
  if (opened.view.screen.name !== "choosing")
    return seeOther(screenHref(opened.view, link.state), cookies)
  const { view, refusal } = await routes.recovery.choosePassword(link, {
    password: call.form.text(CLASSIC_FIELDS.password) ?? "",
    repeated: call.form.text(CLASSIC_FIELDS.repeated) ?? "",
    request: seenRequest(call, routes.hostname, { query: {}, body: {} }),
  })
  if (view.screen.name === "changed" && refusal === null)
    return show(
      classicFrame(routes, view),
      successPage(classicFrame(routes, view), view.screen.resultUrl),
      { cookies: [dropProof(view.resetId)] },
    )
  if (isOver(view)) return showTooLate(routes, view)
  const form = { hidden: { link: id, locale: view.locale }, maskedAccount: view.maskedAccount }
  return { ...showForm(routes, classicFrame(routes, view), link, form, refusal), cookies }
}

function showForm(
  { keys }: LinkRoutes,
  frame: Frame,
  { secret }: KeptLink,
  form: { hidden: Readonly<Record<string, string>>; maskedAccount: string },
  refusal: Refusal | null,
): Reply {
  const target = { ...form, action: CLASSIC_PATH, token: formToken(keys, secret) }
  return show({ ...frame, look: "classic" }, classicPage(frame, target, refusal), {
    status: refusal === null ? 200 : 400,
  })
}

function classicFrame({ assets }: LinkRoutes, view: ResetView): Frame {
  return { ...newFrame(assets, view.locale, view), look: "classic" }
}
