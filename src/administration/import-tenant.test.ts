import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { describe, it } from "node:test"
import { fixedClock } from "../lib/clock.ts"
import { Secret } from "../lib/secret.ts"
import { openTenants } from "../parts/open-tenants.ts"
import { emptyTenant } from "./empty-tenant.ts"
import { importTenant, planTenant, warningOfClassic } from "./import-tenant.ts"
import type { TenantDraft } from "./tenant-draft.ts"

describe("importTenant", () => {
  it("makes what the plan says, and nothing the second time", async () => {
    await using deps = await open()
    const draft = draftWith({ KEY: "hunter2", OTHER: "x" })
    const plan = await planTenant(deps, draft)
    assert.equal((await deps.tenants.listBound()).length, 0)
    assert.deepEqual(await importTenant(deps, draft), plan)
    assert.match(plan.created.join(), /action guard/)
    const again = draftWith({ OTHER: "x", KEY: "hunter2" })
    assert.deepEqual(await importTenant(deps, again), { created: [], updated: [], deleted: [] })
  })

  it("makes a new version when a secret changes", async () => {
    await using deps = await open()
    await importTenant(deps, draftWith({ KEY: "old" }))
    const change = await importTenant(deps, draftWith({ KEY: "new" }))
    assert.deepEqual(change.updated, ["action guard"])
  })

  it("stores secrets sealed for their Action alone", async () => {
    await using deps = await open()
    await importTenant(deps, draftWith({ KEY: "hunter2" }))
    const [bound] = await deps.tenants.listBound()
    const version = await deps.tenants.findVersion(bound?.versionId ?? "")
    assert.ok(version)
    assert.doesNotMatch(JSON.stringify(version), /hunter2/)
    const opened = deps.keys.unseal(version.sealedSecrets, "actions/guard/secrets").toString()
    assert.deepEqual(JSON.parse(opened), { KEY: "hunter2" })
    assert.throws(() => deps.keys.unseal(version.sealedSecrets, "actions/other/secrets"))
  })
})

describe("warningOfClassic", () => {
  it("is loud exactly when bound Actions never run", () => {
    const draft = draftWith({})
    const withTenant = (change: Partial<TenantDraft["tenant"]>, bindings = draft.bindings) =>
      warningOfClassic({ ...draft, bindings, tenant: { ...draft.tenant, ...change } })
    assert.equal(withTenant({}), null)
    assert.match(withTenant({ experience: "classic" }) ?? "", /ACTIONS DO NOT RUN.*guard/)
    assert.match(withTenant({ customResetPage: true }) ?? "", /ACTIONS DO NOT RUN.*guard/)
    assert.equal(withTenant({ experience: "classic" }, []), null)
  })
})

async function open() {
  const key = new Secret(randomBytes(32).toString("base64url"))
  const opened = await openTenants(new Secret("file::memory:"), key, true)
  return { ...opened, clock: fixedClock(0) }
}

function draftWith(secrets: Record<string, string>): TenantDraft {
  const code = "exports.onExecutePostChallenge = async () => {}"
  return {
    ...emptyTenant("test"),
    actions: [{ name: "guard", code, secrets }],
    bindings: [{ actionName: "guard", displayName: "Guard" }],
  }
}
