import type { ActionContent, BuiltCode, ModuleUse } from "../actions/action.ts"
import { POST_CHALLENGE } from "../actions/trigger.ts"
import { ServiceError } from "../errors/service-error.ts"
import { secretsContext } from "../executions/secrets.ts"
import type { ActionStore } from "../ports/action-store.ts"
import type {
  ActionConfig,
  ModuleConfig,
  TenantChange,
  TenantConfig,
  TenantStore,
} from "../ports/tenant-store.ts"
import { warningOfClassic } from "../reset/experience.ts"
import { actionDigest } from "./actions/action-content.ts"
import { type BuildCode, buildCode, contentDigestOf, sealSecrets } from "./actions/build-code.ts"
import { type ActionDraft, boundTo, type ModuleDraft, type TenantDraft } from "./tenant-draft.ts"

export interface ImportTenant extends BuildCode {
  tenants: TenantStore
  actions: ActionStore
}

/**
 * Makes the tenant what `draft` says, in one transaction, after everything in it was built. Safe to
 * repeat: nothing changes then.
 *
 * @throws {ServiceError} invalid_tenant when an Action cannot be built or lacks a secret's value:
 *   nothing is changed then
 */
export async function importTenant(deps: ImportTenant, draft: TenantDraft): Promise<TenantChange> {
  return deps.tenants.save(await buildTenant(deps, draft), deps.clock.nowMs())
}

/** What `importTenant` would do, without doing it. */
export async function planTenant(deps: ImportTenant, draft: TenantDraft): Promise<TenantChange> {
  return deps.tenants.plan(await buildTenant(deps, draft))
}

/** The loud warning for a tenant whose Actions never run, or null. */
export function classicWarningOf(draft: TenantDraft): string | null {
  const bound = boundTo(draft, POST_CHALLENGE)
  return warningOfClassic(
    draft.tenant,
    bound.map(({ actionName }) => actionName),
  )
}

async function buildTenant(deps: ImportTenant, draft: TenantDraft): Promise<TenantConfig> {
  const { tenant, clients, connections, forms, bindings, keeps, look } = draft
  const problems: string[] = []
  const modules: ModuleConfig[] = []
  for (const module of draft.modules) modules.push(await moduleConfig(deps, module, problems))
  const actions: ActionConfig[] = []
  for (const action of draft.actions) actions.push(await actionConfig(deps, action, problems))
  if (problems.length > 0) throw new ServiceError("invalid_tenant", problems.join("\n"))
  return { tenant, clients, connections, modules, forms, actions, bindings, keeps, look }
}

async function actionConfig(
  deps: ImportTenant,
  draft: ActionDraft,
  problems: string[],
): Promise<ActionConfig> {
  const { name, modules, isDeployed } = draft
  const before = await deps.actions.findByName(name)
  const built = await buildCode(deps, draft, before?.draft ?? null)
  reportFailure(`the Action ${name}`, built, isDeployed, problems)
  return {
    name,
    isDeployed,
    modules,
    content: (previous, uses) => contentOf(deps, draft, built, previous, uses),
  }
}

type Built = Awaited<ReturnType<typeof buildCode>>

function contentOf(
  deps: ImportTenant,
  { name, trigger, runtime, secrets }: ActionDraft,
  built: Built,
  previous: ActionContent | null,
  modules: readonly ModuleUse[],
): ActionContent {
  const context = secretsContext("actions", name)
  const { values, ...sealed } = refusedAs(`the Action ${name}`, () =>
    sealSecrets(deps, secrets, previous, { before: context, after: context }),
  )
  const content = { ...built, ...sealed, trigger, runtime, modules }
  return { ...content, contentDigest: actionDigest(deps.keys, name, content, values) }
}

async function moduleConfig(
  deps: ImportTenant,
  { name, isPublished, ...input }: ModuleDraft,
  problems: string[],
): Promise<ModuleConfig> {
  const before = await deps.actions.findModuleByName(name)
  const built = await buildCode(deps, input, before?.draft ?? null)
  reportFailure(`the module ${name}`, built, isPublished, problems)
  const context = secretsContext("modules", name)
  const content = (previous: BuiltCode | null): BuiltCode => {
    const { values, ...sealed } = refusedAs(`the module ${name}`, () =>
      sealSecrets(deps, input.secrets, previous, { before: context, after: context }),
    )
    const contentDigest = contentDigestOf(deps.keys, [name, built.code, built.dependencies, values])
    return { ...built, ...sealed, contentDigest }
  }
  return { name, isPublished, content }
}

// A draft that cannot be built may be kept: nobody runs it.
function reportFailure(what: string, built: Built, isUsed: boolean, problems: string[]): void {
  if (!isUsed || built.build.status === "built") return
  for (const { message } of built.build.errors) problems.push(`${what}: ${message}`)
}

/** What is wrong with an input is here what is wrong with the tenant's files. */
function refusedAs<T>(what: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    throw new ServiceError("invalid_tenant", `${what}: ${error.message}`)
  }
}
