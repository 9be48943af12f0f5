import { z } from "zod"
import { type AnyTriggerId, isAnyTriggerId } from "../../actions/trigger.ts"
import type { Administration } from "../../administration/administration.ts"
import type { TestResult } from "../../administration/actions/test-action.ts"
import type { ActionFilter } from "../../ports/action-store.ts"
import { notFound } from "../api-failure.ts"
import { NO_CONTENT, ok, type Operation, operation, pagedBody } from "../operation.ts"
import { boundsOf, PAGE } from "../paging.ts"
import { badQuery, flag } from "../query.ts"
import { createActionBody, testActionBody, updateActionBody } from "./schemas.ts"
import { actionBody, toChange, versionWithAction } from "./wire.ts"

const triggerName = z.custom<AnyTriggerId>(
  (value) => typeof value === "string" && isAnyTriggerId(value),
  "is no trigger",
)
const DEFAULT_RUNTIME = "node22"

/** `/actions/actions` and what is done to one of them. */
export function actionOperations(admin: Administration): readonly Operation[] {
  return [
    operation({
      method: "GET",
      path: "/actions/actions",
      scopes: ["read:actions"],
      summary: "Lists Actions, by name.",
      query: z.object({
        ...PAGE,
        triggerId: triggerName.optional(),
        actionName: z.string().optional(),
        deployed: flag.optional(),
        installed: flag.optional(),
      }),
      async run({ query }) {
        const page = boundsOf(query, 20)
        const filter = filterOf(query)
        // Integrations of Auth0's marketplace: there are none.
        if (query.installed === true) return ok(pagedBody("actions", { total: 0, items: [] }, page))
        const { total, items } = await admin.listActions(filter, page)
        return ok(pagedBody("actions", { total, items: items.map(actionBody) }, page))
      },
    }),
    operation({
      method: "POST",
      path: "/actions/actions",
      scopes: ["create:actions"],
      summary: "Creates an Action, and deploys it at once with `deploy`.",
      body: createActionBody,
      async run({ body }) {
        const { deploy, ...rest } = body
        const { name, trigger, ...change } = toChange(rest)
        const created = await admin.createAction({
          name: name ?? "",
          trigger: trigger ?? { id: "password-reset-post-challenge", version: null },
          code: "",
          runtime: DEFAULT_RUNTIME,
          dependencies: [],
          secrets: [],
          modules: [],
          ...change,
        })
        if (deploy === true) await admin.deployAction(created.id)
        const action = (await admin.getAction(created.id)) ?? created
        return ok(actionBody(action), 201)
      },
    }),
    operation({
      method: "GET",
      path: "/actions/actions/:id",
      scopes: ["read:actions"],
      summary: "Reads an Action with its draft and what is deployed.",
      run: async ({ params }) => ok(actionBody(await actionOf(admin, params))),
    }),
    operation({
      method: "PATCH",
      path: "/actions/actions/:id",
      scopes: ["update:actions"],
      summary: "Changes the draft of an Action; what is deployed stays.",
      body: updateActionBody,
      async run({ params, body }) {
        const action = await admin.updateAction(params.id ?? "", toChange(body))
        if (action === null) throw notFound("action")
        return ok(actionBody(action))
      },
    }),
    operation({
      method: "DELETE",
      path: "/actions/actions/:id",
      scopes: ["delete:actions"],
      summary: "Deletes an Action; one that is bound only with `force`.",
      query: z.object({ force: flag.optional() }),
      async run({ params, query }) {
        if (!(await admin.deleteAction(params.id ?? "", query.force ?? false)))
          throw notFound("action")
        return NO_CONTENT
      },
    }),
    operation({
      method: "POST",
      path: "/actions/actions/:id/deploy",
      scopes: ["create:actions"],
      summary: "Makes the draft the deployed version.",
      async run({ params }) {
        const version = await admin.deployAction(params.id ?? "")
        if (version === null) throw notFound("action")
        return ok(versionWithAction(version, await actionOf(admin, params)))
      },
    }),
    operation({
      method: "POST",
      path: "/actions/actions/:id/test",
      scopes: ["create:actions"],
      summary: "Runs the draft once in the sandbox, with an event of the caller.",
      body: testActionBody,
      async run({ params, body }) {
        const { payload } = body
        const result = await admin.testAction(params.id ?? "", eventIn(payload))
        if (result === null) throw notFound("action")
        return ok({ payload: testBody(result) })
      },
    }),
  ]
}

async function actionOf(admin: Administration, params: Readonly<Record<string, string>>) {
  const action = await admin.getAction(params.id ?? "")
  if (action === null) throw notFound("action")
  return action
}

function filterOf({ triggerId, actionName, deployed }: ActionQuery): ActionFilter {
  if (actionName?.includes("\0")) throw badQuery("actionName", "must be a valid text")
  return {
    ...(triggerId !== undefined && { triggerId }),
    ...(actionName !== undefined && { name: actionName }),
    ...(deployed !== undefined && { isDeployed: deployed }),
  }
}

interface ActionQuery {
  triggerId?: AnyTriggerId | undefined
  actionName?: string | undefined
  deployed?: boolean | undefined
}

/** `payload.event`, or the payload itself where somebody left that step out. */
function eventIn(payload: Record<string, unknown>): Record<string, unknown> {
  const { event } = payload
  return typeof event === "object" && event !== null && !Array.isArray(event)
    ? { ...event }
    : payload
}

/** Auth0's shape, with the commands and all of the console beside it. */
function testBody({ outcome, console, wallClockMs, waitedMs }: TestResult) {
  const error =
    outcome.kind === "finished"
      ? null
      : {
          name: outcome.kind === "threw" ? outcome.name : outcome.kind,
          message: outcome.message,
          ...(outcome.kind === "threw" && { stack: outcome.stack }),
        }
  return {
    ...(error !== null && { error }),
    commands: outcome.kind === "finished" ? outcome.commands : [],
    logs: console.map(({ text }) => text).join("\n"),
    stats: {
      total_request_duration_ms: wallClockMs + waitedMs,
      total_runtime_execution_duration_ms: wallClockMs,
      runtime_processing_duration_ms: 0,
      action_duration_ms: wallClockMs,
      runtime_external_call_duration_ms: 0,
      boot_duration_ms: waitedMs,
      network_duration_ms: 0,
    },
  }
}
