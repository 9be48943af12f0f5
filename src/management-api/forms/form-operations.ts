import { z } from "zod"
import type { Administration } from "../../administration/administration.ts"
import type { JsonObject } from "../../lib/json.ts"
import type { StoredForm } from "../../ports/form-store.ts"
import { iso } from "../actions/wire.ts"
import { notFound } from "../api-failure.ts"
import { NO_CONTENT, ok, type Operation, operation } from "../operation.ts"
import { boundsOf, pageOf, PAGES } from "../paging.ts"

/** What a form may have is for the form's own rules to say, which name its nodes. */
const formBody = z.record(z.string(), z.json())

const HYDRATE = { hydrate: z.array(z.enum(["flow_count", "links"])).optional() }

/** `/forms`, and of `/flows` that there are none: clients ask for both together. */
export function formOperations(admin: Administration): readonly Operation[] {
  return [
    operation({
      method: "GET",
      path: "/forms",
      scopes: ["read:forms"],
      summary: "Lists forms.",
      query: z.object({ ...PAGES, ...HYDRATE }),
      async run({ query }) {
        const { total, items } = await admin.listForms(boundsOf(query))
        return ok(pageOf("forms", { total, items: items.map(summaryBody) }, query))
      },
    }),
    operation({
      method: "POST",
      path: "/forms",
      scopes: ["create:forms"],
      summary: "Creates a form.",
      body: formBody,
      run: async ({ body }) => ok(wholeBody(await admin.createForm(body)), 201),
    }),
    operation({
      method: "GET",
      path: "/forms/:id",
      scopes: ["read:forms"],
      summary: "Reads a form.",
      query: z.object(HYDRATE),
      async run({ params }) {
        const form = await admin.getForm(params.id ?? "")
        if (form === null) throw notFound("form")
        return ok(wholeBody(form))
      },
    }),
    operation({
      method: "PATCH",
      path: "/forms/:id",
      scopes: ["update:forms"],
      summary: "Replaces the parts of a form that are named; null takes one away.",
      body: formBody,
      async run({ params, body }) {
        const form = await admin.updateForm(params.id ?? "", body)
        if (form === null) throw notFound("form")
        return ok(wholeBody(form))
      },
    }),
    operation({
      method: "DELETE",
      path: "/forms/:id",
      scopes: ["delete:forms"],
      summary: "Deletes a form.",
      async run({ params }) {
        if (!(await admin.deleteForm(params.id ?? ""))) throw notFound("form")
        return NO_CONTENT
      },
    }),
    operation({
      method: "GET",
      path: "/flows",
      scopes: ["read:flows"],
      summary: "Lists flows: there are none.",
      query: z.object(PAGES),
      run: async ({ query }) => ok(pageOf("flows", { total: 0, items: [] }, query)),
    }),
  ]
}

function summaryBody({ id, name, createdAtMs, updatedAtMs }: StoredForm) {
  return { id, name, created_at: iso(createdAtMs), updated_at: iso(updatedAtMs) }
}

function wholeBody(form: StoredForm): JsonObject {
  const { id, created_at, updated_at } = summaryBody(form)
  return { id, ...form.document, created_at, updated_at }
}
