import type { JsonObject, JsonValue } from "../lib/json.ts"
import { checkAnswers, type Checked, type Posted } from "./check-answers.ts"
import { contextPathsIn, interpolate, type Variables } from "./expression.ts"
import { fieldsOf, stepOf, type Form, type Pointer, type Step } from "./form.ts"
import { ANSWERS_BYTES_MAX } from "./limits.ts"
import { follow } from "./route.ts"

// How far somebody has come in a form. Pure, and in the reset's document. Three rules.
// 1. Only the answers of steps on the way that was taken count; a way that was left counts no more.
// 2. Hidden fields and `vars` never leave the server, so that nobody can change them.
// 3. What was typed as a password is here only sealed.

/** A form as an Action asked for it. */
export interface Rendering {
  form: Form
  /** Values below `context` that the form refers to, by dotted path. */
  context: Readonly<Record<string, JsonValue>>
  /** What fields and hidden fields begin with. */
  fields: JsonObject
  vars: JsonObject
}

export interface Prompt extends Rendering {
  /** The step that is shown. */
  at: string
  /** The steps before it, in order. */
  trail: readonly string[]
  /** By step, then by field. Those of a step that was left are shown when it is there again. */
  answers: Readonly<Record<string, JsonObject>>
  /** Passwords, sealed: as `answers`. */
  sealed: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** How often a step was sent. */
  submits: number
}

/** What the Action is told: `event.prompt`, with the passwords still sealed. */
export interface Submitted {
  id: string
  fields: JsonObject
  vars: JsonObject
  /** By field: which step it was on, and the sealed text. */
  sealed: Readonly<Record<string, { step: string; text: string }>>
  /** Ids of fields whose values nobody may read later. */
  withheld: readonly string[]
}

export type Progress =
  | { kind: "step"; prompt: Prompt }
  | { kind: "done"; submitted: Submitted }
  /** The form leads nowhere, or the answers have become too long. */
  | { kind: "lost" }

/** Every value below `context` that the form refers to. */
export function contextOf(form: Form, context: JsonObject): Rendering["context"] {
  const paths = new Set(textsIn(form as unknown as JsonValue).flatMap(contextPathsIn))
  const values = [...paths].flatMap((path) => {
    const value = at(context, path.split("."))
    return value === undefined ? [] : [[path, value] as const]
  })
  return Object.fromEntries(values)
}

export function start(rendering: Rendering): Progress {
  const prompt: Prompt = {
    ...rendering,
    fields: prefillOf(rendering),
    at: "",
    trail: [],
    answers: {},
    sealed: {},
    submits: 0,
  }
  return goOn(prompt, prompt.form.start)
}

/**
 * Takes what was posted for `stepId`: the step that is shown, or one before it that somebody went back
 * to. Null: another one, which was skipped to or left behind.
 *
 * @param sealed The posted passwords, by field.
 */
export function submit(
  prompt: Prompt,
  stepId: string,
  posted: Posted,
  sealed: Readonly<Record<string, string>>,
): { checked: Checked; progress: Progress } | null {
  const before = backTo(prompt, stepId)
  const step = before === null ? null : stepOf(prompt.form, stepId)
  if (before === null || step === null) return null
  const checked = checkAnswers(step, posted)
  const counted: Prompt = { ...before, submits: prompt.submits + 1 }
  if (Object.keys(checked.errors).length > 0)
    return { checked, progress: { kind: "step", prompt: { ...prompt, submits: counted.submits } } }
  const passwords = passwordIds(step).filter((id) => Object.hasOwn(checked.values, id))
  const open = Object.entries(checked.values).filter(([id]) => !passwords.includes(id))
  const kept = passwords.flatMap((id) => {
    const text = sealed[id]
    return text === undefined ? [] : [[id, text] as const]
  })
  const answered: Prompt = {
    ...counted,
    trail: [...counted.trail, stepId],
    answers: { ...counted.answers, [stepId]: Object.fromEntries(open) },
    sealed: { ...counted.sealed, [stepId]: Object.fromEntries(kept) },
  }
  if (JSON.stringify([answered.answers, answered.sealed]).length > ANSWERS_BYTES_MAX)
    return { checked, progress: { kind: "lost" } }
  return { checked, progress: goOn(answered, step.next) }
}

/** The step before the one that is shown; the first has none. */
export function stepBack(prompt: Prompt): Prompt | null {
  const last = prompt.trail.at(-1)
  return last === undefined ? null : { ...prompt, at: last, trail: prompt.trail.slice(0, -1) }
}

export function passwordIds(step: Step): readonly string[] {
  return fieldsOf(step)
    .filter(({ type }) => type === "PASSWORD")
    .map(({ id }) => id)
}

/** What `{{…}}` means now. A password is a row of stars. */
export function variablesOf(prompt: Prompt): Variables {
  const { form, context, vars } = prompt
  return { context, vars, messages: form.messages, fields: knownFields(prompt) }
}

const STARS = "********"

function knownFields(prompt: Prompt): JsonObject {
  const answered = prompt.trail.map((id) => ({
    ...prompt.answers[id],
    ...Object.fromEntries(Object.keys(prompt.sealed[id] ?? {}).map((name) => [name, STARS])),
  }))
  return Object.assign({}, hiddenOf(prompt), prompt.fields, ...answered)
}

function goOn(prompt: Prompt, pointer: Pointer): Progress {
  const arrival = follow(prompt.form, pointer, variablesOf(prompt))
  switch (arrival.kind) {
    case "step":
      return { kind: "step", prompt: { ...prompt, at: arrival.step.id } }
    case "ending":
      return { kind: "done", submitted: submittedOf(prompt) }
    case "lost":
      return arrival
  }
}

function submittedOf(prompt: Prompt): Submitted {
  const { form, trail, answers, sealed, vars } = prompt
  const steps = trail.flatMap((id) => stepOf(form, id) ?? [])
  const passwords = trail.flatMap((step) =>
    Object.entries(sealed[step] ?? {}).map(([id, text]) => [id, { step, text }] as const),
  )
  const hidden = form.hiddenFields.flatMap(({ key }) => {
    const value = Object.hasOwn(prompt.fields, key) ? prompt.fields[key] : hiddenOf(prompt)[key]
    return value === undefined ? [] : [[key, value] as const]
  })
  return {
    id: form.id,
    fields: Object.assign(Object.fromEntries(hidden), ...trail.map((id) => answers[id] ?? {})),
    vars,
    sealed: Object.fromEntries(passwords),
    withheld: steps
      .flatMap(fieldsOf)
      .filter(({ type, isSensitive }) => isSensitive || type === "PASSWORD")
      .map(({ id }) => id),
  }
}

/** The values that the form itself gives its hidden fields. */
function hiddenOf({ form, context, fields, vars }: Prompt): JsonObject {
  const variables = { context, fields, vars, messages: form.messages }
  return Object.fromEntries(
    form.hiddenFields.flatMap(({ key, value }) =>
      value === null ? [] : [[key, interpolate(value, variables)]],
    ),
  )
}

/** A name that is no field of the form is dropped, and so is a password. */
function prefillOf({ form, fields }: Rendering): JsonObject {
  const ids = new Set([
    ...form.hiddenFields.map(({ key }) => key),
    ...form.nodes
      .filter((node) => node.type === "STEP")
      .flatMap(fieldsOf)
      .filter(({ type }) => type !== "PASSWORD")
      .map(({ id }) => id),
  ])
  return Object.fromEntries(Object.entries(fields).filter(([id]) => ids.has(id)))
}

/** The prompt as it was when `stepId` was shown. */
function backTo(prompt: Prompt, stepId: string): Prompt | null {
  if (prompt.at === stepId) return prompt
  const index = prompt.trail.lastIndexOf(stepId)
  return index === -1 ? null : { ...prompt, at: stepId, trail: prompt.trail.slice(0, index) }
}

function textsIn(value: JsonValue): readonly string[] {
  if (typeof value === "string") return value.includes("{{") ? [value] : []
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function at(value: JsonValue, [name, ...rest]: readonly string[]): JsonValue | undefined {
  if (name === undefined) return value
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined
  return at((value as JsonObject)[name] ?? null, rest)
}
