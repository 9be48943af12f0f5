import {
  ACTION_CODE_BYTES_MAX,
  POST_CHALLENGE_ACTIONS_MAX,
  SECRET_NAME_LENGTH_MAX,
  SECRET_VALUE_LENGTH_MAX,
  SECRETS_MAX,
} from "../../actions/limits.ts"
import { POST_CHALLENGE } from "../../actions/trigger.ts"
import { ServiceError } from "../../errors/service-error.ts"
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
  deployed: readonly ActionDraft[]
  /** Every name in the files, with why it cannot be bound, or null when it can. */
  names: ReadonlyMap<string, string | null>
}

// Auth0's triggers: an Action of another one is left alone, of an unknown one it is a typing error.
const TRIGGERS = [
  POST_CHALLENGE, "post-login", "credentials-exchange", "pre-user-registration",
  "post-user-registration", "post-change-password", "send-phone-message", "custom-email-provider",
  "custom-phone-provider", "custom-token-exchange", "login-post-identifier",
  "signup-post-identifier", "password-hash-migration", "event-stream",
] as const // prettier-ignore

/** What auth0-deploy-cli writes where Auth0 keeps a secret to itself. */
const VALUE_NOT_SHOWN = "_VALUE_NOT_SHOWN_"

/** @throws {ServiceError} too_many_actions when more than four use the trigger, deployed or not. */
export async function readActions(
  sections: Sections,
  folder: Folder,
  context: ReadActions,
  findings: Findings,
): Promise<FoundActions> {
  const names = new Map<string, string | null>()
  const deployed: ActionDraft[] = []
  const using: string[] = []
  for (const field of sections.many("actions").fields) {
    const name = nameIn(field)
    if (name === null) continue
    if (names.has(name)) field.get("name").refuse(`${name} is there twice`)
    const uses = usesTrigger(field)
    if (uses) using.push(name)
    const excuse = whyLeftOut(field, uses)
    names.set(name, excuse)
    if (excuse !== null)
      findings.warnings.push(`${field.where}: the Action ${name} ${excuse} and is left out`)
    else deployed.push(await readAction(field, name, folder, context))
  }
  if (using.length > POST_CHALLENGE_ACTIONS_MAX)
    throw new ServiceError(
      "too_many_actions",
      `At most four Actions may use the trigger ${POST_CHALLENGE}; ` +
        `these ${using.length} do: ${using.join(", ")}.`,
    )
  return { deployed, names }
}

function nameIn(field: Field): string | null {
  const name = field.get("name").requiredText(128)
  return name !== null && /\p{Cc}/u.test(name)
    ? field.get("name").refuse("must not hold control characters")
    : name
}

function usesTrigger(field: Field): boolean {
  const triggers = field.get("supported_triggers")
  if (triggers.isAbsent)
    triggers.refuse(`is missing: write [{ id: ${POST_CHALLENGE}, version: v1 }]`)
  const ids = triggers.list().map((trigger) => {
    const id = trigger.get("id").choice(TRIGGERS)
    if (id === POST_CHALLENGE) trigger.get("version").choice(["v1"])
    return id
  })
  return ids.includes(POST_CHALLENGE) || triggers.isAbsent
}

function whyLeftOut(field: Field, uses: boolean): string | null {
  if (!uses) return "uses no trigger of this server"
  return field.get("deployed").flag() === false ? "is not deployed" : null
}

async function readAction(
  field: Field,
  name: string,
  folder: Folder,
  context: ReadActions,
): Promise<ActionDraft> {
  const dependencies = field.get("dependencies").list()
  if (dependencies.length > 0)
    field
      .get("dependencies")
      .refuse(
        "must be empty: npm dependencies of Actions arrive with a later version; " +
          "until then bundle them into the code",
      )
  return {
    name,
    code: await codeIn(field.get("code"), folder, context),
    secrets: secretsIn(field.get("secrets")),
  }
}

async function codeIn(field: Field, folder: Folder, context: ReadActions): Promise<string> {
  const path = field.requiredText()?.replaceAll("\\", "/") ?? null
  if (path === null) return ""
  const file = await folder.read(path, ACTION_CODE_BYTES_MAX)
  if (!file.ok) {
    field.refuse(`${path} ${file.reason}`)
    return ""
  }
  const code = replaceKeywords(file.text, context.environment)
  const checked = context.checkAction(code, /\.[cm]?ts$/.test(path))
  if (!checked.ok) {
    field.refuse(`${path}: ${checked.message}`)
    return ""
  }
  warnOfHandlers(field, path, checked.code)
  return checked.code
}

// A wrong handler name is found out only when somebody waits for a reset, so it is said here.
function warnOfHandlers(field: Field, path: string, code: string): void {
  if (!code.includes("onExecutePostChallenge"))
    field.warn(`${path} exports no onExecutePostChallenge: every reset would fail`)
  if (code.includes("sendUserTo") && !code.includes("onContinuePostChallenge"))
    field.warn(`${path} redirects without onContinuePostChallenge: people could not come back`)
}

function secretsIn(field: Field): Record<string, string> {
  const secrets = new Map<string, string>()
  for (const item of field.list()) {
    const name = item.get("name").requiredText(SECRET_NAME_LENGTH_MAX)
    const value = valueIn(item.get("value"))
    if (name === null) continue
    if (secrets.has(name)) item.get("name").refuse(`${name} is there twice`)
    secrets.set(name, value)
  }
  if (secrets.size > SECRETS_MAX) field.refuse(`has more than ${SECRETS_MAX} entries`)
  return Object.fromEntries(secrets)
}

// A placeholder that is taken for the value would be a key that anybody can guess.
function valueIn(field: Field): string {
  const value = field.isAbsent ? field.refuse("is missing") : field.text(SECRET_VALUE_LENGTH_MAX)
  if (value === VALUE_NOT_SHOWN) field.refuse("is a placeholder: Auth0 never exports secrets")
  const keyword = value === null ? null : keywordLeftIn(value)
  if (keyword !== null) field.refuse(`wants the environment variable ${keyword}, which is not set`)
  return value ?? ""
}
