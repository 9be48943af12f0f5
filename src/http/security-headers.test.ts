import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { contentSecurityPolicy, securityHeaders } from "./security-headers.ts"

const https = { baseUrl: new URL("https://id.example.com"), allowLoopbackHttp: false }
const dev = { baseUrl: new URL("http://localhost:3000"), allowLoopbackHttp: true }
const plain = {
  formsLeadTo: "our-pages",
  hasScript: false,
  loads: { images: [], fonts: [] },
  ownMarkup: null,
} as const

describe("the security headers", () => {
  it("ask for https where there is https, and only there", () => {
    assert.equal(securityHeaders(https)["Strict-Transport-Security"], "max-age=31536000")
    assert.equal(securityHeaders(dev)["Strict-Transport-Security"], undefined)
  })

  it("keep every answer out of caches, frames and referrers", () => {
    const headers = securityHeaders(https)
    assert.equal(headers["Cache-Control"], "no-store")
    assert.equal(headers["X-Frame-Options"], "DENY")
    assert.equal(headers["Referrer-Policy"], "no-referrer")
    assert.equal(headers["X-Content-Type-Options"], "nosniff")
    assert.equal(headers["Cross-Origin-Opener-Policy"], "same-origin")
  })
})

describe("the content security policy", () => {
  it("allows nothing inline, no script, and forms to us alone", () => {
    assert.equal(
      contentSecurityPolicy(https, plain),
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; " +
        "frame-ancestors 'none'; base-uri 'none'",
    )
  })

  it("lets a form lead to a verifier where an Action may run after it", () => {
    const policy = (site: typeof https) =>
      contentSecurityPolicy(site, { ...plain, formsLeadTo: "verifiers" })
    assert.match(policy(https), /form-action 'self' https:;/)
    assert.match(
      policy(dev),
      /form-action 'self' https: http:\/\/localhost:\* http:\/\/127\.0\.0\.1:\*;/,
    )
  })

  it("takes no address that is more than one source", () => {
    const hosts = ["a.example;script-src", "a.example,b", "*.example", "a'b.example"]
    const origins = hosts.map((host) => new URL(`https://${host}/x.png`).origin)
    const good = ["https://a_b.example:8443", "https://[::1]", "http://localhost:3000"]
    const loads = { images: [...origins, ...good], fonts: origins }
    for (const ownMarkup of [null, { nonce: "n0", origins }]) {
      const policy = contentSecurityPolicy(https, { ...plain, loads, ownMarkup })
      assert.doesNotMatch(policy, /a\.example|\*|a'b/)
      for (const origin of good) assert.ok(policy.includes(` ${origin}`), origin)
    }
  })

  it("allows an operator's markup what it holds and the origins it names, and no handlers", () => {
    const ownMarkup = { nonce: "n0", origins: ["https://cdn.example.com"] }
    assert.equal(
      contentSecurityPolicy(https, { ...plain, ownMarkup }),
      "default-src 'none'; style-src 'self' 'nonce-n0' https://cdn.example.com; " +
        "style-src-attr 'unsafe-inline'; script-src 'nonce-n0' 'strict-dynamic'; " +
        "img-src 'self' data: https://cdn.example.com; font-src 'self' data: " +
        "https://cdn.example.com; connect-src 'self' https://cdn.example.com; " +
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    )
  })

  it("allows a logo and a font of the operator where they are, and nothing else of there", () => {
    const loads = { images: ["https://cdn.example.com"], fonts: ["https://fonts.example.com"] }
    assert.match(
      contentSecurityPolicy(https, { ...plain, loads }),
      /style-src 'self'; img-src 'self' https:\/\/cdn.example.com; font-src https:\/\/fonts.example.com; form-action/,
    )
    const ownMarkup = { nonce: "n0", origins: [] }
    assert.match(
      contentSecurityPolicy(https, { ...plain, loads, ownMarkup }),
      /img-src 'self' data: https:\/\/cdn.example.com https:\/\/fonts.example.com;/,
    )
  })

  it("allows our script files on the page that has one", () => {
    assert.match(contentSecurityPolicy(https, { ...plain, hasScript: true }), /script-src 'self';/)
  })
})
