import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import { maskEvent } from "./mask-event.ts"

describe("an event as it is kept", () => {
  it("says what happened and to which account, not to whom", () => {
    assert.deepEqual(
      maskEvent({
        secrets: { KEY: "sk_live_1" },
        authentication: { methods: [{ name: "email", timestamp: "2026-01-01T00:00:00.000Z" }] },
        client: { client_id: "app", name: "Example App", metadata: { tier: "gold" } },
        request: {
          ip: "203.0.113.7",
          method: "POST",
          hostname: "login.example.com",
          user_agent: "Mozilla/5.0",
          query: { session_token: "eyJ" },
          body: {},
        },
        user: {
          user_id: "auth0|1",
          email: "ana@example.com",
          email_verified: true,
          name: "Ana",
          app_metadata: { type: "vip", score: 7, "+43 1 23456": true },
          enrolledFactors: [{ type: "otp" }],
          id: "1234 010190",
          ssn: 1_234_010_190,
          address: { type: "Elm Street 1", zip: [12_345] },
          "ana@example.com": "a field of its own",
        },
      }),
      {
        authentication: { methods: [{ name: "email", timestamp: "2026-01-01T00:00:00.000Z" }] },
        client: { client_id: "app", name: "Example App", metadata: { tier: "gold" } },
        request: {
          ip: "203.0.113.0",
          method: "POST",
          hostname: "login.example.com",
          user_agent: "***",
          query: { session_token: "***" },
          body: {},
        },
        user: {
          user_id: "auth0|1",
          email: "***@example.com",
          email_verified: true,
          name: "***",
          app_metadata: { type: "***", score: 0, "***": true },
          enrolledFactors: [{ type: "otp" }],
          id: "***",
          ssn: 0,
          address: { type: "***", zip: [0] },
          "***": "***",
        },
      },
    )
  })

  it("keeps the first half of an IPv6 address", () => {
    const masked = (ip: string) => (maskEvent({ request: { ip } }).request as { ip: string }).ip
    assert.equal(masked("2001:db8:1:2::3"), "2001:db8:1::")
    assert.equal(masked("::1"), "::")
  })

  it("can be masked again without a change", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (event) => {
        const once = maskEvent(event)
        assert.deepEqual(maskEvent(once), once)
      }),
    )
  })
})
