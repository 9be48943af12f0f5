import { html, type Html } from "../http/html.ts"
import type { FailureCode } from "../http/failure.ts"
import { linkButton } from "./elements.ts"
import type { Frame, Page } from "./layout.ts"
import { requestHref } from "./request/request-href.ts"
import type { Texts } from "./texts/texts.ts"

/** Why something did not work, as far as it may be shown. */
export interface FailureShown {
  code: FailureCode
  /** The deny reason of an Action: untrusted text. */
  reason: string | null
  /** For the developer who made the request. */
  detail: string | null
  reference: string | null
  atMs: number | null
  /** When it goes on by itself. */
  untilMs: number | null
}

/** After these another link is the way on, and nothing else is. */
const WANTS_NEW_LINK: ReadonlySet<FailureCode> = new Set([
  "invalid_reset_link",
  "ask_not_found",
  "reset_link_expired",
  "reset_link_used",
  "reset_link_open_elsewhere",
  "reset_expired",
  "reset_locked",
  "reset_closed",
  "reset_cancelled",
  "account_changed",
])

/** Auth0's `reset-password-error`, and every other end: what happened, and what to do next. */
export function failurePage({ texts, askAt }: Frame, shown: FailureShown): Page {
  const { title, text } = texts.failures[shown.code]
  const { reason, detail, reference, when, until } = texts.failure
  return {
    title,
    hasError: true,
    mark: "stopped",
    body: html`<p>${text}</p>
      ${facts([
        [reason, shown.reason === "" ? null : shown.reason],
        [when, shown.atMs === null ? null : instant(texts, shown.atMs)],
        [until, shown.untilMs === null ? null : instant(texts, shown.untilMs)],
        [detail, shown.detail],
        [reference, shown.reference === null ? null : html`<code>${shown.reference}</code>`],
      ])}
      ${
        askAt !== null &&
        WANTS_NEW_LINK.has(shown.code) &&
        linkButton(
          requestHref(askAt),
          shown.code === "ask_not_found" ? texts.ask.startOver : texts.failure.ask,
        )
      }`,
  }
}

function facts(pairs: readonly (readonly [string, string | Html | null])[]): Html | null {
  const known = pairs.filter(([, value]) => value !== null)
  if (known.length === 0) return null
  return html`<dl class="facts">
    ${known.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd><bdi>${value}</bdi></dd>`,
    )}
  </dl>`
}

/** In UTC, and saying so: the server does not know where the person is. */
function instant({ locale }: Texts, atMs: number): Html {
  const shown = new Intl.DateTimeFormat(locale, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  }).format(atMs)
  return html`<time datetime="${new Date(atMs).toISOString()}">${shown} UTC</time>`
}
