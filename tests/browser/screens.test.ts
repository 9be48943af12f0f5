import { join } from "node:path"
import { after, before, describe, it } from "node:test"
import { type Gallery, openGallery } from "./gallery/gallery.ts"
import { LOCALES } from "./gallery/scenario.ts"
import { SCENARIOS } from "./gallery/scenarios.ts"

/** German and Arabic too: `npm test` has to end in a quarter of an hour. */
const isEvery = process.env.REKEY_EVERY_LOOK === "1"
const FOLDER = join(import.meta.dirname, "../../artifacts/gallery")

describe(
  "every screen, at 360 and 1280 px, light and dark",
  {
    timeout: 900_000,
  },
  () => {
    let gallery: Gallery
    before(async () => {
      const folder = process.env.SCREENS === "1" ? FOLDER : null
      gallery = await openGallery(folder, true, isEvery ? LOCALES : ["en"])
    })
    after(() => gallery[Symbol.asyncDispose]())

    for (const scenario of SCENARIOS)
      it(`is legible, accessible and fits: ${scenario.name}`, () => gallery.show(scenario))
  },
)
