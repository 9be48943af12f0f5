import { errorClassOf, toRecord, type Execution } from "../actions/outcome.ts"
import { verdictOf, type AfterChallenges as Asked } from "../actions/pipeline.ts"
import { advance, fail } from "./advance.ts"
import { logOf, no, yes, type Decision, type ResetContext } from "./decision.ts"
import type { Write } from "./effects.ts"
import type { ResetEvent } from "./event.ts"
import { CHALLENGE_COMMANDS_MAX, RUN_LEASE_MS } from "./limits.ts"
import type { AfterChallenges, Closed, Reset } from "./reset.ts"

/** An Action has run: its result is saved once, by the node that ran it. */
export function decideActionFinished(
  context: ResetContext,
  { runId, execution, form }: ResetEvent & { name: "action-finished" },
): Decision {
  const { reset, ticket, nowMs } = context
  const { state } = reset
  if (state.name !== "running" || state.run?.id !== runId) return no("not-the-runner")
  const { next, resultUrl, cacheSets, cacheDeletes } = verdictOf(execution.outcome)
  const reference = execution.id
  const writes: Write[] = [
    { type: "record-execution", execution: toRecord(execution) },
    ...cacheDeletes.map((key): Write => ({ type: "cache-delete", key })),
    ...cacheSets.map((record): Write => ({ type: "cache-set", record })),
  ]
  const after: Reset = { ...reset, resultUrl: resultUrl ?? reset.resultUrl }

  if (next.kind === "failed") {
    writes.push(failureLog(context, execution))
    return fail(context, after, "action", reference, writes)
  }
  if (next.kind === "denied") {
    const outcome: Closed = { kind: "denied", reason: next.reason, reference }
    return yes({ ...after, state: { name: "closed", outcome, atMs: nowMs } }, [
      ...writes,
      { type: "close-ticket", ticketId: ticket.id, closed: { reason: "denied", atMs: nowMs } },
      {
        type: "close-other-resets",
        userId: reset.userId,
        exceptResetId: reset.id,
        outcome: { kind: "superseded", by: "denied" },
      },
      logOf(context, "fcp", `An Action denied the reset: ${next.reason}`, {
        reference,
        execution_id: execution.id,
        action_name: execution.actionName,
      }),
    ])
  }
  const challengeCommands = reset.counts.challengeCommands + next.challenges.length
  const counted: Reset = { ...after, counts: { ...after.counts, challengeCommands } }
  if (challengeCommands > CHALLENGE_COMMANDS_MAX)
    return fail(context, counted, "too-many-challenges", reference, writes)
  const afterwards = afterChallenges(next.afterwards, form)
  if (afterwards === null)
    return fail(context, counted, "no-form", reference, [
      ...writes,
      logOf(
        context,
        "forms_submission_failed",
        "An Action asked for a form that is not there, or that does not resume the Action",
        { form_id: formIdOf(next.afterwards), reference, action_name: execution.actionName },
      ),
    ])
  return advance(context, counted, {
    index: state.index,
    queue: next.challenges,
    afterwards,
    spentMs: state.spentMs + execution.wallClockMs,
    run: { id: runId, leaseUntilMs: nowMs + RUN_LEASE_MS },
    reference,
    writes,
  })
}

/** Null: a form that cannot be shown. Nobody gets past an Action because its form is gone. */
function afterChallenges(
  asked: Asked,
  found: (ResetEvent & { name: "action-finished" })["form"],
): AfterChallenges | null {
  if (asked.kind !== "form") return asked
  const { promptId, fields, vars } = asked.render
  if (found === undefined || found.form.id !== promptId || !found.form.resumes) return null
  return { kind: "form", rendering: { ...found, fields, vars } }
}

function formIdOf(asked: Asked): string {
  return asked.kind === "form" ? asked.render.promptId : ""
}

function failureLog(context: ResetContext, execution: Execution): Write {
  const { outcome } = execution
  return logOf(context, "actions_execution_failed", `The Action ${execution.actionName} failed`, {
    reference: execution.id,
    execution_id: execution.id,
    action_id: execution.actionId,
    action_name: execution.actionName,
    binding_id: execution.bindingId,
    version_id: execution.versionId,
    trigger_id: "password-reset-post-challenge",
    handler: execution.handler,
    error_class: errorClassOf(outcome),
    outcome: outcome.kind,
    ...(outcome.kind === "threw"
      ? { action_error: { name: outcome.name, message: outcome.message, stack: outcome.stack } }
      : outcome.kind === "finished"
        ? {}
        : { message: outcome.message }),
  })
}
