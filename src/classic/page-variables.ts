import type { RuleCode, Texts } from "../pages/texts/texts.ts"
import { explainPolicy, type PasswordPolicy, type RuleResult } from "../passwords/policy.ts"
import type { ClassicView } from "../recovery/peek-classic.ts"
import { type LiquidVariables, SafeText } from "../templates/liquid.ts"

/**
 * What the operator's page may name (Auth0, "Customize Password Reset Page", custom variables).
 *
 * @param ticket What the form sends back as `ticket`: the name of the link's cookie. The ticket of the
 *   mail opens the reset in any browser, so it stays out of the page; this name is worth nothing
 *   without the cookie.
 */
export function pageVariables(
  { email, passwordPolicy, tenant }: ClassicView,
  { ticket, csrf, texts }: { ticket: string; csrf: string; texts: Texts },
): LiquidVariables {
  const minLength = passwordPolicy === null ? 1 : minLengthOf(passwordPolicy)
  const complexity = { min_length: passwordPolicy?.minLength ?? minLength }
  return {
    email: email ?? "",
    csrf_token: csrf,
    ticket,
    password_policy: passwordPolicy?.level ?? "none",
    // A number of ours and nothing else: Auth0's own page has it outside of quotes.
    password_complexity_options: new SafeText(JSON.stringify(complexity), complexity),
    min_length: minLength,
    lang: texts.locale,
    tenant: {
      name: tenant.name,
      friendly_name: tenant.friendlyName ?? tenant.name,
      picture_url: tenant.pictureUrl,
      support_email: tenant.supportEmail,
      support_url: tenant.supportUrl,
    },
  }
}

/** The words of the widget, for this policy and in this language. */
export function widgetTexts(
  { password, refusals, success, failures, classic, rules }: Texts,
  policy: PasswordPolicy | null,
): Readonly<Record<string, unknown>> {
  const known = flat(policy === null ? [] : explainPolicy(policy)).filter(({ code }) =>
    Object.hasOwn(rules, code),
  )
  return {
    title: password.title,
    label: password.label,
    repeated: password.repeated,
    submit: password.submit,
    kept: password.kept,
    broken: password.broken,
    empty: refusals["no-password-reset"],
    mismatch: refusals["password-mismatch"],
    weak: refusals["password-policy-not-met"],
    success: `${success.title}. ${success.text}`,
    network: classic.network,
    failed: failures.internal.text,
    rules: Object.fromEntries(
      known.map(({ code, format }) => [code, rules[code as RuleCode](format)]),
    ),
  }
}

function minLengthOf(policy: PasswordPolicy): number {
  const rule = explainPolicy(policy).find(({ code }) => code === "lengthAtLeast")
  return Number(rule?.format[0] ?? 1)
}

function flat(rules: readonly RuleResult[]): readonly RuleResult[] {
  return rules.flatMap((rule) => [rule, ...flat(rule.items)])
}
