import { html } from "../http/html.ts"
import { form, linkButton, submitButton, type FormTarget } from "./elements.ts"
import type { Frame, Page } from "./layout.ts"
import { requestHref } from "./request/request-href.ts"

/** Asks once more before anything is stopped: mail scanners follow links. */
export function notMePage({ texts }: Frame, target: FormTarget): Page {
  const { notMe } = texts
  return {
    title: notMe.title,
    body: html`<p>${notMe.text}</p>
      ${form(target, submitButton(notMe.submit))}`,
  }
}

export function notMeDonePage({ texts, askAt }: Frame): Page {
  const { notMe, failure } = texts
  return {
    title: notMe.doneTitle,
    mark: "done",
    body: html`<p>${notMe.done}</p>
      <p>${notMe.next}</p>
      ${askAt !== null && linkButton(requestHref(askAt), failure.ask)}`,
  }
}

/** The link is too old or not whole: nothing was stopped. */
export function notMeExpiredPage({ texts, askAt }: Frame): Page {
  const { notMe, failure } = texts
  return {
    title: texts.failures.invalid_reset_link.title,
    hasError: true,
    mark: "stopped",
    body: html`<p>${notMe.expired}</p>
      ${askAt !== null && linkButton(requestHref(askAt), failure.ask)}`,
  }
}
