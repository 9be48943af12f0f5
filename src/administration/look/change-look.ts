import type { UrlRule } from "../../actions/command.ts"
import { type Branding, refusalOfAsset } from "../../branding/branding.ts"
import { type ScreenTexts, toScreenTexts } from "../../branding/custom-texts.ts"
import type { Prompt } from "../../branding/prompts.ts"
import { ServiceError } from "../../errors/service-error.ts"
import type { Tenant, TenantStore } from "../../ports/tenant-store.ts"
import { refusalOfTemplate } from "../../templates/page-template.ts"

export interface ChangeLook {
  tenants: TenantStore
  urlRule: UrlRule
}

/** Changes what `change` names, and leaves the rest. @throws {ServiceError} invalid_request. */
export async function changeBranding(
  { tenants, urlRule }: ChangeLook,
  change: Partial<Branding>,
): Promise<Branding> {
  for (const name of ["logoUrl", "faviconUrl", "fontUrl"] as const) {
    const url = change[name]
    const refusal = url == null ? null : refusalOfAsset(url, urlRule.allowLoopbackHttp)
    if (refusal !== null) throw new ServiceError("invalid_request", `${FIELDS[name]} ${refusal}.`)
  }
  const { branding } = await tenants.change((tenant) => ({
    ...tenant,
    branding: { ...tenant.branding, ...change },
  }))
  return branding
}

const FIELDS = { logoUrl: "logo_url", faviconUrl: "favicon_url", fontUrl: "font.url" }

export type PromptSettings = Pick<
  Tenant,
  "experience" | "identifierFirst" | "webauthnPlatformFirstFactor"
>

export function changePromptSettings(
  { tenants }: ChangeLook,
  change: Partial<PromptSettings>,
): Promise<PromptSettings> {
  return tenants.change((tenant) => ({ ...tenant, ...change }))
}

/** Of one prompt in one language. Empty: none is set. */
export async function getCustomTexts(
  { tenants }: ChangeLook,
  prompt: Prompt,
  language: string,
): Promise<ScreenTexts> {
  const { customTexts } = await tenants.getLook()
  const found = customTexts.find(
    (custom) => custom.prompt === prompt && custom.language === language,
  )
  return found?.texts ?? {}
}

/** Replaces all of them. @throws {ServiceError} invalid_request. */
export async function replaceCustomTexts(
  { tenants }: ChangeLook,
  prompt: Prompt,
  language: string,
  texts: unknown,
): Promise<ScreenTexts> {
  const read = toScreenTexts(texts)
  if (!read.ok) throw new ServiceError("invalid_request", `The body ${read.reason}.`)
  await tenants.saveCustomTexts(prompt, language, read.texts)
  return read.texts
}

/** Answers whether there was none before. @throws {ServiceError} invalid_request. */
export async function replacePageTemplate(
  { tenants }: ChangeLook,
  template: string,
): Promise<{ isNew: boolean }> {
  const refusal = refusalOfTemplate(template)
  if (refusal !== null) throw new ServiceError("invalid_request", `The template ${refusal}.`)
  return { isNew: (await tenants.saveTemplate(template)) === null }
}
