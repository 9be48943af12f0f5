import { z } from "zod"
import type { Administration } from "../../administration/administration.ts"
import type { JsonObject } from "../../lib/json.ts"
import type { StoredForm } from "../../ports/form-store.ts"
import { iso } from "../actions/wire.ts"
import { notFound } from "../api-failure.ts"
import { flagOf, NO_CONTENT, ok, type Operation, pageOf } from "../operation.ts"
import { badQuery } from "../query.ts"

/** What a form may have is for the form's own rules to say, which name its nodes. */
const formBody = z.record(z.string(), z.json())

const PER_PAGE_DEFAULT = 50
const HYDRATE = ["flow_count", "links"]

/** `/forms`, and of `/flows` that there are none: clients ask for both together. */
export function formOperations(admin: Administration): readonly Operation[] {
  return [
    {
      method: "GET",
      path: "/forms",
      scopes: ["read:forms"],
      async run({ query }) {
        checkHydrate(query)
        const page = pageOf(query, PER_PAGE_DEFAULT)
        const { total, items } = await admin.listForms(page)
        return ok(listBody("forms", { total, items: items.map(summaryBody) }, page, query))
      },
    },
    {
      method: "POST",
      path: "/forms",
      scopes: ["create:forms"],
      run: async ({ body }) => ok(wholeBody(await admin.createForm(body(formBody))), 201),
    },
    {
      method: "GET",
      path: "/forms/:id",
      scopes: ["read:forms"],
      async run({ params, query }) {
        checkHydrate(query)
        const form = await admin.getForm(params.id ?? "")
        if (form === null) throw notFound("form")
        return ok(wholeBody(form))
      },
    },
    {
      method: "PATCH",
      path: "/forms/:id",
      scopes: ["update:forms"],
      async run({ params, body }) {
        const form = await admin.updateForm(params.id ?? "", body(formBody))
        if (form === null) throw notFound("form")
        return ok(wholeBody(form))
      },
    },
    {
      method: "DELETE",
      path: "/forms/:id",
      scopes: ["delete:forms"],
      async run({ params }) {
        if (!(await admin.deleteForm(params.id ?? ""))) throw notFound("form")
        return NO_CONTENT
      },
    },
    {
      method: "GET",
      path: "/flows",
      scopes: ["read:flows"],
      run: async ({ query }) =>
        ok(listBody("flows", { total: 0, items: [] }, pageOf(query, PER_PAGE_DEFAULT), query)),
    },
  ]
}

/** The dialect of most lists of Auth0's: an array, or with `include_totals` an object. */
function listBody(
  key: string,
  { total, items }: { total: number; items: readonly object[] },
  { page, perPage }: { page: number; perPage: number },
  query: URLSearchParams,
): object {
  if (flagOf(query, "include_totals") !== true) return items
  return { start: page * perPage, limit: perPage, total, [key]: items }
}

function checkHydrate(query: URLSearchParams): void {
  for (const wanted of query.getAll("hydrate"))
    if (!HYDRATE.includes(wanted)) throw badQuery("hydrate", `must be ${HYDRATE.join(" or ")}`)
}

function summaryBody({ id, name, createdAtMs, updatedAtMs }: StoredForm) {
  return { id, name, created_at: iso(createdAtMs), updated_at: iso(updatedAtMs) }
}

function wholeBody(form: StoredForm): JsonObject {
  const { id, created_at, updated_at } = summaryBody(form)
  return { id, ...form.document, created_at, updated_at }
}
