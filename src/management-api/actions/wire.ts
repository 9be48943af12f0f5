import type {
  Action,
  ActionContent,
  ActionModule,
  Binding,
  BuildError,
  BuiltCode,
  DeployedAction,
  ModuleVersion,
} from "../../actions/action.ts"
import type { ActionChange, SecretInput } from "../../administration/actions/inputs.ts"
import type { ActionBody, DependenciesBody, SecretsBody } from "./schemas.ts"

// Our words and Auth0's, in both directions. Secret values never go out.

export function toChange(body: ActionBody): ActionChange {
  const { name, supported_triggers: triggers, code, dependencies, runtime, secrets, modules } = body
  const [trigger] = triggers ?? []
  return {
    ...(name !== undefined && { name }),
    ...(trigger !== undefined && {
      trigger: { id: trigger.id, version: trigger.version ?? null },
    }),
    ...(code !== undefined && { code }),
    ...(dependencies !== undefined && { dependencies: toDependencies(dependencies) }),
    ...(runtime !== undefined && { runtime }),
    ...(secrets !== undefined && { secrets: toSecrets(secrets) }),
    ...(modules !== undefined && {
      modules: modules.map(({ module_id, module_version_id }) => ({
        moduleId: module_id,
        versionId: module_version_id ?? null,
      })),
    }),
  }
}

export function toDependencies(body: DependenciesBody) {
  return body.map(({ name, version, registry_url }) => ({
    name,
    version: version ?? "latest",
    registryUrl: registry_url || null,
  }))
}

export function toSecrets(body: SecretsBody): readonly SecretInput[] {
  return body.map(({ name, value }) => ({ name, value: value ?? null }))
}

export function actionBody(action: Action) {
  const { id, name, draft, deployed } = action
  const { build } = draft
  return {
    id,
    name,
    supported_triggers: [draft.trigger],
    all_changes_deployed: isAllDeployed(action),
    created_at: iso(action.createdAtMs),
    updated_at: iso(action.updatedAtMs),
    ...contentBody(draft),
    installed_integration_id: null,
    status: build.status,
    built_at: iso(build.atMs),
    ...(build.errors.length > 0 && { errors: build.errors.map(errorBody) }),
    ...(deployed !== null && {
      deployed_version: versionBody(deployed, true),
      current_version: versionBody(deployed, true),
    }),
  }
}

function isAllDeployed({ draft, deployed }: Action): boolean {
  return deployed !== null && deployed.contentDigest === draft.contentDigest
}

function contentBody({ code, dependencies, runtime, secretNames, modules }: ActionContent) {
  return {
    code,
    // Not null where there is none: auth0-deploy-cli would refuse to import what it exported.
    dependencies: dependencies.map(({ name, version, registryUrl }) => ({
      name,
      version,
      ...(registryUrl !== null && { registry_url: registryUrl }),
    })),
    runtime,
    secrets: secretsBody(secretNames),
    modules: modules.map(({ moduleId, moduleName, versionId, versionNumber }) => ({
      module_id: moduleId,
      module_name: moduleName,
      module_version_id: versionId,
      module_version_number: versionNumber,
    })),
  }
}

export function secretsBody(names: BuiltCode["secretNames"]) {
  return names.map(({ name, updatedAtMs }) => ({ name, updated_at: iso(updatedAtMs) }))
}

export function errorBody({ id, message }: BuildError) {
  return { id, msg: message, url: "" }
}

/** @param isDeployed Whether it is the version that runs now. */
export function versionBody(version: DeployedAction, isDeployed: boolean) {
  return {
    id: version.id,
    action_id: version.actionId,
    ...contentBody(version),
    deployed: isDeployed,
    number: version.number,
    status: version.build.status,
    built_at: iso(version.build.atMs),
    created_at: iso(version.createdAtMs),
    updated_at: iso(version.createdAtMs),
    supported_triggers: [version.trigger],
    errors: version.build.errors.map(errorBody),
  }
}

/** A version with the short form of its Action in it. */
export function versionWithAction(version: DeployedAction, action: Action) {
  return {
    ...versionBody(version, action.deployed?.id === version.id),
    action: {
      id: action.id,
      name: action.name,
      supported_triggers: [action.draft.trigger],
      all_changes_deployed: isAllDeployed(action),
      created_at: iso(action.createdAtMs),
      updated_at: iso(action.updatedAtMs),
    },
  }
}

export function bindingBody({ id, triggerId, displayName, action, createdAtMs }: Binding) {
  return {
    id,
    trigger_id: triggerId,
    display_name: displayName,
    action: actionBody(action),
    created_at: iso(createdAtMs),
    updated_at: iso(createdAtMs),
  }
}

export function moduleBody({ id, name, draft, latest, usedBy, ...module }: ActionModule) {
  return {
    id,
    name,
    ...moduleCodeBody(draft),
    actions_using_module_total: usedBy,
    all_changes_published: latest !== null && latest.contentDigest === draft.contentDigest,
    latest_version_number: latest?.number ?? 0,
    created_at: iso(module.createdAtMs),
    updated_at: iso(module.updatedAtMs),
    ...(draft.build.errors.length > 0 && { errors: draft.build.errors.map(errorBody) }),
    ...(latest !== null && {
      latest_version: {
        id: latest.id,
        version_number: latest.number,
        ...moduleCodeBody(latest),
        created_at: iso(latest.createdAtMs),
      },
    }),
  }
}

export function moduleVersionBody(version: ModuleVersion) {
  return {
    id: version.id,
    module_id: version.moduleId,
    version_number: version.number,
    ...moduleCodeBody(version),
    created_at: iso(version.createdAtMs),
  }
}

function moduleCodeBody({ code, dependencies, secretNames }: BuiltCode) {
  return {
    code,
    dependencies: dependencies.map(({ name, version }) => ({ name, version })),
    secrets: secretsBody(secretNames),
  }
}

/** An Action as a module's list of its users names it. */
export function moduleUserBody(action: Action, moduleId: string) {
  const use = [...action.draft.modules, ...(action.deployed?.modules ?? [])].find(
    (known) => known.moduleId === moduleId,
  )
  return {
    action_id: action.id,
    action_name: action.name,
    module_version_id: use?.versionId ?? null,
    module_version_number: use?.versionNumber ?? null,
    supported_triggers: [action.draft.trigger],
  }
}

export function iso(ms: number): string {
  return new Date(ms).toISOString()
}
