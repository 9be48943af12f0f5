import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import { html, trustedHtml, webHref } from "./html.ts"

describe("html", () => {
  it("escapes what could end a text or an attribute", () => {
    const evil = `"><svg onload='alert(1)'>&amp;`
    assert.equal(
      html`<a title="${evil}">${evil}</a>`.toString(),
      `<a title="&quot;&gt;&lt;svg onload=&#39;alert(1)&#39;&gt;&amp;amp;">` +
        `&quot;&gt;&lt;svg onload=&#39;alert(1)&#39;&gt;&amp;amp;</a>`,
    )
  })

  it("lets no value through that holds markup, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 50 }), (value) => {
        assert.doesNotMatch(html`${value}`.toString(), /[<>"']|&(?!(amp|lt|gt|quot|#39);)/)
      }),
    )
  })

  it("takes its own markup as it is, and lists of it", () => {
    const items = ["a<b", "c"].map((text) => html`<li>${text}</li>`)
    assert.equal(html`${items}`.toString(), "<li>a&lt;b</li><li>c</li>")
  })

  it("prints nothing for what is not there, and prints zero", () => {
    assert.equal(html`[${null}${undefined}${false}${""}${0}]`.toString(), "[0]")
  })

  it("is left only by trustedHtml", () => {
    assert.equal(html`${trustedHtml("<hr />")}`.toString(), "<hr />")
  })
})

describe("webHref", () => {
  it("takes http and https", () => {
    assert.equal(webHref("https://a.example/x?y=1#z"), "https://a.example/x?y=1#z")
    assert.equal(webHref("http://localhost:4000"), "http://localhost:4000/")
  })

  it("refuses every other scheme and what is no address", () => {
    for (const url of [
      "javascript:alert(1)",
      " JaVaScRiPt:alert(1)",
      "java\nscript:alert(1)",
      "data:text/html,x",
      "file:///etc/passwd",
      "//a.example",
      "/x",
      "",
    ])
      assert.equal(webHref(url), null, url)
  })
})
