import { html, type Html } from "../../http/html.ts"
import type { Texts } from "../texts/texts.ts"

/** What the form of a key is made with. Its page `asksKey`. */
export interface KeyParts {
  /** `navigator.credentials.get()`, or `.create()` to set a key up. */
  ask: "get" | "create"
  /** In JSON, as WebAuthn Level 3 section 5.1 writes it. */
  options: object
  submit: string
  /** What came of the last try, or null. */
  error: string | null
  /** Under which name the credential is posted. */
  name?: string
}

/**
 * The button that has the browser ask for a key; `assets/ask-key.js` presses on from there, and posts
 * the credential. Without it, or where the browser knows no keys, the page says so: the script takes that
 * away first of all, as `noscript` knows only of browsers without any.
 */
export function keyParts(
  { key }: Texts,
  { ask, options, submit, error, name = "response" }: KeyParts,
): Html {
  return html`<div data-ask-key="${ask}" data-options="${JSON.stringify(options)}">
    ${error !== null && html`<p class="error" role="alert">${error}</p>`}
    <input type="hidden" name="${name}" value="" data-answer />
    <p class="warning" data-without>${key.without}</p>
    <button class="primary" type="submit" name="action" value="default" data-start hidden>
      ${submit}
    </button>
    <p class="hint" role="status" data-waiting hidden>${key.waiting} …</p>
  </div>`
}
