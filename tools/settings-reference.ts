import { SETTING_NAMES, TABLE } from "../src/settings/table.ts"
import { markdownTable } from "./markdown-table.ts"

/** `docs/reference/settings.md`. */
export function settingsReference(): string {
  const rows = SETTING_NAMES.map((name) => {
    const { environment, flag, default: byDefault, isSecret, meaning } = TABLE[name]
    return [
      `\`${environment}\``,
      flag === null ? "none" : `\`--${flag}\``,
      `\`${name}\``,
      byDefault === null ? "none" : `\`${byDefault}\``,
      isSecret ? `${meaning} (secret)` : meaning,
    ]
  })
  return `# Settings

Written from \`src/settings/table.ts\` by \`npm run docs\`; a test compares the two.

Flags win over the environment, which wins over \`rekey.config.json\` in the folder that \`rekey\` is
called in. An empty variable counts as not set. A name that looks like a misspelt setting is refused.
Secrets have no flag, since every user of a machine can read its command lines.
\`rekey start --print-settings\` shows each value and where it came from, secrets masked.

${markdownTable(["environment", "flag", "in rekey.config.json", "default", "meaning"], rows)}

How to choose the values: [Run in production](../guides/run-in-production.md).
`
}
