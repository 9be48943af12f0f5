import type { ActionModule, BuiltCode, ModuleVersion } from "../../actions/action.ts"
import { MODULE_CODE_LENGTH_MAX } from "../../actions/limits.ts"
import { ServiceError } from "../../errors/service-error.ts"
import { secretsContext } from "../../executions/secrets.ts"
import type { CreateAction } from "./create-action.ts"
import { buildCode, contentDigestOf, sealSecrets } from "./build-code.ts"
import type { CodeInput } from "./inputs.ts"

/** As in `require("actions:NAME")`. */
const MODULE_NAME = /^[A-Za-z0-9][\w.-]{0,254}$/
const TRIES_MAX = 5

/** @throws {ServiceError} module_exists, too_many_modules, invalid_request */
export async function createModule(
  deps: CreateAction,
  { name, ...input }: CodeInput & { name: string },
): Promise<ActionModule> {
  if (!MODULE_NAME.test(name))
    throw new ServiceError(
      "invalid_request",
      "A module's name has 1 to 255 letters, digits, dots, dashes and underscores.",
    )
  const draft = await moduleContent(deps, name, input, null)
  return deps.actions.createModule({ id: deps.chance.uuid(), name, draft }, deps.clock.nowMs())
}

/** Changes a module's draft. Its versions stay as they are. Null: no such module. */
export async function updateModule(
  deps: CreateAction,
  id: string,
  change: Partial<CodeInput>,
): Promise<ActionModule | null> {
  return changeDraft(deps, id, (module) =>
    moduleContent(deps, module.name, { ...inputOf(module.draft), ...change }, module.draft),
  )
}

/**
 * Puts an older version's content into the draft; nothing is published. Null: no such version.
 * @throws {ServiceError} module_unchanged when the draft is that already
 */
export async function rollBackModule(
  deps: CreateAction,
  id: string,
  versionId: string,
): Promise<ActionModule | null> {
  const version = await deps.actions.findModuleVersion(id, versionId)
  if (version === null) return null
  return changeDraft(deps, id, async ({ draft }) => {
    if (draft.contentDigest === version.contentDigest) throw new ServiceError("module_unchanged")
    return codeOf(version)
  })
}

async function changeDraft(
  { actions, clock }: CreateAction,
  id: string,
  change: (module: ActionModule) => Promise<BuiltCode>,
): Promise<ActionModule | null> {
  for (let count = 0; count < TRIES_MAX; count++) {
    const module = await actions.findModule(id)
    if (module === null) return null
    const draft = await change(module)
    const saved = await actions.saveModuleDraft(id, module.revision, draft, clock.nowMs())
    if (saved === "gone") return null
    if (saved === "saved") return actions.findModule(id)
  }
  throw new ServiceError("busy")
}

async function moduleContent(
  deps: CreateAction,
  name: string,
  input: CodeInput,
  before: BuiltCode | null,
): Promise<BuiltCode> {
  if (input.code.length > MODULE_CODE_LENGTH_MAX)
    throw new ServiceError(
      "invalid_request",
      `The code is longer than ${MODULE_CODE_LENGTH_MAX} characters.`,
    )
  const built = await buildCode(deps, input, before)
  const context = secretsContext("modules", name)
  const { values, ...sealed } = sealSecrets(deps, input.secrets, before, {
    before: context,
    after: context,
  })
  const contentDigest = contentDigestOf(deps.keys, [name, built.code, built.dependencies, values])
  return { ...built, ...sealed, contentDigest }
}

function inputOf({ code, dependencies, secretNames }: BuiltCode): CodeInput {
  return { code, dependencies, secrets: secretNames.map(({ name }) => ({ name, value: null })) }
}

function codeOf(version: ModuleVersion): BuiltCode {
  const { id: _, moduleId: _m, moduleName: _n, number: _v, createdAtMs: _c, ...code } = version
  return code
}
