import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { describe, it } from "node:test"
import { POST_CHALLENGE } from "../actions/trigger.ts"
import { fixedClock } from "../lib/clock.ts"
import { Secret } from "../lib/secret.ts"
import { openTenants } from "../parts/open-tenants.ts"
import { parts } from "../parts/parts.ts"
import { emptyTenant } from "./empty-tenant.ts"
import { formIdOf } from "./forms/form-id.ts"
import { exportTenant } from "./export-tenant.ts"
import { importTenant, planTenant, classicWarningOf } from "./import-tenant.ts"
import { openFolder } from "./tenant-files/folder.ts"
import { readTenant } from "./tenant-files/read-tenant.ts"
import { folderOf } from "./tenant-files/tenant-folder.testing.ts"
import type { TenantDraft } from "./tenant-draft.ts"

describe("importTenant", () => {
  it("makes what the plan says, and nothing the second time", async () => {
    await using deps = await open()
    const draft = draftWith({ KEY: "hunter2", OTHER: "x" })
    const plan = await planTenant(deps, draft)
    assert.equal((await deps.actions.listBound(POST_CHALLENGE)).length, 0)
    assert.deepEqual(await importTenant(deps, draft), plan)
    assert.match(plan.created.join(), /action guard/)
    const again = draftWith({ KEY: "hunter2", OTHER: "x" })
    assert.deepEqual(await importTenant(deps, again), { created: [], updated: [], deleted: [] })
  })

  it("makes a new version when a secret changes", async () => {
    await using deps = await open()
    await importTenant(deps, draftWith({ KEY: "old" }))
    const change = await importTenant(deps, draftWith({ KEY: "new" }))
    assert.deepEqual(change.updated, ["action guard"])
  })

  it("keeps the value of a secret that has none in the files", async () => {
    await using deps = await open()
    await assert.rejects(importTenant(deps, draftWith({ KEY: null })), {
      code: "invalid_tenant",
      message: /guard: The secret KEY has no value/,
    })
    await importTenant(deps, draftWith({ KEY: "kept" }))
    const change = await importTenant(deps, draftWith({ KEY: null }))
    assert.deepEqual(change, { created: [], updated: [], deleted: [] })
  })

  it("changes nothing when one Action cannot be built", async () => {
    await using deps = await open()
    await importTenant(deps, draftWith({ KEY: "old" }))
    await assert.rejects(importTenant(deps, draftWith({ KEY: "new" }, "exports.x = (")), {
      code: "invalid_tenant",
      message: /guard: line 1/,
    })
    const [bound] = await deps.actions.listBound(POST_CHALLENGE)
    assert.equal((await deps.actions.loadVersion(bound?.versionId ?? ""))?.number, 1)
  })

  it("is what an export writes, so that importing that changes nothing", async () => {
    await using deps = await open()
    const typed = "exports.onExecutePostChallenge = async (event: object) => {}"
    await importTenant(deps, draftWith({ KEY: "hunter2" }, typed))
    const files = await exportTenant(deps)
    assert.ok(files.some(({ path, text }) => path === "actions/guard.ts" && text === typed))
    assert.doesNotMatch(JSON.stringify(files), /hunter2/)
    const folder = folderOf(Object.fromEntries(files.map(({ path, text }) => [path, text])))
    const draft = await readTenant(openFolder(folder), {
      tenantName: "test",
      environment: {},
      checkAction: parts.checkAction,
    })
    assert.deepEqual(await importTenant(deps, draft), { created: [], updated: [], deleted: [] })
  })

  it("brings the look along, and leaves alone what the files say nothing of", async () => {
    await using deps = await open()
    const draft = draftWith({})
    const branding = {
      ...draft.tenant.branding,
      primaryColor: "#0b5fff",
      logoUrl: "https://a.example/l",
    }
    const texts = { "reset-password": { title: "Neu" } }
    await importTenant(deps, {
      ...draft,
      tenant: { ...draft.tenant, branding, identifierFirst: true },
      keeps: [],
      look: {
        template: "{% auth0:head %}{% auth0:widget %}",
        customTexts: [{ prompt: "reset-password", language: "de", texts }],
      },
    })
    const unchanged = { created: [], updated: [], deleted: [] }
    assert.deepEqual(await importTenant(deps, draft), unchanged)
    assert.deepEqual((await deps.tenants.getTenant()).branding, branding)
    const files = await exportTenant(deps)
    const folder = folderOf(Object.fromEntries(files.map(({ path, text }) => [path, text])))
    const read = await readTenant(openFolder(folder), {
      tenantName: "test",
      environment: {},
      checkAction: parts.checkAction,
    })
    assert.deepEqual(read.keeps, [])
    assert.deepEqual(read.look, await deps.tenants.getLook())
    assert.deepEqual(await importTenant(deps, read), unchanged)
  })

  it("keeps the forms of an export, and an id that a name does not give", async () => {
    await using deps = await open()
    const form = (name: string, id: string | null) => ({
      id,
      newId: formIdOf(name),
      name,
      document: { name, nodes: [], ending: { resume_flow: true } },
    })
    const forms = [form("by name", null), form("by id", "ap_given")]
    await importTenant(deps, { ...emptyTenant("test"), forms })
    const files = new Map((await exportTenant(deps)).map(({ path, text }) => [path, text]))
    assert.match(files.get("tenant.yaml") ?? "", /name: by id\n\s+body: .*\n\s+id: ap_given/)
    assert.doesNotMatch(files.get("tenant.yaml") ?? "", new RegExp(formIdOf("by name")))
    assert.deepEqual(JSON.parse(files.get("forms/by-name.json") ?? ""), forms[0]?.document)
    const again = await importTenant(deps, { ...emptyTenant("test"), forms })
    assert.deepEqual(again, { created: [], updated: [], deleted: [] })
  })

  it("stores secrets sealed for their Action alone", async () => {
    await using deps = await open()
    await importTenant(deps, draftWith({ KEY: "hunter2" }))
    const [bound] = await deps.actions.listBound(POST_CHALLENGE)
    const version = await deps.actions.loadVersion(bound?.versionId ?? "")
    assert.ok(version)
    assert.doesNotMatch(JSON.stringify(version), /hunter2/)
    const opened = deps.keys.unseal(version.sealedSecrets, "actions/guard/secrets").toString()
    assert.deepEqual(JSON.parse(opened), { KEY: "hunter2" })
    assert.throws(() => deps.keys.unseal(version.sealedSecrets, "actions/other/secrets"))
  })
})

describe("classicWarningOf", () => {
  it("is loud exactly when bound Actions never run", () => {
    const draft = draftWith({})
    const withTenant = (change: Partial<TenantDraft["tenant"]>, bindings = draft.bindings) =>
      classicWarningOf({ ...draft, bindings, tenant: { ...draft.tenant, ...change } })
    assert.equal(withTenant({}), null)
    assert.match(withTenant({ experience: "classic" }) ?? "", /ACTIONS DO NOT RUN.*guard/)
    assert.match(withTenant({ customResetPage: true }) ?? "", /ACTIONS DO NOT RUN.*guard/)
    assert.equal(withTenant({ experience: "classic" }, []), null)
  })
})

async function open() {
  const key = new Secret(randomBytes(32).toString("base64url"))
  const opened = await openTenants({
    databaseUrl: new Secret("file::memory:"),
    secretKey: key,
    npmRegistry: "http://127.0.0.1:9",
    migrates: true,
  })
  return { ...opened, clock: fixedClock(0) }
}

function draftWith(
  secrets: Record<string, string | null>,
  code = "exports.onExecutePostChallenge = async () => {}",
): TenantDraft {
  return {
    ...emptyTenant("test"),
    actions: [
      {
        name: "guard",
        trigger: { id: POST_CHALLENGE, version: "v1" },
        code,
        runtime: "node22",
        dependencies: [],
        secrets: Object.entries(secrets).map(([name, value]) => ({ name, value })),
        modules: [],
        isDeployed: true,
      },
    ],
    bindings: [
      { triggerId: POST_CHALLENGE, bindings: [{ actionName: "guard", displayName: "Guard" }] },
    ],
  }
}
