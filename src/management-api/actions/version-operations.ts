import type { Administration } from "../../administration/administration.ts"
import { notFound } from "../api-failure.ts"
import { ok, type Operation, pagedBody, pageOf } from "../operation.ts"
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
    {
      method: "GET",
      path: "/actions/actions/:actionId/versions",
      scopes: ["read:actions"],
      async run({ params, query }) {
        const page = pageOf(query)
        const action = await actionOf(params.actionId)
        const { total, items } = await admin.listVersions(action.id, page)
        const versions = items.map((version) => versionWithAction(version, action))
        return ok(pagedBody("versions", { total, items: versions }, page))
      },
    },
    {
      method: "GET",
      path: "/actions/actions/:actionId/versions/:id",
      scopes: ["read:actions"],
      async run({ params }) {
        const action = await actionOf(params.actionId)
        const version = await admin.getVersion(action.id, params.id ?? "")
        if (version === null) throw notFound("version")
        return ok(versionWithAction(version, action))
      },
    },
    {
      method: "POST",
      path: "/actions/actions/:actionId/versions/:id/deploy",
      scopes: ["create:actions"],
      async run({ params, body }) {
        const { update_draft: updatesDraft = false } = body(deployVersionBody)
        const { actionId = "", id = "" } = params
        const version = await admin.rollBackAction(actionId, id, updatesDraft)
        if (version === null) throw notFound("version")
        return ok(versionWithAction(version, await actionOf(actionId)))
      },
    },
  ]
}
