import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { CustomText } from "../../branding/custom-texts.ts"
import type { Prompt } from "../../branding/prompts.ts"
import { en } from "./en.ts"
import { screenTexts, textsByKey } from "./screen-texts.ts"
import { SCREENS } from "./screens.ts"

describe("the texts of a screen", () => {
  it("are ours where the operator says nothing", () => {
    const said = screenTexts(en, asked("reset-password", []))
    assert.equal(said.texts, en)
    assert.deepEqual([said.pageTitle, said.logoAlt], [null, null])
  })

  it("take every key that is listed, and leave all else as it is", () => {
    for (const [screen, { prompt, keys }] of Object.entries(SCREENS))
      for (const key of Object.keys(keys)) {
        const { texts } = said(prompt, screen, { [key]: "MINE" })
        assert.notDeepEqual(texts, en, `${screen}.${key}`)
        assert.equal(textsByKey(texts, screen, "App")[key], "MINE", `${screen}.${key}`)
      }
  })

  it("take the keys of errors on every screen, also one that nobody has listed", () => {
    const { texts } = said("reset-password", "reset-password-mfa-new-challenge", {
      "invalid-code": "Nope",
      toString: "x",
      unknown: "x",
    })
    assert.equal(texts.refusals["invalid-code"], "Nope")
    assert.deepEqual({ ...texts, refusals: en.refusals }, en)
  })

  it("are those of the factor's own screen where the reset's says nothing", () => {
    const own = custom("reset-password", "reset-password-mfa-otp-challenge", { title: "Reset" })
    const factor = custom("mfa-otp", "mfa-otp-challenge", { title: "Login", description: "Both" })
    const { texts } = screenTexts(en, asked("reset-password-mfa-otp-challenge", [factor, own]))
    assert.deepEqual(texts.code.otp, { title: "Reset", text: "Both" })
  })

  it("are not those of another screen", () => {
    const other = custom("reset-password", "reset-password-email", { title: "Other" })
    assert.equal(screenTexts(en, asked("reset-password-request", [other])).texts, en)
  })

  it("fill what they name, in titles and logos too", () => {
    const { texts, pageTitle, logoAlt } = said("reset-password", "reset-password", {
      title: "For ${clientName}",
      pageTitle: "${clientName}!",
      logoAltText: "Sign of ${clientName}",
    })
    assert.equal(texts.password.title, "For App")
    assert.deepEqual([pageTitle, logoAlt], ["App!", "Sign of App"])
  })
})

function custom(prompt: Prompt, screen: string, texts: Record<string, string>): CustomText {
  return { prompt, language: "en", texts: { [screen]: texts } }
}

function asked(screen: string, customTexts: readonly CustomText[]) {
  return { screen, locale: "en-GB", customTexts, values: { clientName: "App" } }
}

function said(prompt: Prompt, screen: string, texts: Record<string, string>) {
  return screenTexts(en, asked(screen, [custom(prompt, screen, texts)]))
}
