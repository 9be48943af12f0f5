import { html, type Html } from "../http/html.ts"
import type { RuleResult } from "../passwords/policy.ts"
import type { RuleCode, Texts } from "./texts/texts.ts"

/**
 * The rules of a policy in words. With `isChecked` each says whether the last password kept it:
 * in its mark, and in words for those who do not see the mark.
 */
export function ruleList(texts: Texts, rules: readonly RuleResult[], isChecked: boolean): Html {
  return html`<div class="rules" id="rules">
    ${rules.length > 0 && html`<p>${texts.password.rules}</p>`} ${items(texts, rules, isChecked)}
  </div>`
}

function items(texts: Texts, rules: readonly RuleResult[], isChecked: boolean): Html | null {
  const known = rules.filter(({ code }) => Object.hasOwn(texts.rules, code))
  if (known.length === 0) return null
  return html`<ul>
    ${known.map(
      (rule) =>
        html`<li ${isChecked && html`class="${rule.verified ? "kept" : "broken"}"`}>
          ${isChecked && html`<span class="unseen">${markOf(texts, rule)} </span>`}
          ${texts.rules[rule.code as RuleCode](rule.format)} ${items(texts, rule.items, isChecked)}
        </li>`,
    )}
  </ul>`
}

function markOf({ password }: Texts, { verified }: RuleResult): string {
  return verified ? password.kept : password.broken
}
