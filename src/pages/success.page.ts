import { html, webHref } from "../http/html.ts"
import { linkButton } from "./elements.ts"
import type { Frame, Page } from "./layout.ts"

/** Auth0's `reset-password-success`: a button, never a redirect by itself. */
export function successPage({ texts }: Frame, resultUrl: string | null, isPasskey = false): Page {
  const { success } = texts
  const { title, text } = isPasskey ? texts.passkey.done : success
  const href = resultUrl === null ? null : webHref(resultUrl)
  return {
    title,
    mark: "done",
    body: html`<p>${text}</p>
      ${href === null ? html`<p class="hint">${success.close}</p>` : linkButton(href, success.submit)}`,
  }
}
