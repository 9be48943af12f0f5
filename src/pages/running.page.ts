import { html } from "../http/html.ts"
import { form, submitButton, type FormTarget } from "./elements.ts"
import type { Frame, Page } from "./layout.ts"

/** Between two looks at an Action that runs in another request. */
const RELOAD_AFTER_S = 2

/** An Action runs, or has gone silent and may be run again. */
export function runningPage({ texts }: Frame, target: FormTarget, isStuck: boolean): Page {
  const { running } = texts
  if (isStuck)
    return {
      title: running.stuckTitle,
      body: html`<p>${running.stuck}</p>
        ${form(target, submitButton(texts.continue))}`,
    }
  return {
    title: running.title,
    reloadAfterS: RELOAD_AFTER_S,
    body: html`<div class="progress" aria-hidden="true"></div>
      <p role="status">${running.text}</p>`,
  }
}
