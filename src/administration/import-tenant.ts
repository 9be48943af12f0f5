import type { Clock } from "../lib/clock.ts"
import type { KeyRing } from "../ports/key-ring.ts"
import type {
  ActionConfig,
  TenantChange,
  TenantConfig,
  TenantStore,
} from "../ports/tenant-store.ts"
import type { ActionDraft, TenantDraft } from "./tenant-draft.ts"

export interface ImportTenant {
  tenants: TenantStore
  keys: KeyRing
  clock: Clock
}

/** Makes the tenant what `draft` says, in one transaction. Safe to repeat: nothing changes then. */
export async function importTenant(deps: ImportTenant, draft: TenantDraft): Promise<TenantChange> {
  return deps.tenants.save(sealTenant(deps.keys, draft), deps.clock.nowMs())
}

/** What `importTenant` would do, without doing it. */
export async function planTenant(deps: ImportTenant, draft: TenantDraft): Promise<TenantChange> {
  return deps.tenants.plan(sealTenant(deps.keys, draft))
}

/**
 * The warning for a tenant whose Actions never run: in the Classic experience, or with the custom
 * reset page, nothing stands between the link and the new password. Null when they do run.
 */
export function warningOfClassic({ tenant, bindings }: TenantDraft): string | null {
  if (bindings.length === 0) return null
  if (tenant.experience === "new" && !tenant.customResetPage) return null
  const cause =
    tenant.experience === "classic"
      ? "universal_login_experience is classic"
      : "the custom reset page (change_password.enabled) is on"
  const names = bindings.map(({ actionName }) => actionName).join(", ")
  return `ACTIONS DO NOT RUN: ${cause}, so passwords are reset without ${names}`
}

function sealTenant(keys: KeyRing, draft: TenantDraft): TenantConfig {
  const { tenant, clients, connections, bindings } = draft
  return {
    tenant,
    clients,
    connections,
    bindings,
    actions: draft.actions.map((action) => sealAction(keys, action)),
  }
}

function sealAction(keys: KeyRing, { name, code, secrets }: ActionDraft): ActionConfig {
  const sorted = Object.entries(secrets).sort(([a], [b]) => (a < b ? -1 : 1))
  // Keyed: a plain hash next to the sealed secrets would let a copy of the database be guessed at.
  const [contentDigest] = keys.derive("action-content", JSON.stringify([name, code, sorted]))
  return {
    name,
    code,
    sealedSecrets: keys.seal(JSON.stringify(Object.fromEntries(sorted)), `actions/${name}/secrets`),
    contentDigest,
  }
}
