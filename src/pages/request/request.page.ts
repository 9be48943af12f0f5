import { html } from "../../http/html.ts"
import type { AskForm } from "../../recovery/asks/ask-form.ts"
import type { IdentifierKind, IdentifierRefusal } from "../../reset/identifier.ts"
import {
  address,
  field,
  form,
  notice,
  otherButton,
  submitButton,
  type FormTarget,
} from "../elements.ts"
import type { Frame, Page } from "../layout.ts"
import type { Texts } from "../texts/texts.ts"

/** Asks whose password it is: Auth0's `reset-password-request`. */
export function requestPage(
  { texts }: Frame,
  target: FormTarget,
  { kinds, sends }: AskForm,
  refused: { error: IdentifierRefusal; typed: string } | null,
): Page {
  const { request } = texts
  const [kind, other] = kinds
  const isByLink = kind === "email" && other === undefined && sends === "link"
  const takesPhone = kinds.includes("phone_number")
  const content = html`${field({
    ...inputOf(kinds),
    label: labelOf(texts, kinds),
    error: refused === null ? null : refusalText(texts, kinds, refused.error),
    value: refused?.typed ?? "",
    ...(takesPhone && { describedBy: ["phone-hint"] }),
  })}
  ${submitButton(isByLink ? request.submit : texts.continue)}`
  return {
    title: request.title,
    hasError: refused !== null,
    body: html`<p>${isByLink ? request.text : request.any}</p>
      ${takesPhone && html`<p class="hint" id="phone-hint">${request.phoneHint}</p>`}
      ${form(target, content)}`,
  }
}

/** Auth0's field names: `username` is what takes several kinds. */
function inputOf(kinds: readonly IdentifierKind[]) {
  const [kind, other] = kinds
  if (other === undefined && kind === "email")
    return { name: "email", type: "email", autocomplete: "email" } as const
  if (other === undefined && kind === "phone_number")
    return { name: "username", type: "tel", autocomplete: "tel" } as const
  return { name: "username", type: "text", autocomplete: "username" } as const
}

function labelOf({ locale, request }: Texts, kinds: readonly IdentifierKind[]): string {
  if (kinds.length === 1 && kinds[0] === "email") return request.label
  const list = new Intl.ListFormat(locale, { type: "disjunction" })
  const text = list.format(kinds.map((kind) => request.names[kind]))
  const [first = ""] = text
  return first.toLocaleUpperCase(locale) + text.slice(first.length)
}

function refusalText(
  { request }: Texts,
  kinds: readonly IdentifierKind[],
  error: IdentifierRefusal,
): string {
  if (error === "too-long") return request.malformed
  if (error !== "no-email") return request.refusals[error]
  return kinds.length === 1 ? request.missing : request.refusals["invalid-email-phone"]
}

/** The same for every address: Auth0's `reset-password-email`. */
export function sentPage(
  { texts }: Frame,
  target: FormTarget,
  shown: { typed: string; isAgain: boolean; otherHref: string },
): Page {
  const { sent } = texts
  return {
    title: sent.title,
    body: html`${shown.isAgain && notice(sent.sentAgain)}
      <p>${sent.text}</p>
      ${address(texts.request.label, shown.typed)}
      <p class="hint">${sent.hint}</p>
      ${form(target, otherButton("resend-email-action", sent.again))}
      <p class="other"><a href="${shown.otherHref}">${sent.other}</a></p>`,
  }
}
