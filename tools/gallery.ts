import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openGallery } from "../tests/browser/gallery/gallery.ts"
import { LOCALES } from "../tests/browser/gallery/scenario.ts"
import { SCENARIOS } from "../tests/browser/gallery/scenarios.ts"
import { launch } from "../tests/browser/stage.ts"
import { newSheetMaker } from "./contact-sheet.ts"

/**
 * Writes a sheet of every screen, and a page that shows them all.
 *
 * @param screens The folder of both.
 * @param pictures Where the tests have left pictures of all screens. Null: they are taken.
 */
export async function writeGallery(screens: string, pictures: string | null): Promise<void> {
  await using made = new AsyncDisposableStack()
  const folder = pictures ?? (await takePictures(made))
  for (const name of readdirSync(screens).filter((file) => file.endsWith(".webp")))
    rmSync(join(screens, name))
  const browser = made.adopt(await launch(null), (launched) => launched.close())
  const sheets = await newSheetMaker(browser)
  let total = 0
  for (const { name } of SCENARIOS)
    total += await sheets.make(join(folder, name), LOCALES, join(screens, `${name}.webp`))
  writeFileSync(join(screens, "README.md"), readme())
  console.log(`${SCENARIOS.length} sheets, ${total} bytes`)
}

async function takePictures(made: AsyncDisposableStack): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "rekey-gallery-"))
  made.defer(() => rmSync(folder, { recursive: true }))
  await using gallery = await openGallery(folder, false)
  for (const scenario of SCENARIOS) await gallery.show(scenario)
  return folder
}

function readme(): string {
  const sheets = SCENARIOS.map(
    ({ name }) => `## ${name}\n\n![${name} in twelve looks](${name}.webp)\n`,
  )
  return `# Every screen

Written by \`npm run screens\`. Each screen in English, German and Arabic, on a phone and on a desk, light and
dark. The names are Auth0's where it has a screen of that kind. What is tested of each, in
English and with \`REKEY_EVERY_LOOK=1\` in all three: that axe finds no fault, that nothing scrolls sideways,
that it asks no other site for anything, and that it weighs less than 60 kB with its styles and scripts.

${sheets.join("\n")}`
}
