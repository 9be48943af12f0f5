import { html } from "../http/html.ts"
import { hiddenInputs } from "./elements.ts"
import type { Frame, Page } from "./layout.ts"

/**
 * Posts once more, from here, what a verifier's page posted: browsers hold back Lax cookies from
 * the post of another site. A script presses the button, and a person can.
 */
export function backPage(
  { texts }: Frame,
  action: string,
  entries: readonly (readonly [string, string])[],
): Page {
  const { back } = texts
  return {
    title: back.title,
    pressesButton: true,
    body: html`<p>${back.text}</p>
      <form method="post" action="${action}" accept-charset="utf-8">
        ${hiddenInputs(entries)}
        <button class="primary" type="submit">${texts.continue}</button>
      </form>`,
  }
}
