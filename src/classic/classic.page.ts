import { formToken, type TokenKeys } from "../http/csrf.ts"
import { html } from "../http/html.ts"
import { hiddenInputs, submitButton } from "../pages/elements.ts"
import type { Frame, Page } from "../pages/layout.ts"
import type { KeptLink } from "../pages/link/link-cookie.ts"
import { CLASSIC_PATH } from "../pages/link/link-routes.ts"
import { passwordFields } from "../pages/password.page.ts"
import { ruleList } from "../pages/rule-list.ts"
import type { Refusal } from "../recovery/view.ts"

/** Classic's names of the fields (Auth0's change-password widget). */
export const CLASSIC_FIELDS = {
  token: "_csrf",
  password: "newPassword",
  repeated: "confirmNewPassword",
} as const

export interface ClassicForm {
  action: string
  token: string
  hidden: Readonly<Record<string, string>>
  maskedAccount: string
}

export function classicForm(
  { keys }: { keys: TokenKeys },
  { secret }: KeptLink,
  { id, locale, maskedAccount }: { id: string; locale: string; maskedAccount: string },
): ClassicForm {
  const token = formToken(keys, secret)
  return { action: CLASSIC_PATH, token, hidden: { link: id, locale }, maskedAccount }
}

/** Both passwords, and nothing before them. The rules are known once a password was refused. */
export function classicPage({ texts }: Frame, form: ClassicForm, refusal: Refusal | null): Page {
  const { password } = texts
  const hidden = [[CLASSIC_FIELDS.token, form.token] as const, ...Object.entries(form.hidden)]
  const names = [CLASSIC_FIELDS.password, CLASSIC_FIELDS.repeated] as const
  return {
    title: password.title,
    hasError: refusal !== null,
    body: html`<p><bdi translate="no">${form.maskedAccount}</bdi></p>
      <form method="post" action="${form.action}" accept-charset="utf-8">
        ${hiddenInputs(hidden)} ${passwordFields(texts, names, refusal, "rules")}
        ${ruleList(texts, refusal?.rules ?? [], true)} ${submitButton(password.submit)}
      </form>`,
  }
}
