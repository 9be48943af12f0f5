import { CSRF_FIELD } from "../http/csrf.ts"
import { html, type Html, type HtmlValue } from "../http/html.ts"

/** Where a form goes, and what it carries unseen. */
export interface FormTarget {
  action: string
  csrf: string
  hidden: Readonly<Record<string, string>>
}

export function form(target: FormTarget, content: HtmlValue): Html {
  return html`<form method="post" action="${target.action}" accept-charset="utf-8">
    <input type="hidden" name="${CSRF_FIELD}" value="${target.csrf}" />
    ${hiddenInputs(Object.entries(target.hidden))} ${content}
  </form>`
}

export function hiddenInputs(entries: readonly (readonly [string, string])[]): Html {
  return html`${entries.map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )}`
}

export interface FieldOptions {
  name: string
  label: string
  type: "email" | "tel" | "text" | "password"
  autocomplete: "email" | "tel" | "username" | "one-time-code" | "new-password" | "off"
  /** What is wrong with what was typed, or null. */
  error: string | null
  /** Ids of further texts about the field. */
  describedBy?: readonly string[]
  /** What stands in the field. Never a password or a code. */
  value?: string
  isCode?: boolean
  /** A code of many letters and digits, in groups. */
  isLongCode?: boolean
}

/** A labelled input, its error tied to it and said at once. */
export function field(options: FieldOptions): Html {
  const { name, label, type, autocomplete, error, value, isCode, isLongCode } = options
  const errorId = `${name}-error`
  const described = [...(error === null ? [] : [errorId]), ...(options.describedBy ?? [])]
  return html`<div class="field">
    <label for="${name}">${label}</label>
    ${error !== null && html`<p class="error" id="${errorId}" role="alert">${error}</p>`}
    <input
      id="${name}"
      name="${name}"
      type="${type}"
      autocomplete="${autocomplete}"
      autocapitalize="none"
      spellcheck="false"
      required
      ${value !== undefined && html`value="${value}"`}
      ${(type === "email" || autocomplete === "username") && html`dir="auto"`}
      ${isCode === true && html`inputmode="numeric" maxlength="32" class="code" dir="ltr"`}
      ${type === "tel" && html`dir="ltr"`}
      ${isLongCode === true && html`maxlength="64" class="long-code" dir="ltr"`}
      ${error !== null && html`aria-invalid="true"`}
      ${described.length > 0 && html`aria-describedby="${described.join(" ")}"`}
    />
  </div>`
}

/** The one main button of a form: Enter presses it, as it stands first. */
export function submitButton(label: string): Html {
  return html`<button class="primary" type="submit" name="action" value="default">${label}</button>`
}

/** Another way on, without what is typed in the form. */
export function otherButton(action: string, label: string): Html {
  return html`<button class="quiet" type="submit" name="action" value="${action}" formnovalidate>
    ${label}
  </button>`
}

/** An address as it was masked or typed. */
export function address(label: string, text: string): Html {
  return html`<p class="address">
    <span class="unseen">${label}: </span><bdi translate="no">${text}</bdi>
  </p>`
}

export function notice(text: string): Html {
  return html`<p class="notice" role="status">${text}</p>`
}

/** A link that looks like the main button. `href` is checked by the caller (`webHref`). */
export function linkButton(href: string, label: string): Html {
  return html`<a class="primary" href="${href}" rel="noopener noreferrer">${label}</a>`
}
