import { z } from "zod"
import type { Administration } from "../../administration/administration.ts"
import type { CodeInput } from "../../administration/actions/inputs.ts"
import { notFound } from "../api-failure.ts"
import { NO_CONTENT, ok, type Operation, operation, pagedBody } from "../operation.ts"
import { boundsOf, PAGE } from "../paging.ts"
import {
  createModuleBody,
  type DependenciesBody,
  rollBackModuleBody,
  type SecretsBody,
  updateModuleBody,
} from "./schemas.ts"
import { moduleBody, moduleUserBody, moduleVersionBody, toDependencies, toSecrets } from "./wire.ts"

/** `/actions/modules`: code that Actions share. */
export function moduleOperations(admin: Administration): readonly Operation[] {
  return [...draftOperations(admin), ...publishedOperations(admin)]
}

function draftOperations(admin: Administration): readonly Operation[] {
  return [
    operation({
      method: "GET",
      path: "/actions/modules",
      scopes: ["read:actions"],
      summary: "Lists modules: code that Actions share.",
      query: z.object(PAGE),
      async run({ query }) {
        const page = boundsOf(query, 20)
        const { total, items } = await admin.listModules(page)
        return ok(pagedBody("modules", { total, items: items.map(moduleBody) }, page))
      },
    }),
    operation({
      method: "POST",
      path: "/actions/modules",
      scopes: ["create:actions"],
      summary: "Creates a module, and publishes it at once with `publish`.",
      body: createModuleBody,
      async run({ body }) {
        const { name, publish, ...rest } = body
        const input = { name, code: "", dependencies: [], secrets: [], ...toCode(rest) }
        const created = await admin.createModule(input)
        if (publish === true) await admin.publishModule(created.id)
        return ok(moduleBody((await admin.getModule(created.id)) ?? created), 201)
      },
    }),
    operation({
      method: "GET",
      path: "/actions/modules/:id",
      scopes: ["read:actions"],
      summary: "Reads a module.",
      run: async ({ params }) => ok(moduleBody(await moduleOf(admin, params))),
    }),
    operation({
      method: "PATCH",
      path: "/actions/modules/:id",
      scopes: ["update:actions"],
      summary: "Changes the draft of a module.",
      body: updateModuleBody,
      async run({ params, body }) {
        const module = await admin.updateModule(params.id ?? "", toCode(body))
        if (module === null) throw notFound("module")
        return ok(moduleBody(module))
      },
    }),
    operation({
      method: "DELETE",
      path: "/actions/modules/:id",
      scopes: ["delete:actions"],
      summary: "Deletes a module that no Action uses.",
      async run({ params }) {
        if (!(await admin.deleteModule(params.id ?? ""))) throw notFound("module")
        return NO_CONTENT
      },
    }),
    operation({
      method: "GET",
      path: "/actions/modules/:id/actions",
      scopes: ["read:actions"],
      summary: "Lists the Actions that use a module.",
      query: z.object(PAGE),
      async run({ params, query }) {
        const page = boundsOf(query, 20)
        const { id } = await moduleOf(admin, params)
        const { total, items } = await admin.listModuleUsers(id, page)
        const actions = items.map((action) => moduleUserBody(action, id))
        return ok(pagedBody("actions", { total, items: actions }, page))
      },
    }),
  ]
}

function publishedOperations(admin: Administration): readonly Operation[] {
  return [
    operation({
      method: "POST",
      path: "/actions/modules/:id/rollback",
      scopes: ["update:actions"],
      summary: "Puts an old version into the draft.",
      body: rollBackModuleBody,
      async run({ params, body }) {
        const { module_version_id: versionId } = body
        const module = await admin.rollBackModule(params.id ?? "", versionId)
        if (module === null) throw notFound("module version")
        return ok(moduleBody(module))
      },
    }),
    operation({
      method: "GET",
      path: "/actions/modules/:id/versions",
      scopes: ["read:actions"],
      summary: "Lists the published versions of a module.",
      query: z.object(PAGE),
      async run({ params, query }) {
        const page = boundsOf(query, 20)
        const { id } = await moduleOf(admin, params)
        const { total, items } = await admin.listModuleVersions(id, page)
        return ok(pagedBody("versions", { total, items: items.map(moduleVersionBody) }, page))
      },
    }),
    operation({
      method: "POST",
      path: "/actions/modules/:id/versions",
      scopes: ["update:actions"],
      summary: "Publishes the draft as a new version.",
      async run({ params }) {
        const version = await admin.publishModule(params.id ?? "")
        if (version === null) throw notFound("module")
        return ok(moduleVersionBody(version))
      },
    }),
    operation({
      method: "GET",
      path: "/actions/modules/:id/versions/:versionId",
      scopes: ["read:actions"],
      summary: "Reads a published version of a module.",
      async run({ params }) {
        const version = await admin.getModuleVersion(params.id ?? "", params.versionId ?? "")
        if (version === null) throw notFound("module version")
        return ok(moduleVersionBody(version))
      },
    }),
  ]
}

async function moduleOf(admin: Administration, params: Readonly<Record<string, string>>) {
  const module = await admin.getModule(params.id ?? "")
  if (module === null) throw notFound("module")
  return module
}

interface CodeBody {
  code?: string | undefined
  dependencies?: DependenciesBody | undefined
  secrets?: SecretsBody | undefined
}

function toCode({ code, dependencies, secrets }: CodeBody): Partial<CodeInput> {
  return {
    ...(code !== undefined && { code }),
    ...(dependencies !== undefined && { dependencies: toDependencies(dependencies) }),
    ...(secrets !== undefined && { secrets: toSecrets(secrets) }),
  }
}
