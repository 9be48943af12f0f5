import { NO_BRANDING } from "../branding/branding.ts"
import { FACTOR_TYPES, PHONE_METHODS } from "../factors/factor.ts"
import { LANGUAGES } from "../messages/language.ts"
import type { Tenant } from "../ports/tenant-store.ts"
import { LINK_TTL_MS } from "../reset/limits.ts"
import { DEFAULT_RESET_POLICY } from "../reset/reset-policy.ts"
import { DEFAULT_CONNECTION, type TenantDraft } from "./tenant-draft.ts"
import { newConnection } from "./tenant-files/read-connections.ts"

/** A tenant without files: every factor and language, the default connection, no Actions. */
export function emptyTenant(name: string): TenantDraft {
  const tenant: Tenant = {
    name,
    friendlyName: null,
    supportEmail: null,
    supportUrl: null,
    defaultRedirectionUri: null,
    experience: "new",
    customResetPage: false,
    resetPageHtml: null,
    pictureUrl: null,
    resetMail: { redirectTo: null, includeEmailInRedirect: true },
    enabledFactors: FACTOR_TYPES,
    phoneMethods: PHONE_METHODS,
    keyUserVerification: "discouraged",
    reset: DEFAULT_RESET_POLICY,
    enabledLocales: LANGUAGES,
    linkTtlMs: LINK_TTL_MS,
    branding: NO_BRANDING,
    identifierFirst: false,
    webauthnPlatformFirstFactor: false,
  }
  return {
    tenant,
    clients: null,
    connections: [newConnection(DEFAULT_CONNECTION)],
    modules: [],
    forms: [],
    actions: [],
    bindings: [],
    keeps: ["branding", "identifierFirst", "webauthnPlatformFirstFactor"],
    look: { customTexts: null, template: null },
    warnings: [],
  }
}
