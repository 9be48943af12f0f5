import { checkAnswers, type FieldError, type Posted } from "../forms/check-answers.ts"
import { stepOf } from "../forms/form.ts"
import { passwordIds, type Prompt } from "../forms/prompt.ts"
import type { KeyRing } from "../ports/key-ring.ts"
import { decide } from "../reset/decide.ts"
import type { SeenRequest } from "../reset/reset.ts"
import { answerContext } from "./form-fields.ts"
import { getReset } from "./get-reset.ts"
import { runActions, type RunActions } from "./run-actions.ts"
import { showReset, type ShowReset } from "./show-reset.ts"
import type { BrowserProof, Step } from "./view.ts"

export interface SubmitFormInput {
  /** The step that the page showed. */
  step: string
  posted: Posted
  /** Without what was typed: Actions find that in `event.prompt`. */
  request: SeenRequest
}

/**
 * Takes one step of a form. The last one lets the Action go on that asked for the form. A page that
 * was left behind changes nothing.
 *
 * @throws {ServiceError} invalid_request, wrong_browser, busy
 */
export async function submitForm(
  deps: RunActions & ShowReset,
  proof: BrowserProof,
  { step, posted, request }: SubmitFormInput,
): Promise<Step> {
  const { reset } = await getReset(deps.resets, proof)
  const { state } = reset
  const prompt = state.name === "prompting" ? state.prompt : null
  const sealed = prompt === null ? {} : sealedPasswords(deps.keys, reset.id, prompt, step, posted)
  const decision = await deps.resets.change(reset.id, (context) =>
    decide(context, { name: "form-submitted", step, posted, sealed, request }),
  )
  if (decision?.ok !== true) return { view: await showReset(deps, reset.id), refusal: null }
  await runActions(deps, reset.id)
  const view = await showReset(deps, reset.id)
  const errors = prompt === null ? {} : errorsOf(prompt, step, posted)
  if (view.screen.name !== "form" || Object.keys(errors).length === 0)
    return { view, refusal: null }
  return { view, refusal: { key: "form-not-valid", rules: [], form: { step, errors, posted } } }
}

/** Back to the step before. */
export async function stepBackInForm(deps: ShowReset, proof: BrowserProof): Promise<Step> {
  const { reset } = await getReset(deps.resets, proof)
  await deps.resets.change(reset.id, (context) => decide(context, { name: "form-stepped-back" }))
  return { view: await showReset(deps, reset.id), refusal: null }
}

// The form stands in the reset and never changes, so this is what `decide` has seen too.
function errorsOf({ form }: Prompt, id: string, posted: Posted): Record<string, FieldError> {
  const step = stepOf(form, id)
  return step === null ? {} : checkAnswers(step, posted).errors
}

function sealedPasswords(
  keys: KeyRing,
  resetId: string,
  { form }: Prompt,
  id: string,
  posted: Posted,
): Record<string, string> {
  const step = stepOf(form, id)
  if (step === null) return {}
  return Object.fromEntries(
    passwordIds(step).flatMap((field) => {
      const text = Object.hasOwn(posted, field) ? posted[field]?.find(isTyped) : undefined
      return text === undefined
        ? []
        : [[field, keys.seal(text, answerContext(resetId, id, field))] as const]
    }),
  )
}

function isTyped(text: string): boolean {
  return text.trim() !== ""
}
