import assert from "node:assert/strict"
import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, it } from "node:test"
import { openFolder } from "../../src/administration/tenant-files/folder.ts"
import { readTenant } from "../../src/administration/tenant-files/read-tenant.ts"
import { parts } from "../../src/parts/parts.ts"

const examples = join(import.meta.dirname, "../../examples")

describe("examples", () => {
  it("have a tenant that can be imported as it is, without a warning", async () => {
    const { checkAction } = parts
    const context = { tenantName: "rekey-dev", environment: {}, checkAction }
    const { bindings, warnings } = await readTenant(openFolder(join(examples, "tenant")), context)
    assert.deepEqual(warnings, [])
    assert.deepEqual(bindings, [
      {
        triggerId: "password-reset-post-challenge",
        bindings: [{ actionName: "step-up", displayName: "Ask for a second factor" }],
      },
    ])
  })

  it("have Actions that can be deployed", () => {
    const names = readdirSync(join(examples, "actions"))
    assert.ok(names.length >= 4)
    for (const name of names) {
      const code = readFileSync(join(examples, "actions", name), "utf8")
      assert.deepEqual(parts.checkAction(code, name.endsWith(".ts")), { ok: true, code }, name)
      assert.match(code, /exports\.onExecutePostChallenge = async \(event, api\)/, name)
    }
  })
})
