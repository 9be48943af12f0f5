import { isLoopback } from "../../actions/command.ts"
import { NO_BRANDING } from "../../branding/branding.ts"
import {
  FACTOR_TYPES,
  type FactorType,
  PHONE_METHODS,
  type PhoneMethod,
  type UserVerification,
} from "../../factors/factor.ts"
import { findLanguage } from "../../messages/language.ts"
import type { Tenant } from "../../ports/tenant-store.ts"
import { LINK_TTL_MS } from "../../reset/limits.ts"
import {
  DEFAULT_RESET_POLICY,
  type ResetPolicy,
  WAIT_MS_MAX,
  WAIT_MS_MIN,
} from "../../reset/reset-policy.ts"
import type { Field } from "./field.ts"
import type { Findings } from "./findings.ts"
import { readBranding } from "./read-branding.ts"
import { resetMailIn, resetPageIn } from "./read-reset-page.ts"
import type { Sections } from "./sections.ts"

/** Auth0's, where the files name none. */
const DEFAULT_LOCALES: readonly string[] = ["en"]
const TRADITIONAL_CHINESE = /^zh-(hant|tw|hk|mo)\b/i
const HOUR_MS = 3_600_000
/** `urlLifetimeInSeconds` at most: 30 days (Auth0, Management API, email templates). */
const LINK_TTL_S_MAX = 30 * 24 * 60 * 60

// Auth0's names of Guardian factors, and ours. Duo has no counterpart.
export const GUARDIAN_FACTORS: Record<string, FactorType | null> = {
  sms: "phone",
  otp: "otp",
  email: "email",
  "push-notification": "push-notification",
  "webauthn-roaming": "webauthn-roaming",
  "webauthn-platform": "webauthn-platform",
  "recovery-code": "recovery-code",
  duo: null,
}

/** The sections `tenant`, `prompts`, `guardianFactors` and `emailTemplates`. */
export function readTenantSettings(sections: Sections, name: string, findings: Findings): Tenant {
  const tenant = sections.one("tenant")
  tenant.entries()
  const prompts = sections.one("prompts")
  const mail = sections
    .many("emailTemplates")
    .fields.find((field) => field.get("template").value === "reset_email")
  return {
    name,
    friendlyName: tenant.get("friendly_name").text(),
    supportEmail: tenant.get("support_email").text(),
    supportUrl: urlIn(tenant.get("support_url")),
    defaultRedirectionUri: urlIn(tenant.get("default_redirection_uri")),
    experience: prompts.get("universal_login_experience").choice(["new", "classic"]) ?? "new",
    customResetPage: tenant.get("change_password").get("enabled").flag() ?? false,
    resetPageHtml: resetPageIn(tenant.get("change_password").get("html")),
    pictureUrl: urlIn(tenant.get("picture_url")),
    resetMail: resetMailIn(mail),
    enabledFactors: factorsIn(sections, findings),
    phoneMethods: phoneMethodsIn(sections),
    keyUserVerification: keyUserVerificationIn(sections),
    reset: resetPolicyIn(tenant.get("reset")),
    enabledLocales: localesIn(tenant.get("enabled_locales")),
    linkTtlMs: linkTtlIn(mail),
    branding: readBranding(sections) ?? NO_BRANDING,
    identifierFirst: prompts.get("identifier_first").flag() ?? false,
    webauthnPlatformFirstFactor: prompts.get("webauthn_platform_first_factor").flag() ?? false,
  }
}

/** Settings that the files say nothing of: there is no such section, or it has no such key. */
export function settingsLeftAlone(sections: Sections): readonly (keyof Tenant)[] {
  const prompts = sections.one("prompts")
  const isAbsent: Partial<Record<keyof Tenant, boolean>> = {
    branding: sections.one("branding").isAbsent,
    identifierFirst: prompts.get("identifier_first").isAbsent,
    webauthnPlatformFirstFactor: prompts.get("webauthn_platform_first_factor").isAbsent,
  }
  return (Object.keys(isAbsent) as (keyof Tenant)[]).filter((name) => isAbsent[name])
}

/** A URL that a page may link to: https, or http to this machine. */
export function urlIn(field: Field): string | null {
  const text = field.text()
  if (text === null || text === "") return null
  if (!URL.canParse(text)) return field.refuse("must be an absolute URL")
  const { protocol, hostname } = new URL(text)
  if (protocol === "https:" || (protocol === "http:" && isLoopback(hostname))) return text
  return field.refuse("must be an https URL")
}

// A section that is there says it all; without one every factor is on, as nothing but an enrolled
// factor can be challenged anyway.
function factorsIn(sections: Sections, findings: Findings): readonly FactorType[] {
  const { isPresent, fields } = sections.many("guardianFactors")
  if (!isPresent) return FACTOR_TYPES
  const enabled = new Set<FactorType>()
  for (const field of fields) {
    const name = field.get("name").choice(Object.keys(GUARDIAN_FACTORS))
    if (name === null || field.get("enabled").flag() !== true) continue
    const type = GUARDIAN_FACTORS[name]
    if (type) enabled.add(type)
    else findings.warnings.push(`${field.where}: the factor ${name} is not offered by this server`)
  }
  return FACTOR_TYPES.filter((type) => enabled.has(type))
}

function phoneMethodsIn(sections: Sections): readonly PhoneMethod[] {
  const types = sections.one("guardianPhoneFactorMessageTypes").get("message_types")
  if (types.isAbsent) return PHONE_METHODS
  const named = types.list().map((type) => type.choice(PHONE_METHODS))
  return PHONE_METHODS.filter((method) => named.includes(method))
}

/** Auth0's `userVerification` of roaming keys: `discouraged` asks for none. */
function keyUserVerificationIn(sections: Sections): UserVerification {
  const settings = sections
    .many("guardianFactorProviders")
    .fields.find((field) => field.get("name").value === "webauthn-roaming")
  return (
    settings?.get("userVerification").choice(["discouraged", "preferred", "required"]) ??
    "discouraged"
  )
}

/** Rekey's own switches, which Auth0's tenant settings do not have. */
function resetPolicyIn(field: Field): ResetPolicy {
  field.entries()
  const hours = field.get("wait_hours").whole(WAIT_MS_MIN / HOUR_MS, WAIT_MS_MAX / HOUR_MS)
  return {
    noFactorFallback:
      field.get("no_factor_fallback").choice(["off", "next-factor", "help-desk", "wait"]) ??
      DEFAULT_RESET_POLICY.noFactorFallback,
    waitMs: hours === null ? DEFAULT_RESET_POLICY.waitMs : hours * HOUR_MS,
    factorIndependence:
      field.get("factor_independence").choice(["off", "warn", "enforce"]) ??
      DEFAULT_RESET_POLICY.factorIndependence,
  }
}

function localesIn(field: Field): readonly string[] {
  if (field.isAbsent) return DEFAULT_LOCALES
  const asked = field.list().flatMap((locale) => locale.text(35) ?? [])
  const known = asked.filter((locale) => findLanguage(locale) !== null)
  const unknown = asked.filter((locale) => !known.includes(locale))
  if (unknown.length > 0)
    field.warn(`there are no texts in ${unknown.join(", ")} yet; people read ${known[0] ?? "en"}`)
  const traditional = known.filter((locale) => TRADITIONAL_CHINESE.test(locale))
  if (traditional.length > 0)
    field.warn(`the texts for ${traditional.join(", ")} are in Simplified Chinese`)
  return known.length > 0 ? known : DEFAULT_LOCALES
}

function linkTtlIn(mail: Field | undefined): number {
  const seconds = mail?.get("urlLifetimeInSeconds").whole(1, LINK_TTL_S_MAX) ?? null
  return seconds === null ? LINK_TTL_MS : seconds * 1000
}
