import { mkdir, readdir, writeFile } from "node:fs/promises"
import { dirname, join, resolve } from "node:path"
import { exportTenant } from "../administration/export-tenant.ts"
import { keywordsIn } from "../administration/tenant-files/keywords.ts"
import { SettingsProblem } from "../settings/settings-problem.ts"
import type { Command } from "./command.ts"

export const exportCommand: Command = {
  name: "export",
  summary: "write the tenant to a folder that import and auth0-deploy-cli read",
  synopsis: "DIR [--force]",
  examples: ["rekey export ./tenant", "rekey export ./tenant --force"],
  flags: { force: { type: "boolean", meaning: "write into a folder that is not empty" } },
  arguments: { min: 1, max: 1 },
  async run(call) {
    const { host } = call
    const { settings, secrets } = call.settings()
    if (secrets.secretKey === null) throw new SettingsProblem(["REKEY_SECRET_KEY is not set"])
    const name = call.arguments[0] ?? "."
    const target = resolve(host.cwd, name)
    if (!call.isSet("force")) await refuseFull(target, name)
    await using opened = await host.parts.openTenants({
      databaseUrl: secrets.databaseUrl,
      secretKey: secrets.secretKey,
      npmRegistry: settings.npmRegistry,
      migrates: false,
    })
    if (!(await opened.tenants.hasTenant())) throw new Error("there is no tenant to export yet")
    const files = await exportTenant(opened)
    for (const { path, text } of files) {
      const keywords = keywordsIn(text)
      if (keywords.length > 0)
        host.complain(
          `${path} holds ${keywords.join(", ")} between marks: an import puts the environment's value there`,
        )
      await mkdir(dirname(join(target, path)), { recursive: true })
      await writeFile(join(target, path), text)
    }
    const paths = files.map(({ path }) => path)
    host.print(
      call.isSet("json")
        ? JSON.stringify({ files: paths }, null, 2)
        : `wrote ${paths.length} files to ${name}; secrets are named without their values, ` +
            "and an import keeps the values there are",
    )
    return 0
  },
}

async function refuseFull(target: string, name: string): Promise<void> {
  const entries = await readdir(target).catch(() => [])
  if (entries.length > 0) throw new Error(`${name} is not empty: choose another folder, or --force`)
}
