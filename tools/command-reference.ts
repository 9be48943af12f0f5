import type { Command } from "../src/cli/command.ts"
import { COMMON_FLAGS } from "../src/cli/parse-call.ts"
import { COMMANDS } from "../src/cli/run-program.ts"
import { markdownTable } from "./markdown-table.ts"

/** `docs/reference/commands.md`. */
export function commandReference(): string {
  return `# Commands

Written from \`src/cli/\` by \`npm run docs\`; a test compares the two.

\`./bin/rekey\` in a checkout starts the program on the Node that \`npm ci\` brought. Each setting that
is no secret is a flag of every command too: see [Settings](settings.md).
\`rekey COMMAND --help\` says the same as this page.

Exit status: 0 when the command did what it says, 1 when it did not, 2 when the command line was not
understood. Results go to standard output, complaints to standard error.

${COMMANDS.map(section).join("\n\n")}
`
}

function section({ name, summary, synopsis, examples, flags }: Command): string {
  const rows = Object.entries({ ...flags, ...COMMON_FLAGS }).map(([flag, { meaning }]) => [
    `\`--${flag}\``,
    meaning,
  ])
  return `## rekey ${`${name} ${synopsis}`.trimEnd()}

${summary[0]?.toUpperCase()}${summary.slice(1)}.

\`\`\`sh
${examples.join("\n")}
\`\`\`

${markdownTable(["flag", "meaning"], rows)}`
}
