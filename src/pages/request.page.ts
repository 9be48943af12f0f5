import { html } from "../http/html.ts"
import {
  address,
  field,
  form,
  notice,
  otherButton,
  submitButton,
  type FormTarget,
} from "./elements.ts"
import type { Frame, Page } from "./layout.ts"

/** Asks whose password it is: Auth0's `reset-password-request`. */
export function requestPage(
  { texts }: Frame,
  target: FormTarget,
  refused: { error: "missing" | "malformed"; typed: string } | null,
): Page {
  const { request } = texts
  const content = html`${field({
    name: "email",
    label: request.label,
    type: "email",
    autocomplete: "email",
    error: refused === null ? null : request[refused.error],
    value: refused?.typed ?? "",
  })}
  ${submitButton(request.submit)}`
  return {
    title: request.title,
    hasError: refused !== null,
    body: html`<p>${request.text}</p>
      ${form(target, content)}`,
  }
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
