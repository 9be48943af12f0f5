// Writes what the documents say of the code from the code itself: `npm run docs`.
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { architecture } from "./architecture.ts"
import { commandReference } from "./command-reference.ts"
import { customTextReference } from "./custom-text-reference.ts"
import { errorReference } from "./error-reference.ts"
import { limitReference } from "./limit-reference.ts"
import { logEventReference } from "./log-event-reference.ts"
import { resetStates } from "./reset-states.ts"
import { settingsReference } from "./settings-reference.ts"

/** Each document that is made from the code, in part or whole, by its path in the repository. */
export const DOCUMENTS: Readonly<Record<string, () => string>> = {
  "ARCHITECTURE.md": architecture,
  "docs/reference/commands.md": commandReference,
  "docs/reference/custom-texts.md": customTextReference,
  "docs/reference/errors.md": errorReference,
  "docs/reference/limits.md": limitReference,
  "docs/reference/log-events.md": logEventReference,
  "docs/reference/reset-states.md": resetStates,
  "docs/reference/settings.md": settingsReference,
}

const ROOT = join(import.meta.dirname, "..")

if (import.meta.main)
  for (const [path, make] of Object.entries(DOCUMENTS)) writeFileSync(join(ROOT, path), make())
