import {
  type AnyTriggerId,
  FOREIGN_TRIGGERS,
  isAnyTriggerId,
  TRIGGERS,
} from "../../actions/trigger.ts"
import type { Administration } from "../../administration/administration.ts"
import { badPath, ok, type Operation, pagedBody, pageOf } from "../operation.ts"
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
    {
      method: "GET",
      path: "/actions/triggers",
      scopes: ["read:actions"],
      run: async () => ok({ triggers: triggers() }),
    },
    {
      method: "GET",
      path: "/actions/triggers/:triggerId/bindings",
      scopes: ["read:actions"],
      async run({ params, query }) {
        const page = pageOf(query, 50)
        const bindings = await admin.listBindings(triggerOf(params.triggerId))
        const from = page.page * page.perPage
        const items = bindings.slice(from, from + page.perPage).map(bindingBody)
        return ok(pagedBody("bindings", { total: bindings.length, items }, page))
      },
    },
    {
      method: "PATCH",
      path: "/actions/triggers/:triggerId/bindings",
      scopes: ["update:actions"],
      async run({ params, body }) {
        const triggerId = triggerOf(params.triggerId)
        const inputs = body(bindingsBody).bindings.map(({ ref, display_name }) => ({
          ref,
          displayName: display_name ?? null,
        }))
        const bindings = await admin.bindActions(triggerId, inputs)
        return ok({ bindings: bindings.map(bindingBody) })
      },
    },
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
