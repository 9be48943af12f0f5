import type { Administration } from "../../administration/administration.ts"
import type { CodeInput } from "../../administration/actions/inputs.ts"
import { notFound } from "../api-failure.ts"
import { NO_CONTENT, ok, type Operation, pagedBody, pageOf } from "../operation.ts"
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
    {
      method: "GET",
      path: "/actions/modules",
      scopes: ["read:actions"],
      async run({ query }) {
        const page = pageOf(query)
        const { total, items } = await admin.listModules(page)
        return ok(pagedBody("modules", { total, items: items.map(moduleBody) }, page))
      },
    },
    {
      method: "POST",
      path: "/actions/modules",
      scopes: ["create:actions"],
      async run({ body }) {
        const { name, publish, ...rest } = body(createModuleBody)
        const input = { name, code: "", dependencies: [], secrets: [], ...toCode(rest) }
        const created = await admin.createModule(input)
        if (publish === true) await admin.publishModule(created.id)
        return ok(moduleBody((await admin.getModule(created.id)) ?? created), 201)
      },
    },
    {
      method: "GET",
      path: "/actions/modules/:id",
      scopes: ["read:actions"],
      run: async ({ params }) => ok(moduleBody(await moduleOf(admin, params))),
    },
    {
      method: "PATCH",
      path: "/actions/modules/:id",
      scopes: ["update:actions"],
      async run({ params, body }) {
        const module = await admin.updateModule(params.id ?? "", toCode(body(updateModuleBody)))
        if (module === null) throw notFound("module")
        return ok(moduleBody(module))
      },
    },
    {
      method: "DELETE",
      path: "/actions/modules/:id",
      scopes: ["delete:actions"],
      async run({ params }) {
        if (!(await admin.deleteModule(params.id ?? ""))) throw notFound("module")
        return NO_CONTENT
      },
    },
    {
      method: "GET",
      path: "/actions/modules/:id/actions",
      scopes: ["read:actions"],
      async run({ params, query }) {
        const page = pageOf(query)
        const { id } = await moduleOf(admin, params)
        const { total, items } = await admin.listModuleUsers(id, page)
        const actions = items.map((action) => moduleUserBody(action, id))
        return ok(pagedBody("actions", { total, items: actions }, page))
      },
    },
  ]
}

function publishedOperations(admin: Administration): readonly Operation[] {
  return [
    {
      method: "POST",
      path: "/actions/modules/:id/rollback",
      scopes: ["update:actions"],
      async run({ params, body }) {
        const { module_version_id: versionId } = body(rollBackModuleBody)
        const module = await admin.rollBackModule(params.id ?? "", versionId)
        if (module === null) throw notFound("module version")
        return ok(moduleBody(module))
      },
    },
    {
      method: "GET",
      path: "/actions/modules/:id/versions",
      scopes: ["read:actions"],
      async run({ params, query }) {
        const page = pageOf(query)
        const { id } = await moduleOf(admin, params)
        const { total, items } = await admin.listModuleVersions(id, page)
        return ok(pagedBody("versions", { total, items: items.map(moduleVersionBody) }, page))
      },
    },
    {
      method: "POST",
      path: "/actions/modules/:id/versions",
      scopes: ["update:actions"],
      async run({ params }) {
        const version = await admin.publishModule(params.id ?? "")
        if (version === null) throw notFound("module")
        return ok(moduleVersionBody(version))
      },
    },
    {
      method: "GET",
      path: "/actions/modules/:id/versions/:versionId",
      scopes: ["read:actions"],
      async run({ params }) {
        const version = await admin.getModuleVersion(params.id ?? "", params.versionId ?? "")
        if (version === null) throw notFound("module version")
        return ok(moduleVersionBody(version))
      },
    },
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
