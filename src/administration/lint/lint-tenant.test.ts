import assert from "node:assert/strict"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { after, describe, it } from "node:test"
import { parts } from "../../parts/parts.ts"
import { openFolder } from "../tenant-files/folder.ts"
import { lintTenant } from "./lint-tenant.ts"

const folder = mkdtempSync(join(tmpdir(), "rekey-lint-"))
after(() => rmSync(folder, { recursive: true }))

const TENANT = `
rules: [{ name: old }]
prompts: { universal_login_experience: classic }
actions:
  - name: guard
    code: ./guard.js
    supported_triggers: [{ id: password-reset-post-challenge, version: v1 }]
    secrets: [{ name: KEY }]
  - name: login
    code: ./login.js
    supported_triggers: [{ id: post-login, version: v3 }]
triggers:
  password-reset-post-challenge: [{ action_name: guard, display_name: guard }]
databases: [{ name: people, strategy: auth0 }]
`

function lint(files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const context = { tenantName: "acme", environment: {}, checkAction: parts.checkAction }
  return lintTenant(openFolder(folder), context)
}

describe("lintTenant", () => {
  it("says what would have no effect, what is to be done by hand, and what is taken", async () => {
    const report = await lint({
      "tenant.yaml": TENANT,
      "guard.js": "exports.onExecutePostChallenge = async (event, api) => api.user.ban()",
      "login.js": "exports.onExecutePostLogin = async () => {}",
    })
    assert.deepEqual(report.refused, [])
    const without = report.without.join("\n")
    for (const told of [
      /left alone: rules/,
      /login \(post-login\)/,
      /ACTIONS DO NOT RUN/,
      /api\.user\.ban/,
    ])
      assert.match(without, told)
    assert.match(report.byHand.join("\n"), /guard: .*KEY\nusers of people/)
    assert.deepEqual(report.taken, ["1 Action that runs here", "1 database connection"])
  })

  it("lists everything that would refuse an import, beside the rest", async () => {
    const report = await lint({
      "tenant.yaml": TENANT.replace("name: people", "name: 7"),
      "guard.js": "exports.onExecutePostChallenge = async (",
    })
    assert.equal(report.refused.length, 2, report.refused.join("\n"))
    assert.match(report.without.join("\n"), /left alone: rules/)
  })

  it("says so of a folder without a tenant", async () => {
    const empty = openFolder(mkdtempSync(join(folder, "empty-")))
    const context = { tenantName: "acme", environment: {}, checkAction: parts.checkAction }
    assert.match((await lintTenant(empty, context)).refused.join(), /holds no tenant\.yaml/)
  })
})
