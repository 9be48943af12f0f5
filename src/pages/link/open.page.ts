import { html } from "../../http/html.ts"
import { address, form, submitButton, type FormTarget } from "../elements.ts"
import type { Frame, Page } from "../layout.ts"

/**
 * The page between a mailed link and what it opens. Its button is never pressed by a script: mail
 * scanners run scripts. It says whose account it is, so that nobody is made to use another's link.
 */
export function openPage(
  { texts, applicationName }: Frame,
  target: FormTarget,
  maskedAccount: string,
): Page {
  const { open } = texts
  return {
    title: open.title,
    body: html`<p>${open.text(applicationName)}</p>
      ${address(texts.account, maskedAccount)} ${form(target, submitButton(open.submit))}
      <p class="hint">${open.notYou}</p>`,
  }
}
