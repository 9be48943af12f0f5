import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import { clearCookie, cookiePolicyFor, parseCookies, setCookieHeader } from "./cookies.ts"

const https = cookiePolicyFor(new URL("https://id.example.com"))
const http = cookiePolicyFor(new URL("http://localhost:3000"))
const cookie = { name: "rekey_reset_rst_1", value: "state.secret", maxAgeS: 3600 }

describe("a cookie that is set", () => {
  it("belongs to this host alone on https", () => {
    assert.equal(
      setCookieHeader(https, cookie),
      "__Host-rekey_reset_rst_1=state.secret; Max-Age=3600; Path=/; HttpOnly; SameSite=Lax; Secure",
    )
  })

  it("has a plain name on http, which browsers would refuse the prefix on", () => {
    assert.equal(
      setCookieHeader(http, cookie),
      "rekey_reset_rst_1=state.secret; Max-Age=3600; Path=/; HttpOnly; SameSite=Lax",
    )
  })

  it("is taken away by the same name", () => {
    assert.match(setCookieHeader(https, clearCookie("a")), /^__Host-a=; Max-Age=0; Path=\/;/)
  })

  it("cannot hold what would end it", () => {
    for (const value of ["a;b", "a b", "a,b", "a\r\nSet-Cookie: x", '"a"', "ä"])
      assert.throws(() => setCookieHeader(https, { ...cookie, value }), TypeError, value)
    assert.throws(() => setCookieHeader(https, { ...cookie, name: "a=b" }), TypeError)
  })
})

describe("the cookies of a request", () => {
  it("are found without their prefix", () => {
    const cookies = parseCookies(https, "__Host-a=1; other=2;__Host-b=3")
    assert.equal(cookies.find("a"), "1")
    assert.equal(cookies.find("b"), "3")
  })

  it("count only with the prefix on https: anybody near can set the others", () => {
    assert.equal(parseCookies(https, "a=1").find("a"), null)
  })

  it("are the first of two with one name", () => {
    assert.equal(parseCookies(http, "a=1; a=2").find("a"), "1")
  })

  it("keep their order, so that the oldest can give way", () => {
    const cookies = parseCookies(http, "k_b=1; x=2; k_a=3")
    assert.deepEqual(cookies.names("k_"), ["k_b", "k_a"])
  })

  it("that are found can be set and taken away, whatever was sent", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (name, value) => {
        const cookies = parseCookies(http, `k_${name}=${value}; $Version=1; k_="q"; =; ;;k_`)
        for (const found of cookies.names("k_")) {
          setCookieHeader(http, clearCookie(found))
          setCookieHeader(http, { name: found, value: cookies.find(found) ?? "", maxAgeS: 1 })
        }
      }),
    )
  })
})
