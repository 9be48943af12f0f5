import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { originsIn, withNonce } from "./own-markup.ts"

describe("withNonce", () => {
  it("marks scripts, styles and links, and nothing that looks like them", () => {
    const markup = "<script>a</script><STYLE type='x'><link rel=icon><scripts><styled-a><p>"
    assert.equal(
      withNonce(markup, "n1"),
      "<script nonce=n1>a</script><STYLE nonce=n1 type='x'><link nonce=n1 rel=icon>" +
        "<scripts><styled-a><p>",
    )
  })

  it("leaves a string of a script a string", () => {
    assert.equal(withNonce(`w("<script>")`, "n1"), `w("<script nonce=n1>")`)
  })
})

describe("originsIn", () => {
  it("finds each https origin once, with or without its scheme", () => {
    const markup = `<link href="https://a.example/x.css"><img src='//b.example/i.png'>
      <style>@import url(https://c.example:8443/y.css); p{background:url(//d.example/z)}</style>
      <script src="https://a.example/y.js"></script>{{ x | default: '//e.example/logo.png' }}`
    assert.deepEqual(originsIn(markup), [
      "https://a.example",
      "https://b.example",
      "https://c.example:8443",
      "https://d.example",
      "https://e.example",
    ])
  })

  it("takes no other scheme, no comment, nothing that could add to a header", () => {
    const markup = `http://a.example/ <!-- https://b.example/ --> // c.example
      https://*.d.example/ https://e.example;x 'https://f.example'unsafe-inline'
      https://{{tenant.name}}.g.example/ https://localhost/ // https`
    for (const origin of originsIn(markup)) assert.match(origin, /^https:\/\/[a-z.]+$/)
    assert.ok(!originsIn(markup).some((origin) => /[abcdg]\.example/.test(origin)))
  })

  it("takes fifty and no more", () => {
    const many = Array.from({ length: 80 }, (_, index) => `https://h${index}.example/`).join(" ")
    assert.equal(originsIn(many).length, 50)
  })

  it("reads comments without an end in no more time than others", () => {
    const started = performance.now()
    const tail = " https://a.example/"
    assert.deepEqual(originsIn("<!--".repeat(25_000) + tail), ["https://a.example"])
    assert.ok(performance.now() - started < 1_500)
  })
})
