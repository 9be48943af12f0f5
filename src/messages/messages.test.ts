import assert from "node:assert/strict"
import { describe, it } from "node:test"
import * as fc from "fast-check"
import { code } from "./code.ts"
import { escapeHtml } from "./html.ts"
import { directionOf, LANGUAGES, languageOf, saidIp, saidLength, saidMoment } from "./language.ts"
import { passwordChanged } from "./password-changed.ts"
import { resetCode } from "./reset-code.ts"
import { resetLink } from "./reset-link.ts"
import { textCode } from "./text-code.ts"
import { waiting } from "./waiting.ts"

const LINK = "https://reset.example.test/u/reset-verify?ticket=abc_DEF-123&x=1"
const STOP = "https://reset.example.test/u/not-me?token=t-1"
const AT_MS = Date.UTC(2026, 2, 5, 14, 7)
const HOUR_MS = 3_600_000

const all = (applicationName: string, ip: string | null, locale: string) => [
  resetLink({ applicationName, link: LINK, lifetimeMs: HOUR_MS, ip, notMeUrl: STOP }, locale),
  code({ applicationName, code: "012345", lifetimeMs: 300_000, ip, notMeUrl: STOP }, locale),
  passwordChanged(
    { applicationName, atMs: AT_MS, ip, notMeUrl: STOP, supportEmail: "help@example.test" },
    locale,
  ),
  waiting({ applicationName, untilMs: AT_MS, ip, notMeUrl: STOP }, locale),
  resetCode({ applicationName, code: "012345", lifetimeMs: 900_000, ip, notMeUrl: STOP }, locale),
  resetLink(
    {
      applicationName,
      link: LINK,
      lifetimeMs: HOUR_MS,
      code: { code: "012345", lifetimeMs: 900_000 },
      ip,
      notMeUrl: STOP,
    },
    locale,
  ),
]

describe("every message, in every language", () => {
  it("says the same as text and as HTML", () => {
    for (const locale of LANGUAGES)
      for (const message of all("Tom's <App> & Co", "203.0.113.9", locale)) {
        const title = /<title>(.*)<\/title>/.exec(message.html)?.[1] ?? ""
        assert.equal(unescaped(title), message.subject)
        assert.deepEqual(wordsOf(message.html), wordsOf(escapeHtml(message.text), message.links))
        const language = `lang="${locale}" dir="${directionOf(locale)}"`
        assert.ok(message.html.includes(`<html ${language}>`), locale)
        assert.equal(message.locale, locale)
      }
  })

  it("is whole: one line as its subject, every value in its place, nothing left open", () => {
    for (const locale of LANGUAGES) {
      const [link, mailed, changed] = all("Acme", "203.0.113.9", locale)
      const texted = textCode({ applicationName: "Acme", code: "012345", lifetimeMs: 1 }, locale)
      for (const { subject } of [link!, mailed!, changed!]) {
        assert.match(subject, /^[^\n]*Acme[^\n]*$/)
        assert.ok(subject.length <= 70, subject)
      }
      for (const text of [link!.text, mailed!.text, changed!.text, texted.text]) {
        assert.match(text, /Acme/)
        assert.doesNotMatch(text, /undefined|\bnull\b|NaN|\[object|function|=>|[{}#$]/, locale)
      }
      assert.ok(link!.text.includes(LINK) && link!.text.includes(saidLength(HOUR_MS, locale)))
      assert.ok(
        mailed!.text.includes("012345") && mailed!.text.includes(saidLength(300_000, locale)),
      )
      assert.ok(changed!.text.includes(saidMoment(AT_MS, locale)))
      assert.ok(changed!.text.includes("help@example.test"))
      assert.match(texted.text, /^012345/)
      assert.equal(texted.locale, locale)
    }
  })

  it("loads nothing, runs nothing and links nowhere but to its own link", () => {
    for (const locale of LANGUAGES)
      for (const { html, text, links } of all("App", "2001:db8::1", locale)) {
        assert.doesNotMatch(
          html,
          /<(img|script|link|iframe|style|form|table)|src=|url\(|@import|mailto:/i,
        )
        const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => unescaped(href ?? ""))
        assert.deepEqual(hrefs, links)
        assert.equal(html.match(/https?:/g)?.length ?? 0, links.length)
        assert.equal(text.match(/https?:/g)?.length ?? 0, links.length)
      }
  })

  it("gives no name the power to break out of its place", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        '"><a href="https://evil.test">',
        "<script>",
        "'onload='",
        "a\r\nBcc: x@evil.test",
        "&#60;b&#62;",
        "$&$1",
      ),
    )
    const shape = (name: string) => all(name, null, "en").map(({ html }) => html.match(/<[^>]*>/g))
    const expected = shape("App")
    fc.assert(
      fc.property(hostile, (name) => {
        assert.deepEqual(shape(name), expected)
        for (const { subject } of all(name, null, "en"))
          assert.doesNotMatch(subject, /[\r\n\0\u2028]/)
        for (const { text } of all(name, null, "de")) assert.doesNotMatch(text, /\r|\0/)
      }),
    )
  })

  it("shows a network address and nothing that only pretends to be one", () => {
    for (const locale of LANGUAGES) {
      for (const { text } of all("App", "203.0.113.9", locale)) assert.match(text, /203\.0\.113\.9/)
      for (const { text } of all("App", "visit evil.test", locale))
        assert.doesNotMatch(text, /evil/)
    }
    assert.equal(saidIp("2001:db8::1"), "2001:db8::1")
    assert.equal(saidIp("<b>"), null)
    assert.equal(saidIp(null), null)
  })

  it("differs from language to language", () => {
    // Not the link, and not the code, which stands on a line of its own.
    const isSaid = (line: string) => !/^$|^ +\d+$|^http/.test(line)
    const linesOf = (locale: string) =>
      all("App", "203.0.113.9", locale).flatMap((message) => [
        message.subject,
        ...message.text.split("\n").filter(isSaid),
      ])
    const lines = LANGUAGES.flatMap((locale) => [...new Set(linesOf(locale))])
    assert.deepEqual(
      lines.filter((line, index) => lines.indexOf(line) !== index),
      [],
    )
  })
})

describe("a reset link", () => {
  it("has the link once and first, its lifetime and what to do", () => {
    const [english] = all("App", "203.0.113.9", "en")
    assert.deepEqual(english?.links, [LINK, STOP])
    assert.equal(english?.text.split(LINK).length, 2)
    assert.match(english?.text ?? "", /works for 1 hour[^]*did not ask for this/)
    assert.match(all("App", null, "de-AT")[0]?.text ?? "", /gilt 1 Stunde[^]*nicht waren/)
  })
})

describe("a code", () => {
  it("is in the body, to be picked up, and not in the subject", () => {
    const [, message] = all("App", null, "en")
    assert.equal(message?.code, "012345")
    assert.match(message?.text ?? "", /^ {4}012345$/m)
    assert.match(message?.text ?? "", /5 minutes/)
    assert.doesNotMatch(message?.subject ?? "", /\d/)
  })
})

describe("the notice of a change", () => {
  it("says when, from where and whom to ask, with no link but the one that stops things", () => {
    const [, , english] = all("App", "203.0.113.9", "en")
    assert.match(english?.text ?? "", /March 5, 2026 at 2:07 PM UTC/)
    assert.match(english?.text ?? "", /help@example\.test/)
    assert.match(all("App", null, "de")[2]?.text ?? "", /5\. März 2026 um 14:07 UTC/)
    assert.deepEqual(english?.links, [STOP])
  })
})

describe("a language", () => {
  it("is found by its first part, and English otherwise", () => {
    const pairs = {
      en: "en",
      de: "de",
      "de-AT": "de",
      DE_ch: "de",
      xx: "en",
      "": "en",
      den: "en",
      "x-de": "en",
    }
    for (const [locale, language] of Object.entries(pairs))
      assert.equal(languageOf(locale), language, locale)
  })

  it("says lengths without ever promising more than there is", () => {
    assert.equal(saidLength(HOUR_MS, "en"), "1 hour")
    assert.equal(saidLength(HOUR_MS - 1, "en"), "59 minutes")
    assert.equal(saidLength(5 * 24 * HOUR_MS, "de"), "5 Tage")
    assert.equal(saidLength(24 * HOUR_MS, "de"), "24 Stunden")
    assert.equal(saidLength(90 * 60_000, "en"), "90 minutes")
    assert.equal(saidLength(1, "en"), "1 minute")
    assert.match(saidMoment(AT_MS, "de"), /UTC$/)
  })
})

// The words a reader sees, in order, without tags, links and white space.
function wordsOf(markup: string, links: readonly string[] = []): readonly string[] {
  const body = markup.replace(/<head>.*<\/head>/s, "").replace(/<[^>]*>/g, " ")
  const shown = links.reduce((left, link) => left.replace(`:\n${escapeHtml(link)}`, ""), body)
  return unescaped(shown).split(/\s+/).filter(Boolean)
}

function unescaped(text: string): string {
  const letters: Record<string, string> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" }
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_all, name: string) => letters[name] ?? "")
}
