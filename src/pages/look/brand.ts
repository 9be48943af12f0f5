import type { Branding } from "../../branding/branding.ts"
import { NO_BRANDING } from "../../branding/branding.ts"
import { brandingCss } from "../../branding/branding-css.ts"
import type { CustomText } from "../../branding/custom-texts.ts"
import { type Asset, newAsset } from "../../http/assets.ts"
import type { Chance } from "../../lib/chance.ts"
import type { Look } from "../../ports/look-store.ts"
import type { Tenant, TenantStore } from "../../ports/tenant-store.ts"
import { type PageTemplate, parsePageTemplate } from "../../templates/page-template.ts"

/** How the operator wants pages to look and what they say. */
export interface Brand {
  tenant: BrandTenant
  branding: Branding
  /** Sets `--rekey-*`. Null: nothing is set. */
  styles: Asset | null
  customTexts: readonly CustomText[]
  /** Null: pages stand alone. */
  template: BrandTemplate | null
}

export type BrandTenant = Pick<
  Tenant,
  "name" | "friendlyName" | "supportEmail" | "supportUrl" | "enabledLocales"
>

export interface BrandTemplate {
  page: PageTemplate
  newNonce(): string
  /** Told why a page is shown without the template. */
  onFailure(reason: string): void
}

export const NO_BRAND: Brand = {
  tenant: {
    name: "",
    friendlyName: null,
    supportEmail: null,
    supportUrl: null,
    enabledLocales: [],
  },
  branding: NO_BRANDING,
  styles: null,
  customTexts: [],
  template: null,
}

export interface BrandKeeper {
  /** As it was when `refresh` was last asked: by every request for a page, before it is drawn. */
  current(): Brand
  refresh(): Promise<void>
}

export interface BrandDeps {
  tenants: Pick<TenantStore, "getTenant" | "getLook">
  chance: Chance
  log: { error(fields: Record<string, unknown>, message: string): void }
}

/** Reads the brand for each request, and makes anew only what was changed. */
export function brandKeeper(deps: BrandDeps): BrandKeeper {
  const stylesOf = lastOf((css: string | null) =>
    css === null ? null : newAsset("branding.css", css),
  )
  const templateOf = lastOf((look: Look) => newTemplate(deps, look.template))
  let brand = NO_BRAND
  return {
    current: () => brand,
    async refresh() {
      const [tenant, look] = await Promise.all([deps.tenants.getTenant(), deps.tenants.getLook()])
      brand = {
        tenant,
        branding: tenant.branding,
        styles: stylesOf(brandingCss(tenant.branding)),
        customTexts: look.customTexts,
        template: templateOf(look),
      }
    },
  }
}

function newTemplate({ chance, log }: BrandDeps, source: string | null): BrandTemplate | null {
  if (source === null) return null
  const onFailure = (reason: string) =>
    log.error({ reason }, "the page template cannot be shown: pages are shown without it")
  const parsed = parsePageTemplate(source)
  if (parsed.ok) return { page: parsed.template, newNonce: () => chance.token(), onFailure }
  onFailure(parsed.reason)
  return null
}

/** Makes again only for another input. */
function lastOf<In, Out>(make: (input: In) => Out): (input: In) => Out {
  let last: { input: In; output: Out } | null = null
  return (input) => {
    if (last === null || last.input !== input) last = { input, output: make(input) }
    return last.output
  }
}
