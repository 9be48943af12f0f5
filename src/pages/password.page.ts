import { html, type Html } from "../http/html.ts"
import type { RuleResult } from "../passwords/policy.ts"
import type { Refusal } from "../recovery/view.ts"
import { field, form, submitButton, type FormTarget } from "./elements.ts"
import type { Frame, Page } from "./layout.ts"
import { ruleList } from "./rule-list.ts"

/**
 * Auth0's `reset-password`. A refused password is never shown again.
 *
 * @param passkeyHref Where a passkey is made in its place. Null: none is offered.
 */
export function passwordPage(
  { texts, applicationName }: Frame,
  target: FormTarget,
  rules: readonly RuleResult[],
  refusal: Refusal | null,
  passkeyHref: string | null,
): Page {
  const { password, passkey } = texts
  const isChecked = refusal?.key === "password-policy-not-met"
  return {
    title: password.title,
    hasError: refusal !== null,
    body: html`<p>${password.text(applicationName)}</p>
      ${form(
        target,
        html`${passwordFields(texts, ["password-reset", "re-enter-password"], refusal, "rules")}
        ${ruleList(texts, isChecked ? refusal.rules : rules, isChecked)}
        ${submitButton(password.submit)}`,
      )}
      ${passkeyHref !== null && html`<p class="other"><a href="${passkeyHref}">${passkey.offer}</a></p>`}`,
  }
}

/** Both fields, the error at the one it is about. */
export function passwordFields(
  { password, refusals }: Frame["texts"],
  [name, repeatedName]: readonly [string, string],
  refusal: Refusal | null,
  rulesId: string,
): Html {
  const isAboutRepeated =
    refusal?.key === "password-mismatch" || refusal?.key === "no-re-enter-password"
  const error = refusal === null ? null : refusals[refusal.key]
  return html`${field({
    name,
    label: password.label,
    type: "password",
    autocomplete: "new-password",
    error: isAboutRepeated ? null : error,
    describedBy: [rulesId],
  })}
  ${field({
    name: repeatedName,
    label: password.repeated,
    type: "password",
    autocomplete: "new-password",
    error: isAboutRepeated ? error : null,
  })}`
}
