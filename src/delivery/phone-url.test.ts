import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { Secret } from "../lib/secret.ts"
import { parsePhoneUrl } from "./phone-url.ts"

const read = (url: string) => parsePhoneUrl(new Secret(url))

describe("the phone URL", () => {
  it("names Twilio's account, and who sends", () => {
    const provider = read(
      "twilio://AC1:to%2Fken@api.twilio.com?from=+15005550006".replace("+", "%2B"),
    )
    assert.ok(provider.kind === "twilio")
    const { origin, accountSid, from } = provider
    assert.deepEqual([origin, accountSid, from], ["https://api.twilio.com", "AC1", "+15005550006"])
    assert.equal(provider.authToken.reveal(), "to/ken")
  })

  it("takes a messaging service, and a plus sign that was not encoded", () => {
    const service = `MG${"0a".repeat(16)}`
    const of = (url: string) => (read(url) as { from: string }).from
    assert.equal(of(`twilio://A:b@api.twilio.com?from=${service}`), service)
    assert.equal(of("twilio://A:b@api.twilio.com?from=+15005550006"), "+15005550006")
  })

  it("names a webhook with its key, which is not part of the address", () => {
    const provider = read("https://:0123456789abcdef@hooks.example/send?team=1")
    assert.ok(provider.kind === "webhook")
    assert.deepEqual(
      [provider.url, provider.key.reveal()],
      ["https://hooks.example/send?team=1", "0123456789abcdef"],
    )
  })

  for (const [url, why] of [
    ["twilio://A:b@api.twilio.com", /from=/],
    ["twilio://A:b@api.twilio.com?from=Rekey", /from=/],
    ["twilio://A@api.twilio.com?from=+15005550006", /TOKEN/],
    ["http://:0123456789abcdef@hooks.example/", /https/],
    ["https://:short@hooks.example/", /16 characters/],
    ["ftp://:0123456789abcdef@hooks.example/", /https/],
    ["https://:%E0%A4%A@hooks.example/", /percent-encoded/],
    ["nonsense", /no URL/],
  ] as const)
    it(`refuses ${url.replace(/:[^:@/]+@/, ":…@")}, without quoting it`, () => {
      assert.throws(
        () => read(url),
        (error: Error) => why.test(error.message) && !error.message.includes("0123456789"),
      )
    })
})
