import type { ActionContent, ModuleUse } from "../../actions/action.ts"
import { ACTION_CODE_BYTES_MAX, MODULES_PER_ACTION_MAX } from "../../actions/limits.ts"
import {
  type AnyTriggerId,
  FOREIGN_TRIGGERS,
  isTriggerId,
  TRIGGERS,
} from "../../actions/trigger.ts"
import { ServiceError } from "../../errors/service-error.ts"
import { secretsContext } from "../../executions/secrets.ts"
import type { KeyRing } from "../../ports/key-ring.ts"
import type { ActionStore } from "../../ports/action-store.ts"
import { type BuildCode, buildCode, contentDigestOf, sealSecrets } from "./build-code.ts"
import type { ActionInput, ModuleUseInput } from "./inputs.ts"

export interface MakeContent extends BuildCode {
  actions: ActionStore
}

/** An Action before a change. */
export interface Before {
  name: string
  draft: ActionContent
}

/** Builds and seals what an author wrote. @throws {ServiceError} invalid_request. */
export async function actionContent(
  deps: MakeContent,
  input: ActionInput,
  before: Before | null,
): Promise<ActionContent> {
  if (Buffer.byteLength(input.code) > ACTION_CODE_BYTES_MAX)
    throw new ServiceError(
      "invalid_request",
      `The code is larger than ${ACTION_CODE_BYTES_MAX} bytes.`,
    )
  const modules = await modulesOf(deps.actions, input.modules)
  const built = await buildCode(deps, input, before?.draft ?? null)
  const { values, ...sealed } = sealSecrets(deps, input.secrets, before?.draft ?? null, {
    before: secretsContext("actions", before?.name ?? input.name),
    after: secretsContext("actions", input.name),
  })
  const trigger = {
    id: input.trigger.id,
    version: input.trigger.version ?? currentVersionOf(input.trigger.id),
  }
  const content = { ...built, ...sealed, trigger, runtime: input.runtime, modules }
  return { ...content, contentDigest: actionDigest(deps.keys, input.name, content, values) }
}

/** Of everything an author can change. */
export function actionDigest(
  keys: KeyRing,
  name: string,
  content: Omit<ActionContent, "contentDigest">,
  secrets: Readonly<Record<string, string>>,
): string {
  const { trigger, code, runtime, dependencies, modules } = content
  const versions = modules.map(({ versionId }) => versionId)
  return contentDigestOf(keys, [name, trigger, code, runtime, dependencies, secrets, versions])
}

export function currentVersionOf(id: AnyTriggerId): string {
  return isTriggerId(id) ? TRIGGERS[id].version : FOREIGN_TRIGGERS[id]
}

async function modulesOf(
  actions: ActionStore,
  inputs: readonly ModuleUseInput[],
): Promise<readonly ModuleUse[]> {
  if (inputs.length > MODULES_PER_ACTION_MAX)
    throw new ServiceError("invalid_request", `At most ${MODULES_PER_ACTION_MAX} modules.`)
  if (new Set(inputs.map(({ moduleId }) => moduleId)).size < inputs.length)
    throw new ServiceError("invalid_request", "A module is there twice.")
  return Promise.all(inputs.map((input) => moduleUse(actions, input)))
}

async function moduleUse(
  actions: ActionStore,
  { moduleId, versionId }: ModuleUseInput,
): Promise<ModuleUse> {
  const version =
    versionId === null
      ? ((await actions.findModule(moduleId))?.latest ?? null)
      : await actions.findModuleVersion(moduleId, versionId)
  if (version === null)
    throw new ServiceError(
      "invalid_request",
      `There is no published version of the module: ${moduleId}.`,
    )
  const { moduleName, id, number } = version
  return { moduleId, moduleName, versionId: id, versionNumber: number }
}
