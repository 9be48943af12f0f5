import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import { cleanMarkup, imageOriginsIn } from "./clean-markup.ts"

const clean = (markup: string) => cleanMarkup(markup).toString()

describe("markup of a form", () => {
  const cases: readonly [string, string][] = [
    ["<p>Hi <b>you</b></p>", "<p>Hi <b>you</b></p>"],
    ["<h1>A</h1><h6>B</h6>", "<h2>A</h2><h4>B</h4>"],
    ["<script>alert(1)</script>a", "a"],
    ["<style>p {}</style>a", "a"],
    ['<p onclick="alert(1)" style="color:red" class="primary" id="state">a</p>', "<p>a</p>"],
    ['<form action="https://x.example"><input name="csrf"><button>a</button></form>', "a"],
    ['<iframe src="https://x.example"></iframe><object></object><svg><a></a></svg>', "<a rel=\"noopener noreferrer\"></a>"],
    ['<meta http-equiv="refresh" content="0"><base href="https://x.example"><link rel="stylesheet">', ""],
    ['<a href="javascript:alert(1)">a</a>', '<a rel="noopener noreferrer">a</a>'],
    ['<a href="http://x.example">a</a>', '<a rel="noopener noreferrer">a</a>'],
    ['<a href="//x.example" target="_blank">a</a>', '<a rel="noopener noreferrer">a</a>'],
    ['<a href="https://x.example">a</a>', '<a href="https://x.example" rel="noopener noreferrer">a</a>'],
    ['<a href="mailto:a@b.example">a</a>', '<a href="mailto:a@b.example" rel="noopener noreferrer">a</a>'],
    ['<img src="https://x.example/a.png" onerror="alert(1)">', '<img src="https://x.example/a.png" alt="" />'],
    ['<img src="http://x.example/a.png"><img src="data:image/png,"><img src="/u/a">', ""],
  ] // prettier-ignore
  for (const [markup, cleaned] of cases)
    it(`${markup} is ${cleaned === "" ? "nothing" : cleaned}`, () => {
      assert.equal(clean(markup), cleaned)
    })

  it("says which sites its pictures come from, and no others", () => {
    const markup = `<img src="https://a.example:8443/x?y=1&z='">
      <p>&lt;img src="https://no.example"&gt;</p><img src="https://b.example; script-src *">`
    assert.deepEqual(imageOriginsIn(cleanMarkup(markup)), ["https://a.example:8443"])
  })

  it("never keeps anything that runs, however it is written", () => {
    const pieces = fc.constantFrom(
      "<", ">", "/", "script", "img", "a", " ", "src=", "href=", "onerror=", '"', "'", "javascript:",
      "https://x.example", "&lt;", "<!--", "-->", "\n", "svg", "style", "=", "alert(1)",
    ) // prettier-ignore
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const cleaned = clean(parts.join(""))
        assert.doesNotMatch(
          cleaned,
          /<(script|style|svg|!--)|<[^>]*\s(on\w+|style)\s*=|<[^>]*="\s*javascript:/i,
        )
      }),
    )
  })
})
