import { join } from "node:path"
import { after, before, describe, it } from "node:test"
import { type Gallery, openGallery } from "./gallery/gallery.ts"
import { SCENARIOS } from "./gallery/scenarios.ts"

const FOLDER = join(import.meta.dirname, "../../artifacts/gallery")

describe(
  "every screen, at 360 and 1280 px, light and dark, in English, German and Arabic",
  {
    timeout: 900_000,
  },
  () => {
    let gallery: Gallery
    before(async () => {
      gallery = await openGallery(process.env.SCREENS === "1" ? FOLDER : null)
    })
    after(() => gallery[Symbol.asyncDispose]())

    for (const scenario of SCENARIOS)
      it(`is legible, accessible and fits: ${scenario.name}`, () => gallery.show(scenario))
  },
)
