import {
  ACTION_CODE_BYTES_MAX,
  DEPENDENCIES_MAX,
  MODULES_PER_ACTION_MAX,
  POST_CHALLENGE_ACTIONS_MAX,
  SECRET_NAME_LENGTH_MAX,
  SECRET_VALUE_LENGTH_MAX,
  SECRETS_MAX,
} from "../../actions/limits.ts"
import type { Dependency } from "../../actions/action.ts"
import {
  type AnyTriggerId,
  FOREIGN_TRIGGERS,
  isTriggerId,
  POST_CHALLENGE,
  TRIGGER_IDS,
  TRIGGERS,
} from "../../actions/trigger.ts"
import { ServiceError } from "../../errors/service-error.ts"
import { currentVersionOf } from "../actions/action-content.ts"
import type { SecretInput } from "../actions/inputs.ts"
import type { ActionDraft } from "../tenant-draft.ts"
import type { Field } from "./field.ts"
import type { Findings } from "./findings.ts"
import type { Folder } from "./folder.ts"
import { type Environment, keywordLeftIn, replaceKeywords } from "./keywords.ts"
import type { Sections } from "./sections.ts"

/** Checks an Action's syntax and strips its types. `message` names the line. */
export type CheckAction = (
  code: string,
  isTypeScript: boolean,
) => { ok: true; code: string } | { ok: false; message: string }

export interface ReadActions {
  environment: Environment
  checkAction: CheckAction
}

/** What bindings may refer to. */
export interface FoundActions {
  actions: readonly ActionDraft[]
  /** Every name in the files, also of an Action that is refused for something else. */
  names: ReadonlyMap<string, FoundAction>
}

export interface FoundAction {
  trigger: AnyTriggerId | null
  isDeployed: boolean
}

const ANY_TRIGGER_IDS = [
  ...TRIGGER_IDS,
  ...(Object.keys(FOREIGN_TRIGGERS) as (keyof typeof FOREIGN_TRIGGERS)[]),
]
const DEFAULT_RUNTIME = "node22"

/** What auth0-deploy-cli writes where Auth0 keeps a secret to itself. */
const VALUE_NOT_SHOWN = "_VALUE_NOT_SHOWN_"

/** @throws {ServiceError} too_many_actions when more than four use the trigger, deployed or not. */
export async function readActions(
  sections: Sections,
  folder: Folder,
  context: ReadActions,
  findings: Findings,
): Promise<FoundActions> {
  const names = new Map<string, FoundAction>()
  const actions: ActionDraft[] = []
  for (const field of sections.many("actions").fields) {
    const name = nameIn(field)
    if (name === null) continue
    if (names.has(name)) field.get("name").refuse(`${name} is there twice`)
    const trigger = triggerIn(field)
    const isDeployed = field.get("deployed").flag() !== false
    names.set(name, { trigger: trigger?.id ?? null, isDeployed })
    if (trigger !== null)
      actions.push(await readAction(field, { name, trigger, isDeployed }, folder, context))
  }
  warnOfForeign(actions, findings)
  refuseTooMany(actions)
  return { actions, names }
}

function refuseTooMany(actions: readonly ActionDraft[]): void {
  const using = actions.filter(({ trigger }) => trigger.id === POST_CHALLENGE)
  if (using.length <= POST_CHALLENGE_ACTIONS_MAX) return
  throw new ServiceError(
    "too_many_actions",
    `At most four Actions may use the trigger ${POST_CHALLENGE}; ` +
      `these ${using.length} do: ${using.map(({ name }) => name).join(", ")}.`,
  )
}

function warnOfForeign(actions: readonly ActionDraft[], findings: Findings): void {
  const foreign = actions.filter(({ trigger }) => !isTriggerId(trigger.id))
  if (foreign.length === 0) return
  const names = foreign.map(({ name, trigger }) => `${name} (${trigger.id})`).join(", ")
  findings.warnings.push(
    `kept and never run, since this server does not run their trigger: ${names}`,
  )
}

function nameIn(field: Field): string | null {
  const name = field.get("name").requiredText(128)
  return name !== null && /\p{Cc}/u.test(name)
    ? field.get("name").refuse("must not hold control characters")
    : name
}

/** The one trigger of an Action. Null: it was refused. */
function triggerIn(field: Field): ActionDraft["trigger"] | null {
  const triggers = field.get("supported_triggers")
  const [first, ...more] = triggers.list()
  if (first === undefined || more.length > 0)
    return triggers.refuse(`must name one trigger: write [{ id: ${POST_CHALLENGE}, version: v1 }]`)
  const id = first.get("id").choice(ANY_TRIGGER_IDS)
  if (id === null) return first.get("id").isAbsent ? first.get("id").refuse("is missing") : null
  const version = first.get("version").text(20)
  if (isTriggerId(id) && version !== null && version !== TRIGGERS[id].version)
    return first.get("version").refuse(`must be ${TRIGGERS[id].version}`)
  return { id, version: version ?? currentVersionOf(id) }
}

async function readAction(
  field: Field,
  { name, trigger, isDeployed }: Pick<ActionDraft, "name" | "trigger" | "isDeployed">,
  folder: Folder,
  context: ReadActions,
): Promise<ActionDraft> {
  return {
    name,
    trigger,
    isDeployed,
    code: await codeIn(field.get("code"), trigger.id, folder, context),
    runtime: field.get("runtime").text(40) ?? DEFAULT_RUNTIME,
    dependencies: dependenciesIn(field.get("dependencies")),
    secrets: secretsIn(field.get("secrets")),
    modules: modulesIn(field.get("modules")),
  }
}

/** The code as it is written: what is wrong with it is said with its file and line. */
export async function codeIn(
  field: Field,
  trigger: AnyTriggerId | null,
  folder: Folder,
  context: ReadActions,
): Promise<string> {
  const path = field.requiredText()?.replaceAll("\\", "/") ?? null
  if (path === null) return ""
  const file = await folder.read(path, ACTION_CODE_BYTES_MAX)
  if (!file.ok) {
    field.refuse(`${path} ${file.reason}`)
    return ""
  }
  const code = replaceKeywords(file.text, context.environment)
  const checked = checkedEitherWay(code, /\.[cm]?ts$/.test(path), context)
  if (!checked.ok) {
    field.refuse(`${path}: ${checked.message}`)
    return ""
  }
  if (trigger === POST_CHALLENGE) warnOfHandlers(field, path, code)
  return code
}

/** auth0-deploy-cli writes every Action to `code.js`, whatever it is written in. */
function checkedEitherWay(code: string, isTypeScript: boolean, { checkAction }: ReadActions) {
  const checked = checkAction(code, isTypeScript)
  if (checked.ok || isTypeScript) return checked
  const again = checkAction(code, true)
  return again.ok ? again : checked
}

// A wrong handler name is found out only when somebody waits for a reset, so it is said here.
function warnOfHandlers(field: Field, path: string, code: string): void {
  if (!code.includes("onExecutePostChallenge"))
    field.warn(`${path} exports no onExecutePostChallenge: every reset would fail`)
  if (code.includes("sendUserTo") && !code.includes("onContinuePostChallenge"))
    field.warn(`${path} redirects without onContinuePostChallenge: people could not come back`)
}

/** npm packages by name and version, as auth0-deploy-cli writes them. */
export function dependenciesIn(field: Field): readonly Dependency[] {
  const dependencies = field.list().map((item) => ({
    name: item.get("name").requiredText(255) ?? "",
    version: item.get("version").text(100) ?? "latest",
    registryUrl: item.get("registry_url").text() || null,
  }))
  if (dependencies.length > DEPENDENCIES_MAX)
    field.refuse(`has more than ${DEPENDENCIES_MAX} entries`)
  return dependencies
}

function modulesIn(field: Field): ActionDraft["modules"] {
  const modules = field.list().map((item) => ({
    name: item.get("module_name").requiredText(255) ?? "",
    number: item.get("module_version_number").whole(1, 1_000_000),
  }))
  if (modules.length > MODULES_PER_ACTION_MAX)
    field.refuse(`has more than ${MODULES_PER_ACTION_MAX} entries`)
  return modules
}

/** A secret without a value, or with the placeholder of an export, keeps the value there is. */
export function secretsIn(field: Field): readonly SecretInput[] {
  const secrets = new Map<string, string | null>()
  for (const item of field.list()) {
    const name = item.get("name").requiredText(SECRET_NAME_LENGTH_MAX)
    const value = valueIn(item.get("value"))
    if (name === null) continue
    if (secrets.has(name)) item.get("name").refuse(`${name} is there twice`)
    secrets.set(name, value)
  }
  if (secrets.size > SECRETS_MAX) field.refuse(`has more than ${SECRETS_MAX} entries`)
  return [...secrets].map(([name, value]) => ({ name, value }))
}

function valueIn(field: Field): string | null {
  const value = field.text(SECRET_VALUE_LENGTH_MAX)
  if (value === VALUE_NOT_SHOWN) return null
  const keyword = value === null ? null : keywordLeftIn(value)
  if (keyword !== null) field.refuse(`wants the environment variable ${keyword}, which is not set`)
  return value
}
