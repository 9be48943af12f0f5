import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, it } from "node:test"
import { handlerName, TRIGGER_IDS } from "../../src/actions/trigger.ts"
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

  it("have Actions that can be deployed, each with a handler of a trigger", () => {
    const names = filesIn("actions")
    assert.ok(names.length >= 12)
    for (const name of names) {
      const code = readFileSync(join(examples, "actions", name), "utf8")
      const checked = parts.checkAction(code, name.endsWith(".ts"))
      assert.ok(checked.ok, `${name}: ${JSON.stringify(checked)}`)
      const handlers = TRIGGER_IDS.map((id) => handlerName(id, "execute"))
      assert.ok(
        handlers.some((handler) => code.includes(`exports.${handler} = `)),
        `${name} exports no handler`,
      )
    }
  })

  it("have modules that can be published", () => {
    for (const name of filesIn("actions/modules")) {
      const code = readFileSync(join(examples, "actions/modules", name), "utf8")
      assert.deepEqual(parts.checkAction(code, false), { ok: true, code }, name)
    }
  })

  it("fit the types of rekey/actions", () => {
    const tsc = join(examples, "../node_modules/.bin/tsc")
    const { stdout, status } = spawnSync(
      tsc,
      [
        "--noEmit --ignoreConfig --strict --erasableSyntaxOnly --module nodenext --target esnext".split(
          " ",
        ),
        "--lib esnext,dom --skipLibCheck --types node".split(" "),
        filesIn("actions").filter((name) => name.endsWith(".ts")),
      ].flat(),
      { cwd: join(examples, "actions"), encoding: "utf8" },
    )
    assert.deepEqual([stdout, status], ["", 0])
  })
})

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(examples, folder)).filter((name) => /\.[jt]s$/.test(name))
}
