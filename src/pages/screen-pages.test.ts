import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { checkPassword, explainPolicy } from "../passwords/policy.ts"
import type { PageErrorCode } from "../errors/catalogue.ts"
import type { Refusal, Screen } from "../recovery/view.ts"
import { newFrame } from "./frames.ts"
import { type Frame, layout, type Page } from "./layout.ts"
import { loadPageAssets } from "./page-assets.ts"
import { listScreenPaths, screenPage, screenPath } from "./screen-pages.ts"

const EVIL = `"><svg onload=alert(1)>`
const POLICY = { level: "good", minLength: null } as const
const assets = loadPageAssets(":root { --rekey-accent: #123456 }")
const email = { type: "email", maskedDestination: "a****@e****" } as const

const SCREENS: readonly Screen[] = [
  { name: "running", isStuck: false },
  { name: "running", isStuck: true },
  { name: "picker", offers: [{ type: "otp", maskedDestination: null }, email] },
  {
    name: "challenge",
    offer: email,
    method: null,
    otherMethods: [],
    canSwitch: true,
    canResend: true,
    push: null,
  },
  {
    name: "challenge",
    offer: { type: "otp", maskedDestination: null },
    method: null,
    otherMethods: [],
    canSwitch: false,
    canResend: false,
    push: null,
  },
  { name: "redirected", url: "https://verify.example/x?state=s" },
  { name: "choosing", rules: explainPolicy(POLICY) },
  { name: "changed", atMs: 0, resultUrl: "https://app.example/" },
  { name: "over", code: "reset_denied", reason: EVIL, reference: EVIL, atMs: 0, untilMs: 0 },
]

describe("every screen of a reset", () => {
  for (const screen of SCREENS)
    it(`is one calm page: ${screen.name} at ${screenPath(screen)}`, () => {
      const text = render(screen)
      assert.equal(text.match(/<h1>/g)?.length, 1)
      assert.match(text, /<html lang="en" dir="ltr">/)
      assert.ok(!text.includes("<svg"), "what others wrote is escaped")
      assert.doesNotMatch(text, /<script|<style| style="| on[a-z]+="|target="/)
      assert.ok(listScreenPaths().includes(screenPath(screen)))
      for (const [form] of text.matchAll(/<form[\s\S]*?<\/form>/g)) {
        assert.match(form, /name="csrf" value="token"/)
        assert.match(form, /name="state" value="s&amp;t"/)
      }
      for (const [, name] of text.matchAll(/<input\s+id="([^"]+)"/g))
        assert.ok(text.includes(`<label for="${name}">`), `${name} has a label`)
    })

  it("loads the operator's theme after our styles", () => {
    const text = render(SCREENS[0] as Screen)
    assert.ok(text.indexOf(assets.styles.path) < text.indexOf(assets.theme?.path ?? "missing"))
  })
})

describe("a refused form", () => {
  it("says at the field what is wrong, and first in the title", () => {
    const text = render(SCREENS[3] as Screen, { key: "invalid-code", rules: [] })
    assert.match(text, /<title>Error: /)
    assert.match(text, /id="code-error" role="alert"/)
    assert.match(text, /aria-invalid="true"/)
    assert.match(text, /aria-describedby="code-error lead"/)
  })

  it("lists the rules of a password, each with its state in words too", () => {
    const { rules } = checkPassword(POLICY, "abcdefg1")
    const text = render(SCREENS[6] as Screen, { key: "password-policy-not-met", rules })
    const items = [
      ...text.matchAll(/<li class="(\w+)">\s*<span class="unseen">(.+?) <\/span>\s*([^<\n]+)/g),
    ]
    assert.deepEqual(
      items.map(([, state, words, rule]) => `${state} ${words} ${rule?.trim()}`),
      [
        "kept Done: at least 8 characters",
        "broken Still missing: at least 3 of these 4:",
        "kept Done: lower case letters (a to z)",
        "broken Still missing: upper case letters (A to Z)",
        "kept Done: digits (0 to 9)",
        "broken Still missing: special characters (such as !\u00a0@\u00a0#\u00a0$\u00a0%)",
      ],
    )
  })

  it("puts a mismatch at the second field", () => {
    const text = render(SCREENS[6] as Screen, { key: "password-mismatch", rules: [] })
    assert.match(text, /id="re-enter-password-error"/)
    assert.ok(!text.includes(`id="password-reset-error"`))
  })
})

describe("a waiting page", () => {
  it("looks again by itself, and stops where the person has to press", () => {
    const after = (isStuck: boolean) => drawn({ name: "running", isStuck }).page.reloadAfterS
    assert.deepEqual([after(false), after(true)], [2, undefined])
  })
})

describe("the last page", () => {
  it("has a link where there is somewhere to go, and never one that runs", () => {
    const at = (resultUrl: string | null) => render({ name: "changed", atMs: 0, resultUrl })
    assert.match(at("https://app.example/?a=1&b=2"), /href="https:\/\/app\.example\/\?a=1&amp;b=2"/)
    assert.ok(!at("javascript:alert(1)").includes("javascript:"))
    assert.ok(!at(null).includes(`class="primary"`))
  })
})

describe("the end of a reset", () => {
  const over = (code: PageErrorCode) =>
    render({ name: "over", code, reason: null, reference: null, atMs: null, untilMs: null })

  it("leads to another link where that is the way on", () => {
    assert.match(over("reset_link_expired"), /href="\/u\/reset-password\/request\/[^"<>]*"/)
    assert.ok(!over("reset_link_superseded").includes("/u/reset-password/request/"))
  })
})

function render(screen: Screen, refusal: Refusal | null = null): string {
  const { frame, page } = drawn(screen, refusal)
  return layout(frame, page).toString()
}

function drawn(screen: Screen, refusal: Refusal | null = null): { frame: Frame; page: Page } {
  const frame = newFrame(assets, "en", {
    applicationName: EVIL,
    support: { email: EVIL, url: "javascript:alert(1)" },
    askAt: { connection: EVIL, clientId: EVIL },
  })
  const target = { action: "/u/x?state=s", csrf: "token", hidden: { state: "s&t" } }
  return { frame, page: screenPage(frame, target, screen, { refusal, isResent: false }) }
}
