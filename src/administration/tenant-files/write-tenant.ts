import { stringify } from "yaml"
import type { Action, ActionModule, Binding, BuiltCode } from "../../actions/action.ts"
import type { AnyTriggerId } from "../../actions/trigger.ts"
import type { StoredForm } from "../../ports/form-store.ts"
import type { Client, Connection, Tenant } from "../../ports/tenant-store.ts"
import { brandingFields, customTextFields } from "../look/look-fields.ts"
import type { Look } from "../../ports/look-store.ts"
import { formIdOf } from "../forms/form-id.ts"
import { GUARDIAN_FACTORS } from "./read-tenant-settings.ts"

/** All of a tenant, as it is kept. */
export interface TenantSnapshot {
  tenant: Tenant
  look: Look
  clients: readonly Client[]
  connections: readonly Connection[]
  modules: readonly ActionModule[]
  forms: readonly StoredForm[]
  actions: readonly Action[]
  bindings: readonly { triggerId: AnyTriggerId; bindings: readonly Binding[] }[]
}

/** A file of a tenant's folder. */
export interface TenantFile {
  /** Inside the folder, with forward slashes. */
  path: string
  text: string
}

/**
 * A tenant as files, in auth0-deploy-cli's YAML form: `tenant.yaml`, and the code beside it. Importing
 * them again changes nothing. Secrets are named and have no value: an import keeps those there are.
 */
export function writeTenant(snapshot: TenantSnapshot): readonly TenantFile[] {
  const files: TenantFile[] = []
  const taken = new Set<string>()
  const codeFile = (folder: string, name: string, built: BuiltCode): string => {
    const path = `${folder}/${fileName(name, taken)}${built.javascript === null ? ".js" : ".ts"}`
    files.push({ path, text: built.code })
    return `./${path}`
  }
  const { tenant, look, clients, connections, modules, forms, actions, bindings } = snapshot
  const { redirectTo, includeEmailInRedirect } = tenant.resetMail
  if (tenant.resetPageHtml !== null)
    files.push({ path: RESET_PAGE_FILE, text: tenant.resetPageHtml })
  const formOf = ({ id, name, document }: StoredForm) => {
    const path = `forms/${fileName(name, taken)}.json`
    files.push({ path, text: `${JSON.stringify(document, null, 2)}\n` })
    return { name, body: `./${path}`, ...(id !== formIdOf(name) && { id }) }
  }
  const branding = brandingOf(tenant, look, files)
  const document = {
    tenant: settingsOf(tenant),
    prompts: {
      universal_login_experience: tenant.experience,
      identifier_first: tenant.identifierFirst,
      webauthn_platform_first_factor: tenant.webauthnPlatformFirstFactor,
      ...(look.customTexts.length > 0 && { customText: customTextFields(look.customTexts) }),
    },
    ...(Object.keys(branding).length > 0 && { branding }),
    emailTemplates: [
      {
        template: "reset_email",
        urlLifetimeInSeconds: Math.round(tenant.linkTtlMs / 1000),
        ...(redirectTo !== null && { resultUrl: redirectTo }),
        ...(!includeEmailInRedirect && { includeEmailInRedirect }),
      },
    ],
    ...(tenant.resetPageHtml !== null && { pages: [resetPageOf(tenant)] }),
    clients: clients.map(clientOf),
    databases: connections.map(connectionOf),
    guardianFactors: factorsOf(tenant),
    guardianFactorProviders: [
      { name: "webauthn-roaming", userVerification: tenant.keyUserVerification },
    ],
    guardianPhoneFactorMessageTypes: { message_types: [...tenant.phoneMethods] },
    actionModules: modules.map(({ name, draft, latest }) => ({
      name,
      code: codeFile("modules", `module ${name}`, draft),
      all_changes_published: latest?.contentDigest === draft.contentDigest,
      dependencies: dependenciesOf(draft),
      secrets: secretsOf(draft),
    })),
    actions: actions.map((action) => ({
      name: action.name,
      code: codeFile("actions", action.name, action.draft),
      deployed: action.deployed !== null,
      runtime: action.draft.runtime,
      supported_triggers: [action.draft.trigger],
      dependencies: dependenciesOf(action.draft),
      secrets: secretsOf(action.draft),
      ...(action.draft.modules.length > 0 && {
        modules: action.draft.modules.map(({ moduleName, versionNumber }) => ({
          module_name: moduleName,
          module_version_number: versionNumber,
        })),
      }),
    })),
    ...(forms.length > 0 && { forms: forms.map(formOf) }),
    triggers: Object.fromEntries(
      bindings
        .filter((bound) => bound.bindings.length > 0)
        .map((bound) => [bound.triggerId, bound.bindings.map(bindingOf)]),
    ),
  }
  return [{ path: "tenant.yaml", text: stringify(document) }, ...files]
}

function settingsOf(tenant: Tenant) {
  const { friendlyName, supportEmail, supportUrl, defaultRedirectionUri } = tenant
  return {
    ...(friendlyName !== null && { friendly_name: friendlyName }),
    ...(supportEmail !== null && { support_email: supportEmail }),
    ...(supportUrl !== null && { support_url: supportUrl }),
    ...(defaultRedirectionUri !== null && { default_redirection_uri: defaultRedirectionUri }),
    enabled_locales: [...tenant.enabledLocales],
    reset: {
      no_factor_fallback: tenant.reset.noFactorFallback,
      wait_hours: tenant.reset.waitMs / 3_600_000,
      factor_independence: tenant.reset.factorIndependence,
    },
    ...(tenant.pictureUrl !== null && { picture_url: tenant.pictureUrl }),
    ...(tenant.customResetPage &&
      tenant.resetPageHtml === null && { change_password: { enabled: true } }),
  }
}

/** The template is a file of its own, where auth0-deploy-cli puts it. */
function brandingOf({ branding }: Tenant, { template }: Look, files: TenantFile[]) {
  if (template === null) return brandingFields(branding)
  const path = "branding_templates/universal_login.html"
  files.push({ path, text: template })
  return {
    ...brandingFields(branding),
    templates: [{ template: "universal_login", body: `./${path}` }],
  }
}

const RESET_PAGE_FILE = "pages/password_reset.html"

function resetPageOf({ customResetPage }: Tenant) {
  return { name: "password_reset", html: `./${RESET_PAGE_FILE}`, enabled: customResetPage }
}

function clientOf({ clientId, document }: Client) {
  return { client_id: clientId, ...document }
}

function connectionOf({ name, strategy, metadata, passwordPolicy, options, ...rest }: Connection) {
  const { level, minLength } = passwordPolicy
  const { emailProof, takesEmail, takesUsername, takesPhoneNumber, offersPasskey } = options
  return {
    name,
    strategy,
    ...(Object.keys(metadata).length > 0 && { metadata }),
    options: {
      passwordPolicy: level,
      ...(minLength !== null && { password_complexity_options: { min_length: minLength } }),
      disable_self_service_change_password: rest.disableSelfServiceChangePassword,
      attributes: {
        email: {
          identifier: { active: takesEmail },
          verification_method: emailProof === "code" ? "otp" : "link",
        },
        ...(takesUsername && { username: { identifier: { active: true } } }),
        ...(takesPhoneNumber && { phone_number: { identifier: { active: true } } }),
      },
      ...(emailProof === "link-and-code" && { code_beside_link: true }),
      ...(offersPasskey && { authentication_methods: { passkey: { enabled: true } } }),
    },
  }
}

function factorsOf({ enabledFactors }: Tenant) {
  return Object.entries(GUARDIAN_FACTORS)
    .filter(([, type]) => type !== null)
    .map(([name, type]) => ({ name, enabled: enabledFactors.some((factor) => factor === type) }))
}

function dependenciesOf({ dependencies }: BuiltCode) {
  return dependencies.map(({ name, version, registryUrl }) => ({
    name,
    version,
    ...(registryUrl !== null && { registry_url: registryUrl }),
  }))
}

function secretsOf({ secretNames }: BuiltCode) {
  return secretNames.map(({ name }) => ({ name }))
}

function bindingOf({ action, displayName }: Binding) {
  return { action_name: action.name, display_name: displayName }
}

/** A name that every file system takes, and no two Actions share. */
function fileName(name: string, taken: Set<string>): string {
  const plain =
    name
      .replace(/[^A-Za-z0-9._-]+/g, "-")
      .replace(/^[.-]+/, "")
      .slice(0, 100) || "action"
  let free = plain
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${plain}-${count}`
  taken.add(free.toLowerCase())
  return free
}
