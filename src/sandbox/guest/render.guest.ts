import { RENDER } from "../../forms/limits.ts"
import type { CommandList } from "./command-list.guest.ts"
import { byteLength, isArray, toJson } from "./primordials.guest.ts"

/** What an Action has asked for that does not go together with a form. */
export interface Leaving {
  hasRedirect: boolean
  hasForm: boolean
}

export const REDIRECT_AND_FORM = "Redirect and render commands cannot be used in the same action."
const ONE_FORM = "Only 1 render command per action is allowed."
const TOO_LARGE = `The total size of the prompt options exceeds the limit of ${RENDER.bytesMax} bytes.`

/**
 * `api.prompt.render`, with the checks of Auth0's runtime in their order: what does not go together
 * ends the run when the handler has ended, what is of the wrong shape throws at once.
 */
export function render(
  promptId: unknown,
  options: unknown,
  leaving: Leaving,
  commands: CommandList,
): void {
  if (leaving.hasRedirect) return commands.abort(REDIRECT_AND_FORM)
  if (leaving.hasForm) return commands.abort(ONE_FORM)
  const problems = [...problemsOfId(promptId), ...problemsOfOptions(options)]
  if (problems.length > 0) throw new Error(problems.join("; "))
  const given = (options ?? {}) as { fields?: unknown; vars?: unknown }
  // Read once: what is measured is what is sent, whatever a getter says later.
  const fields = toJson(given.fields ?? {})
  const vars = toJson(given.vars ?? {})
  const json = `{${[
    ...(given.fields === undefined ? [] : [`"fields":${fields}`]),
    ...(given.vars === undefined ? [] : [`"vars":${vars}`]),
  ].join()}}`
  if (options !== undefined && byteLength(json) > RENDER.bytesMax) throw new Error(TOO_LARGE)
  leaving.hasForm = true
  commands.add(
    `{"type":"prompt.render","promptId":${toJson(promptId)},"fields":${fields},"vars":${vars}}`,
  )
}

function problemsOfId(promptId: unknown): readonly string[] {
  if (typeof promptId !== "string") return ["promptId must be a string"]
  return promptId.length > RENDER.promptIdLengthMax
    ? [`promptId must have at most ${RENDER.promptIdLengthMax} characters`]
    : []
}

function problemsOfOptions(options: unknown): readonly string[] {
  if (options === undefined) return []
  if (!isPlain(options)) return ["options must be an object"]
  const { fields, vars, ...others } = options
  return [
    ...(Object.keys(others).length > 0 ? ["options must have only fields and vars"] : []),
    ...problemsOfKeys("options.fields", fields, RENDER.fieldName),
    ...problemsOfKeys("options.vars", vars, null),
  ]
}

function problemsOfKeys(name: string, value: unknown, pattern: RegExp | null): readonly string[] {
  if (value === undefined) return []
  if (!isPlain(value)) return [`${name} must be an object`]
  const keys = Object.keys(value)
  return [
    ...(keys.length > RENDER.keysMax ? [`${name} must have at most ${RENDER.keysMax} keys`] : []),
    ...(pattern !== null && keys.some((key) => !pattern.test(key))
      ? [`${name} must have keys that match ${pattern.source}`]
      : []),
  ]
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !isArray(value)
}
