import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { type Branding, NO_BRANDING } from "./branding.ts"
import { brandingCss, SURFACES } from "./branding-css.ts"
import { AA_CONTRAST, type Color, contrastOf, parseColor, toHex } from "./color.ts"

/** Every 17th value of each part, which holds both ends: 4096 colours. */
const COLORS: readonly Color[] = Array.from({ length: 16 ** 3 }, (_, index) => [
  (index >> 8) * 17,
  ((index >> 4) & 15) * 17,
  (index & 15) * 17,
])

describe("the style sheet of a branding", () => {
  it("is not there where nothing is set", () => {
    assert.equal(brandingCss(NO_BRANDING), null)
  })

  it("keeps buttons, links and both while they are pressed readable, whatever the primary colour", () => {
    for (const color of COLORS) {
      const css = cssOf({ primaryColor: toHex(color) })
      for (const [palette, surface] of Object.entries(SURFACES)) {
        const rules = rulesOf(css, palette)
        const onAccent = rules("--rekey-on-accent")
        const name = `${toHex(color)} ${palette}`
        assert.ok(contrastOf(onAccent, rules("--rekey-accent")) >= AA_CONTRAST, name)
        assert.ok(contrastOf(onAccent, rules("--rekey-accent-strong")) >= AA_CONTRAST, name)
        assert.ok(contrastOf(rules("--rekey-link"), surface) >= AA_CONTRAST, name)
        assert.ok(contrastOf(rules("--rekey-link-strong"), surface) >= AA_CONTRAST, name)
      }
    }
  })

  it("takes the primary colour as it is for light pages, and white on it where that can be read", () => {
    const rules = rulesOf(cssOf({ primaryColor: "#0B5FFF" }), "light")
    assert.deepEqual(
      [rules("--rekey-accent"), rules("--rekey-on-accent"), rules("--rekey-link")].map(toHex),
      ["#0b5fff", "#ffffff", "#0b5fff"],
    )
    assert.equal(
      toHex(rulesOf(cssOf({ primaryColor: "#ff0" }), "light")("--rekey-on-accent")),
      "#000000",
    )
  })

  it("writes readably on the page behind the card", () => {
    for (const color of COLORS) {
      const rules = rulesOf(cssOf({ pageBackground: toHex(color) }), "light")
      assert.ok(contrastOf(rules("--rekey-on-page"), rules("--rekey-page")) >= AA_CONTRAST)
    }
  })

  it("dazzles nobody who asked for dark pages with a light one", () => {
    const dark = (pageBackground: string) => cssOf({ pageBackground }).split("@media")[1] ?? ""
    assert.match(dark("#ffffff"), /--rekey-page: var\(--rekey-background\);/)
    assert.match(dark("#001133"), /--rekey-page: #001133;/)
  })

  it("draws a gradient from its colours and its angle", () => {
    const css = cssOf({ pageBackground: { start: "#FFF", end: "#eeeeff", angleDegrees: 45 } })
    assert.match(css, /--rekey-page: linear-gradient\(45deg, #ffffff, #eeeeff\);/)
    assert.match(css, /--rekey-on-page: #000000;/)
  })

  it("holds nothing that a hostile value could end it with", () => {
    const hostile = ["red;} body{background:url(//evil)", "#fff;", "#ffg", "url(x)", "#12345678"]
    for (const primaryColor of hostile)
      assert.equal(
        brandingCss({ ...NO_BRANDING, primaryColor, pageBackground: primaryColor }),
        null,
      )
    const css = cssOf({ fontUrl: `https://a.example/f.woff2?");}\n*{color:red}#'\\)` })
    assert.equal(css.match(/url\("[^"'()\\\n]*"\);\n/g)?.length, 1)
    assert.doesNotMatch(css, /^\*/m)
    for (const fontUrl of ["javascript:alert(1)", "data:font/woff2,x", "http://a.example/f.woff2"])
      assert.doesNotMatch(cssOf({ fontUrl, primaryColor: "#123456" }), /font-face/)
  })
})

function cssOf(changes: Partial<Branding>): string {
  return brandingCss({ ...NO_BRANDING, ...changes }) ?? ""
}

/** Reads a property of one palette as a colour. */
function rulesOf(css: string, palette: string): (property: string) => Color {
  const [light = "", dark = ""] = css.split("@media")
  return (property) => {
    const part = palette === "dark" ? dark : light
    const color = parseColor(new RegExp(`${property}: (#\\w+);`).exec(part)?.[1] ?? "")
    assert.ok(color, `${property} of ${palette}`)
    return color
  }
}
