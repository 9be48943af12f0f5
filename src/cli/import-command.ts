import { resolve } from "node:path"
import { importTenant, planTenant, classicWarningOf } from "../administration/import-tenant.ts"
import { openFolder } from "../administration/tenant-files/folder.ts"
import { readTenant } from "../administration/tenant-files/read-tenant.ts"
import { systemClock } from "../lib/clock.ts"
import { SettingsProblem } from "../settings/settings-problem.ts"
import type { Command } from "./command.ts"
import { changeAsText } from "./tenant-text.ts"

export const importCommand: Command = {
  name: "import",
  summary: "make the tenant what a folder says, in one transaction",
  synopsis: "DIR [--dry-run]",
  examples: ["rekey import ./tenant --dry-run", "rekey import ./tenant"],
  flags: { "dry-run": { type: "boolean", meaning: "print the plan and stop there" } },
  arguments: { min: 1, max: 1 },
  async run(call) {
    const { host } = call
    const { parts, environment } = host
    const { settings, secrets } = call.settings()
    if (secrets.secretKey === null)
      throw new SettingsProblem([
        "REKEY_SECRET_KEY is not set: secrets of Actions are sealed with it",
      ])
    const refusal = parts.refusalOfKeys(secrets.secretKey)
    if (refusal !== null) throw new SettingsProblem([`REKEY_SECRET_KEY: ${refusal}`])
    const folder = openFolder(resolve(host.cwd, call.arguments[0] ?? "."))
    const { checkAction } = parts
    const draft = await readTenant(folder, {
      tenantName: settings.tenant,
      environment,
      checkAction,
    })
    const warnings = [...draft.warnings, classicWarningOf(draft)].filter((text) => text !== null)
    for (const warning of warnings) host.complain(`warning: ${warning}`)
    const isDry = call.isSet("dry-run")
    await using opened = await parts.openTenants({
      databaseUrl: secrets.databaseUrl,
      secretKey: secrets.secretKey,
      npmRegistry: settings.npmRegistry,
      migrates: !isDry,
    })
    const deps = { ...opened, clock: systemClock }
    const plan = await planTenant(deps, draft)
    if (!call.isSet("json")) host.print(`plan:\n${changeAsText(plan)}`)
    const done = isDry ? null : await importTenant(deps, draft)
    if (call.isSet("json")) host.print(JSON.stringify({ plan, done, warnings }, null, 2))
    else
      host.print(done === null ? "dry run: nothing was changed" : `imported ${call.arguments[0]}`)
    return 0
  },
}
