import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { isFromOtherSite, isFromOurPages } from "./same-origin.ts"

const BASE = new URL("https://id.example.com/")
const ours = (headers: Record<string, string>) => isFromOurPages(new Headers(headers), BASE)

describe("a post", () => {
  it("of our page is taken: with no-referrer its Origin is null", () => {
    assert.equal(ours({ Origin: "null", "Sec-Fetch-Site": "same-origin" }), true)
    assert.equal(ours({ Origin: BASE.origin, "Sec-Fetch-Site": "same-origin" }), true)
    assert.equal(ours({ Origin: BASE.origin }), true)
  })

  it("of another site, of a subdomain and of a sandboxed frame is not", () => {
    assert.equal(ours({ Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" }), false)
    assert.equal(ours({ Origin: "https://x.example.com", "Sec-Fetch-Site": "same-site" }), false)
    assert.equal(ours({ Origin: "null", "Sec-Fetch-Site": "cross-site" }), false)
    assert.equal(ours({ "Sec-Fetch-Site": "cross-site" }), false)
    assert.equal(ours({ Origin: "https://evil.example" }), false)
    assert.equal(ours({ Origin: "null" }), false)
  })

  it("of another port or scheme is not", () => {
    assert.equal(ours({ Origin: "https://id.example.com:8443" }), false)
    assert.equal(ours({ Origin: "http://id.example.com" }), false)
  })

  it("whose headers disagree is not", () => {
    assert.equal(ours({ Origin: "https://evil.example", "Sec-Fetch-Site": "same-origin" }), false)
    assert.equal(ours({ Origin: BASE.origin, "Sec-Fetch-Site": "cross-site" }), false)
  })

  it("without either header is no browser's: its token decides", () => {
    assert.equal(ours({}), true)
  })
})

describe("a request of another site", () => {
  it("is known by what the browser says", () => {
    const other = (site: string) => isFromOtherSite(new Headers({ "Sec-Fetch-Site": site }))
    assert.deepEqual(["cross-site", "same-site", "same-origin", "none"].map(other), [
      true,
      true,
      false,
      false,
    ])
    assert.equal(isFromOtherSite(new Headers()), false)
  })
})
