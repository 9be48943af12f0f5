import { resolve } from "node:path"
import { lintTenant, type LintReport } from "../administration/lint/lint-tenant.ts"
import { openFolder } from "../administration/tenant-files/folder.ts"
import type { Command } from "./command.ts"

export const lintCommand: Command = {
  name: "lint",
  summary: "say what of an exported Auth0 tenant would not work here",
  synopsis: "DIR [--json]",
  examples: [
    "npx auth0-deploy-cli export --format yaml --output_folder ./tenant && rekey lint ./tenant",
    "rekey lint ./tenant --json",
  ],
  flags: {},
  arguments: { min: 1, max: 1 },
  async run({ arguments: [dir = "."], host, isSet, settings }) {
    const report = await lintTenant(openFolder(resolve(host.cwd, dir)), {
      tenantName: settings().settings.tenant,
      environment: host.environment,
      checkAction: host.parts.checkAction,
    })
    host.print(isSet("json") ? JSON.stringify(report, null, 2) : asText(report, dir))
    return report.refused.length === 0 ? 0 : 1
  },
}

function asText({ refused, without, byHand, taken }: LintReport, dir: string): string {
  const next =
    refused.length > 0
      ? `Mend these first: rekey import ${dir} would change nothing.`
      : `Next: rekey import ${dir} --dry-run`
  return [
    ...section("An import is refused because of", refused),
    ...section("Would be kept here and have no effect, or another one", without),
    ...section("To be done by hand", byHand),
    ...section("Is taken", taken),
    next,
  ].join("\n")
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`), ""]
}
