import { html, webHref } from "../http/html.ts"
import { assert } from "../lib/assert.ts"
import { address, linkButton } from "./elements.ts"
import type { Frame, Page } from "./layout.ts"

/** An Action sent the person to a verifier, and they are still, or again, here. */
export function awayPage({ texts }: Frame, url: string): Page {
  const { away } = texts
  const href = webHref(url)
  assert(href, "Actions name http(s) addresses only")
  return {
    title: away.title,
    body: html`<p>${away.text}</p>
      ${address(away.host, new URL(href).host)} ${linkButton(href, away.submit)}`,
  }
}
