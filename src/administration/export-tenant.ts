import { FOREIGN_TRIGGERS, type AnyTriggerId, TRIGGER_IDS } from "../actions/trigger.ts"
import type { ActionStore, Page, Paged } from "../ports/action-store.ts"
import type { FormStore } from "../ports/form-store.ts"
import type { TenantStore } from "../ports/tenant-store.ts"
import { type TenantFile, writeTenant } from "./tenant-files/write-tenant.ts"

export interface ExportTenant {
  tenants: TenantStore
  actions: ActionStore
  forms: FormStore
}

const EVERY_TRIGGER: readonly AnyTriggerId[] = [
  ...TRIGGER_IDS,
  ...(Object.keys(FOREIGN_TRIGGERS) as (keyof typeof FOREIGN_TRIGGERS)[]),
]

/** The tenant as files that `importTenant` reads again without changing anything. */
export async function exportTenant({
  tenants,
  actions,
  forms,
}: ExportTenant): Promise<readonly TenantFile[]> {
  const [tenant, look, clients, connections, modules, allForms, all, bindings] = await Promise.all([
    tenants.getTenant(),
    tenants.getLook(),
    tenants.listClients(),
    tenants.listConnections(),
    everyPage((page) => actions.listModules(page)),
    everyPage((page) => forms.list(page)),
    everyPage((page) => actions.list({}, page)),
    Promise.all(
      EVERY_TRIGGER.map(async (triggerId) => ({
        triggerId,
        bindings: await actions.listBindings(triggerId),
      })),
    ),
  ])
  return writeTenant({
    tenant,
    look,
    clients,
    connections,
    modules,
    forms: allForms,
    actions: all,
    bindings,
  })
}

async function everyPage<T>(list: (page: Page) => Promise<Paged<T>>): Promise<readonly T[]> {
  const items: T[] = []
  for (let page = 0; ; page++) {
    const read = await list({ page, perPage: 100 })
    items.push(...read.items)
    if (read.items.length < 100) return items
  }
}
