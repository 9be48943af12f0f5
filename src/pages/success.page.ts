import { html, webHref } from "../http/html.ts"
import { linkButton } from "./elements.ts"
import type { Frame, Page } from "./layout.ts"

/** Auth0's `reset-password-success`: a button, never a redirect by itself. */
export function successPage({ texts }: Frame, resultUrl: string | null): Page {
  const { success } = texts
  const href = resultUrl === null ? null : webHref(resultUrl)
  return {
    title: success.title,
    mark: "done",
    body: html`<p>${success.text}</p>
      ${href === null ? html`<p class="hint">${success.close}</p>` : linkButton(href, success.submit)}`,
  }
}
