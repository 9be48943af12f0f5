import { z } from "zod"
import type { Administration } from "../../administration/administration.ts"
import { notFound } from "../api-failure.ts"
import { ok, type Operation, operation, pagedBody } from "../operation.ts"
import { boundsOf, PAGE } from "../paging.ts"
import { deployVersionBody } from "./schemas.ts"
import { versionWithAction } from "./wire.ts"

/** `/actions/actions/:actionId/versions`. */
export function versionOperations(admin: Administration): readonly Operation[] {
  const actionOf = async (id: string | undefined) => {
    const action = await admin.getAction(id ?? "")
    if (action === null) throw notFound("action")
    return action
  }
  return [
    operation({
      method: "GET",
      path: "/actions/actions/:actionId/versions",
      scopes: ["read:actions"],
      summary: "Lists the versions of an Action, newest first.",
      query: z.object(PAGE),
      async run({ params, query }) {
        const page = boundsOf(query, 20)
        const action = await actionOf(params.actionId)
        const { total, items } = await admin.listVersions(action.id, page)
        const versions = items.map((version) => versionWithAction(version, action))
        return ok(pagedBody("versions", { total, items: versions }, page))
      },
    }),
    operation({
      method: "GET",
      path: "/actions/actions/:actionId/versions/:id",
      scopes: ["read:actions"],
      summary: "Reads a version of an Action.",
      async run({ params }) {
        const action = await actionOf(params.actionId)
        const version = await admin.getVersion(action.id, params.id ?? "")
        if (version === null) throw notFound("version")
        return ok(versionWithAction(version, action))
      },
    }),
    operation({
      method: "POST",
      path: "/actions/actions/:actionId/versions/:id/deploy",
      scopes: ["create:actions"],
      summary: "Deploys an old version again, as a new one.",
      body: deployVersionBody,
      async run({ params, body }) {
        const { update_draft: updatesDraft = false } = body
        const { actionId = "", id = "" } = params
        const version = await admin.rollBackAction(actionId, id, updatesDraft)
        if (version === null) throw notFound("version")
        return ok(versionWithAction(version, await actionOf(actionId)))
      },
    }),
  ]
}
