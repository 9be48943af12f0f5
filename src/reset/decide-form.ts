import type { Checked } from "../forms/check-answers.ts"
import { SUBMITS_MAX } from "../forms/limits.ts"
import { stepBack, submit } from "../forms/prompt.ts"
import { fail } from "./advance.ts"
import { logOf, no, yes, type Decision, type ResetContext } from "./decision.ts"
import type { Write } from "./effects.ts"
import type { ResetEvent } from "./event.ts"

/**
 * A step of a form was sent. What is wrong with it is counted and leaves everything as it is; what is
 * right leads on, and at the end back to the Action that asked. A step that was not reached yet is
 * refused.
 */
export function decideFormSubmitted(
  context: ResetContext,
  event: ResetEvent & { name: "form-submitted" },
): Decision {
  const { reset } = context
  const { state } = reset
  if (state.name !== "prompting") return no("out-of-order")
  const { prompt, index } = state
  if (prompt.submits >= SUBMITS_MAX) return fail(context, reset, "too-many-forms", reset.id, [])
  const sent = submit(prompt, event.step, event.posted, event.sealed)
  if (sent === null) return no("out-of-order")
  const writes = refusedLog(context, prompt.form.id, event.step, sent.checked)
  const { progress } = sent
  switch (progress.kind) {
    case "lost":
      return fail(context, reset, "no-form", reset.id, writes)
    case "step":
      return yes({ ...reset, state: { name: "prompting", index, prompt: progress.prompt } }, writes)
    case "done": {
      const { submitted } = progress
      const next = { name: "running", index, handler: "continue", spentMs: 0, run: null } as const
      return yes({ ...reset, state: { ...next, submitted } }, [
        logOf(context, "forms_submission_succeeded", "A form was filled in", {
          form_id: submitted.id,
        }),
      ])
    }
  }
}

/** To the step before. What was typed on this one and not sent is gone. */
export function decideFormSteppedBack({ reset }: ResetContext): Decision {
  const { state } = reset
  if (state.name !== "prompting") return no("out-of-order")
  const prompt = stepBack(state.prompt)
  if (prompt === null) return no("out-of-order")
  return yes({ ...reset, state: { ...state, prompt } })
}

/** Says which fields were wrong, and never with what. */
function refusedLog(
  context: ResetContext,
  formId: string,
  step: string,
  { errors }: Checked,
): readonly Write[] {
  const codes = Object.entries(errors).map(([id, { code }]) => [id, code] as const)
  if (codes.length === 0) return []
  return [
    logOf(context, "forms_submission_failed", "A step of a form was not taken", {
      form_id: formId,
      step,
      errors: Object.fromEntries(codes),
    }),
  ]
}
