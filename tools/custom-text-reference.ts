import { type ScreenKeys, SCREENS } from "../src/pages/texts/screens.ts"
import { markdownTable } from "./markdown-table.ts"

/** `docs/reference/custom-texts.md`. */
export function customTextReference(): string {
  return [
    "# Custom texts",
    "",
    "Written from `src/pages/texts/screens.ts` by `npm run docs`. How to set them: [Your own look](../guides/your-own-look.md).",
    "",
    "Which keys of `PUT /api/v2/prompts/{prompt}/custom-text/{language}` take effect. Every screen also takes `pageTitle`,",
    "`logoAltText` and the keys of its errors (`invalid-code`, `password-mismatch` and so on). All other screens and keys are kept",
    "and given back, and have no effect. Screens that begin with `rekey-` are not Auth0's.",
    "",
    markdownTable(
      ["prompt", "screen", "keys"],
      Object.entries(SCREENS).map(([screen, keys]) => [
        `\`${keys.prompt}\``,
        `\`${screen}\`${afterOf(keys)}`,
        Object.keys(keys.keys)
          .map((key) => `\`${key}\``)
          .join(", "),
      ]),
    ),
    "",
  ].join("\n")
}

function afterOf({ after }: ScreenKeys): string {
  return after === undefined ? "" : `, else \`${after.prompt}\` / \`${after.screen}\``
}
