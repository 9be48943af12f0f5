import type { Execution } from "../../actions/outcome.ts"
import type { Administration } from "../../administration/administration.ts"
import { notFound } from "../api-failure.ts"
import { ok, type Operation, operation } from "../operation.ts"
import { iso } from "./wire.ts"

/** `/actions/executions/:id`: what Actions did, for 10 days. */
export function executionOperations(admin: Administration): readonly Operation[] {
  return [
    operation({
      method: "GET",
      path: "/actions/executions/:id",
      scopes: ["read:actions"],
      summary: "Reads what Actions did in one run of a trigger, for 10 days.",
      async run({ params }) {
        const runs = await admin.getExecution(params.id ?? "")
        const [first] = runs
        const last = runs.at(-1)
        if (first === undefined || last === undefined) throw notFound("execution")
        return ok({
          id: first.groupId,
          trigger_id: first.triggerId,
          status: isSuspended(last) ? "partial" : "final",
          results: runs.map(resultBody),
          created_at: iso(first.startedAtMs),
          updated_at: iso(last.startedAtMs + last.wallClockMs),
        })
      },
    }),
  ]
}

/** A challenge or a redirect came after it: the reset goes on in another execution. */
function isSuspended({ outcome }: Execution): boolean {
  if (outcome.kind !== "finished") return false
  const types = outcome.commands.map(({ type }) => type)
  return (
    !types.includes("access.deny") &&
    types.some((type) => type.startsWith("authentication.") || type === "redirect.sendUserTo")
  )
}

/** Auth0's four fields, and what else is known of a run. */
function resultBody(execution: Execution) {
  const { outcome, startedAtMs, wallClockMs, waitedMs } = execution
  return {
    action_name: execution.actionName,
    error: outcome.kind === "finished" ? null : errorOf(outcome),
    started_at: iso(startedAtMs),
    ended_at: iso(startedAtMs + wallClockMs),
    id: execution.id,
    action_id: execution.actionId,
    version_id: execution.versionId,
    binding_id: execution.bindingId,
    handler: execution.handler,
    event: execution.event,
    commands: outcome.kind === "finished" ? outcome.commands : [],
    logs: execution.console,
    duration_ms: wallClockMs,
    waited_ms: waitedMs,
    ...(outcome.kind === "threw" && { stack: outcome.stack }),
  }
}

function errorOf(outcome: Exclude<Execution["outcome"], { kind: "finished" }>) {
  return {
    id: outcome.kind === "threw" ? outcome.name : outcome.kind,
    msg: outcome.message,
    url: "",
  }
}
