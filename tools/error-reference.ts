import { CATALOGUE, type Fault } from "../src/errors/catalogue.ts"
import { markdownTable } from "./markdown-table.ts"

const FAULTS: Record<Fault, string> = {
  user: "the person who resets",
  caller: "the program that called",
  action: "an Action",
  operator: "whoever runs the server",
  author: "whoever manages Actions",
}

/** `docs/reference/errors.md`. */
export function errorReference(): string {
  const rows = Object.entries(CATALOGUE).map(([code, { status, fault, text }]) => [
    `\`${code}\``,
    String(status),
    FAULTS[fault],
    text,
  ])
  return `# Errors

Written from \`src/errors/catalogue.ts\` by \`npm run docs\`; a test compares the two.

Every refusal there is. A code is never renamed or reused. Pages say the same in more words and in
the person's language, with a reference where a line of the log says more: search the log for it.

${markdownTable(["code", "status", "whose to mend", "text"], rows)}
`
}
