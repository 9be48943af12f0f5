import { isAnyTriggerId } from "../../actions/trigger.ts"
import type { Administration } from "../../administration/administration.ts"
import type { TestResult } from "../../administration/actions/test-action.ts"
import type { ActionFilter } from "../../ports/action-store.ts"
import { notFound } from "../api-failure.ts"
import { flagOf, NO_CONTENT, ok, type Operation, pagedBody, pageOf } from "../operation.ts"
import { badQuery } from "../query.ts"
import { createActionBody, testActionBody, updateActionBody } from "./schemas.ts"
import { actionBody, toChange, versionWithAction } from "./wire.ts"

const DEFAULT_RUNTIME = "node22"

/** `/actions/actions` and what is done to one of them. */
export function actionOperations(admin: Administration): readonly Operation[] {
  return [
    {
      method: "GET",
      path: "/actions/actions",
      scopes: ["read:actions"],
      async run({ query }) {
        const page = pageOf(query)
        const filter = filterOf(query)
        // Integrations of Auth0's marketplace: there are none.
        if (flagOf(query, "installed") === true)
          return ok(pagedBody("actions", { total: 0, items: [] }, page))
        const { total, items } = await admin.listActions(filter, page)
        return ok(pagedBody("actions", { total, items: items.map(actionBody) }, page))
      },
    },
    {
      method: "POST",
      path: "/actions/actions",
      scopes: ["create:actions"],
      async run({ body }) {
        const { deploy, ...rest } = body(createActionBody)
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
    },
    {
      method: "GET",
      path: "/actions/actions/:id",
      scopes: ["read:actions"],
      run: async ({ params }) => ok(actionBody(await actionOf(admin, params))),
    },
    {
      method: "PATCH",
      path: "/actions/actions/:id",
      scopes: ["update:actions"],
      async run({ params, body }) {
        const action = await admin.updateAction(params.id ?? "", toChange(body(updateActionBody)))
        if (action === null) throw notFound("action")
        return ok(actionBody(action))
      },
    },
    {
      method: "DELETE",
      path: "/actions/actions/:id",
      scopes: ["delete:actions"],
      async run({ params, query }) {
        const isForced = flagOf(query, "force") ?? false
        if (!(await admin.deleteAction(params.id ?? "", isForced))) throw notFound("action")
        return NO_CONTENT
      },
    },
    {
      method: "POST",
      path: "/actions/actions/:id/deploy",
      scopes: ["create:actions"],
      async run({ params }) {
        const version = await admin.deployAction(params.id ?? "")
        if (version === null) throw notFound("action")
        return ok(versionWithAction(version, await actionOf(admin, params)))
      },
    },
    {
      method: "POST",
      path: "/actions/actions/:id/test",
      scopes: ["create:actions"],
      async run({ params, body }) {
        const { payload } = body(testActionBody)
        const result = await admin.testAction(params.id ?? "", eventIn(payload))
        if (result === null) throw notFound("action")
        return ok({ payload: testBody(result) })
      },
    },
  ]
}

async function actionOf(admin: Administration, params: Readonly<Record<string, string>>) {
  const action = await admin.getAction(params.id ?? "")
  if (action === null) throw notFound("action")
  return action
}

function filterOf(query: URLSearchParams): ActionFilter {
  const triggerId = query.get("triggerId")
  const name = query.get("actionName")
  const isDeployed = flagOf(query, "deployed")
  if (triggerId !== null && !isAnyTriggerId(triggerId)) throw badQuery("triggerId", "is no trigger")
  if (name?.includes("\0")) throw badQuery("actionName", "must be a valid text")
  return {
    ...(triggerId !== null && { triggerId }),
    ...(name !== null && { name }),
    ...(isDeployed !== undefined && { isDeployed }),
  }
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
