import { z } from "zod"
import {
  type AnyTriggerId,
  FOREIGN_TRIGGERS,
  isAnyTriggerId,
  TRIGGERS,
} from "../../actions/trigger.ts"
import type { Administration } from "../../administration/administration.ts"
import { badPath, ok, type Operation, operation, pagedBody } from "../operation.ts"
import { boundsOf, PAGE } from "../paging.ts"
import { bindingsBody } from "./schemas.ts"
import { bindingBody } from "./wire.ts"

/** Bound to something else than a trigger, in Auth0: its clients do not ask for their bindings. */
const ENTITY_BOUND: ReadonlySet<string> = new Set([
  "custom-token-exchange",
  "event-stream",
  "password-hash-migration",
  "login-post-identifier",
  "signup-post-identifier",
])
const RUNTIMES = ["node18-actions", "node22"]

/** `/actions/triggers` and the Actions bound to one. */
export function bindingOperations(admin: Administration): readonly Operation[] {
  return [
    operation({
      method: "GET",
      path: "/actions/triggers",
      scopes: ["read:actions"],
      summary: "Lists the triggers that Actions can be bound to.",
      run: async () => ok({ triggers: triggers() }),
    }),
    operation({
      method: "GET",
      path: "/actions/triggers/:triggerId/bindings",
      scopes: ["read:actions"],
      summary: "Lists the Actions of a trigger, in the order they run.",
      query: z.object(PAGE),
      async run({ params, query }) {
        const page = boundsOf(query)
        const bindings = await admin.listBindings(triggerOf(params.triggerId))
        const from = page.page * page.perPage
        const items = bindings.slice(from, from + page.perPage).map(bindingBody)
        return ok(pagedBody("bindings", { total: bindings.length, items }, page))
      },
    }),
    operation({
      method: "PATCH",
      path: "/actions/triggers/:triggerId/bindings",
      scopes: ["update:actions"],
      summary: "Replaces all bindings of a trigger.",
      body: bindingsBody,
      async run({ params, body }) {
        const triggerId = triggerOf(params.triggerId)
        const inputs = body.bindings.map(({ ref, display_name }) => ({
          ref,
          displayName: display_name ?? null,
        }))
        const bindings = await admin.bindActions(triggerId, inputs)
        return ok({ bindings: bindings.map(bindingBody) })
      },
    }),
  ]
}

function triggerOf(id: string | undefined): AnyTriggerId {
  if (id !== undefined && isAnyTriggerId(id)) return id
  throw badPath("triggerId", "is no trigger")
}

function triggers() {
  const versions = [
    ...Object.entries(TRIGGERS).map(([id, { version }]) => [id, version] as const),
    ...Object.entries(FOREIGN_TRIGGERS),
  ]
  return versions.map(([id, version]) => ({
    id,
    version,
    status: "CURRENT",
    runtimes: RUNTIMES,
    default_runtime: "node22",
    binding_policy: ENTITY_BOUND.has(id) ? "entity-bound" : "trigger-bound",
    compatible_triggers: [],
  }))
}
