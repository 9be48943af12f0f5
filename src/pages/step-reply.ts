import { CATALOGUE } from "../errors/catalogue.ts"
import { formToken, type TokenKeys } from "../http/csrf.ts"
import type { CookieChange } from "../http/cookies.ts"
import { seeOther, type Reply } from "../http/reply.ts"
import { webHref } from "../http/html.ts"
import type { BrowserProof, Refusal, ResetView, Screen, Step } from "../recovery/view.ts"
import type { FormTarget } from "./elements.ts"
import { failurePage } from "./failure.page.ts"
import { newFrame, onScreen, show, type PageMaker } from "./frames.ts"
import { dropProof } from "./reset-cookie.ts"
import { isAt, screenHref, screenPage } from "./screen-pages.ts"
import { screenNameOf, valuesOf } from "./screen-names.ts"

export interface StepReplies {
  assets: PageMaker["assets"]
  keys: TokenKeys
}

export function isOver({ screen }: ResetView): boolean {
  return screen.name === "changed" || screen.name === "over"
}

/** The screen that a reset is at. `proof` is null only for a reset that is over. */
export function showScreen(
  { assets, keys }: StepReplies,
  view: ResetView,
  { state, proof }: { state: string; proof: BrowserProof | null },
  shown: { refusal: Refusal | null; isResent: boolean; path?: string },
): Reply {
  const { screen } = view
  const target: FormTarget = {
    action: screenHref(view, state, shown.path),
    csrf: proof === null ? "" : formToken(keys, proof.secret),
    hidden: { state },
  }
  const plain = newFrame(assets, view.locale, view)
  const frame = onScreen(plain, screenNameOf(screen, shown.path), valuesOf(view))
  const page = screenPage(frame, target, screen, shown)
  const status = shown.refusal === null ? statusOf(screen) : 400
  return show(frame, page, {
    status,
    formsLeadTo: mayLeadAway(screen) ? "verifiers" : "our-pages",
  })
}

/**
 * A form of a reset that is over changed nothing, so it never shows success: not even where the
 * password was changed, as it may not be the one that was typed here.
 */
export function showTooLate({ assets }: StepReplies, view: ResetView): Reply {
  const { screen } = view
  const frame = onScreen(newFrame(assets, view.locale, view), "reset-password-error")
  const nothing = { reason: null, detail: null, reference: null, untilMs: null }
  return screen.name === "over"
    ? show(frame, failurePage(frame, { ...screen, detail: null }), { status: statusOf(screen) })
    : show(
        frame,
        failurePage(frame, {
          ...nothing,
          code: "reset_link_used",
          atMs: screen.name === "changed" ? screen.atMs : null,
        }),
        { status: CATALOGUE.reset_link_used.status },
      )
}

/**
 * What follows a form: the next screen, the verifier, or the same page with what was refused.
 *
 * @param path Of the page the form was on.
 */
export function replyToStep(
  replies: StepReplies,
  path: string,
  { view, refusal }: Step,
  proof: BrowserProof,
): Reply {
  const ended: readonly CookieChange[] = isOver(view) ? [dropProof(view.resetId)] : []
  if (refusal === null) return seeOther(nextHref(view, proof.state), ended)
  if (isOver(view)) return { ...showTooLate(replies, view), cookies: ended }
  if (refusal.key === "already-done" || !isAt(view.screen, path))
    return seeOther(screenHref(view, proof.state))
  return showScreen(
    replies,
    view,
    { state: proof.state, proof },
    { refusal, isResent: false, path },
  )
}

/** A verifier is gone to at once; a reload of our page shows the page that links to it. */
function nextHref(view: ResetView, state: string): string {
  const { screen } = view
  const away = screen.name === "redirected" ? webHref(screen.url) : null
  return away ?? screenHref(view, state)
}

/** After these an Action may run, and it may send the person to a verifier. */
function mayLeadAway({ name }: Screen): boolean {
  return name === "running" || name === "picker" || name === "challenge" || name === "form"
}

function statusOf(screen: Screen): number {
  return screen.name === "over" ? CATALOGUE[screen.code].status : 200
}
