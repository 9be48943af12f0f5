import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { describe, it } from "node:test"
import { ServiceError } from "../../errors/service-error.ts"
import {
  cookiePolicyFor,
  parseCookies,
  setCookieHeader,
  type CookieChange,
} from "../../http/cookies.ts"
import { systemChance } from "../../lib/chance.ts"
import { Secret } from "../../lib/secret.ts"
import { newKeyRing } from "../../security/key-ring.ts"
import { getKeptLink, keepLink } from "./link-cookie.ts"
import { PAGE_COOKIE_TTL_MS } from "../sealed-cookie.ts"

const POLICY = cookiePolicyFor(new URL("https://id.example.com"))
const keys = newKeyRing([new Secret(randomBytes(32).toString("base64url"))])
const NOTHING = parseCookies(POLICY, null)
const LINK = { ticket: "t".repeat(43), query: { test: "<b>", list: ["1", "2"] } }
const keep = (link = LINK, cookies = NOTHING) =>
  keepLink({ keys, chance: systemChance, nowMs: 0 }, cookies, link)

describe("a followed link", () => {
  it("is found again as it was, with a reset of its own to open", () => {
    const { id, cookies } = keep()
    const { state, secret, ...link } = getKeptLink(keys, sent(cookies), id, 1)
    assert.deepEqual(link, LINK)
    assert.equal(state.length, 43)
    assert.notEqual(state, secret)
  })

  it("does not show its ticket in the cookie", () => {
    const header = keep()
      .cookies.map((cookie) => setCookieHeader(POLICY, cookie))
      .join()
    assert.ok(!header.includes("tttt"))
    assert.ok(!Buffer.from(header, "base64url").includes("tttt"))
  })

  it("is kept for 15 minutes, and at their very end no longer", () => {
    const { id, cookies } = keep()
    getKeptLink(keys, sent(cookies), id, PAGE_COOKIE_TTL_MS - 1)
    assert.throws(
      () => getKeptLink(keys, sent(cookies), id, PAGE_COOKIE_TTL_MS),
      is("wrong_browser"),
    )
  })

  it("is not found in another browser, under another name, or when it was changed", () => {
    const { id, cookies } = keep()
    const [{ value }] = cookies as [CookieChange]
    assert.throws(() => getKeptLink(keys, NOTHING, id, 1), is("wrong_browser"))
    assert.throws(() => getKeptLink(keys, sent(cookies), null, 1), is("wrong_browser"))
    for (const [name, text] of [
      ["rekey_link_other", value],
      [`rekey_link_${id}`, `${value.slice(0, -2)}AA`],
      [`rekey_link_${id}`, "planted"],
    ] as const) {
      const planted = sent([{ name, value: text, maxAgeS: 1 }])
      const asked = name.slice("rekey_link_".length)
      assert.throws(() => getKeptLink(keys, planted, asked, 1), is("wrong_browser"), text)
    }
  })

  it("takes parameters up to the limit, and the cookie fits a browser", () => {
    const query = { a: "x".repeat(1500 - '{"a":""}'.length) }
    const { cookies } = keep({ ...LINK, query } as never)
    assert.ok(setCookieHeader(POLICY, cookies[0] as CookieChange).length <= 4096)
    const more = { a: `${query.a}x` }
    assert.throws(() => keep({ ...LINK, query: more } as never), is("invalid_request"))
  })

  it("without a ticket, or with a text that can be none, is no link", () => {
    for (const ticket of ["", "x".repeat(257)])
      assert.throws(() => keep({ ...LINK, ticket }), is("invalid_reset_link"))
  })

  it("is one of three at most: the oldest give way", () => {
    const older = ["a", "b", "c"].map((id) => ({ name: `rekey_link_${id}`, value: id, maxAgeS: 9 }))
    const cleared = (cookies: readonly CookieChange[]) =>
      cookies.filter(({ maxAgeS }) => maxAgeS === 0).map(({ name }) => name)
    assert.deepEqual(cleared(keep(LINK, sent(older)).cookies), ["rekey_link_a"])
    assert.deepEqual(cleared(keep(LINK, sent(older.slice(1))).cookies), [])
  })
})

/** The cookies of the next request of a browser that was sent these. */
function sent(cookies: readonly CookieChange[]) {
  const pairs = cookies.map((cookie) => setCookieHeader(POLICY, cookie).split(";")[0])
  return parseCookies(POLICY, pairs.join("; "))
}

function is(code: ServiceError["code"]): (error: unknown) => boolean {
  return (error) => error instanceof ServiceError && error.code === code
}
