import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { toSelector } from "./selector.ts"

describe("a factor selector", () => {
  for (const [written, read] of [
    [{ type: "otp" }, { type: "otp", options: {} }],
    [{ type: "push" }, { type: "push-notification", options: {} }],
    [{ type: "sms" }, { type: "phone", options: { preferredMethod: "sms" } }],
    [
      { type: "voice", options: { preferredMethod: "both" } },
      { type: "phone", options: { preferredMethod: "both" } },
    ],
    [
      { type: "push-notification", options: { otpFallback: true } },
      { type: "push-notification", options: { otpFallback: true } },
    ],
    [{ type: "constructor" }, null],
    [{ type: 7 }, null],
    ["otp", null],
    [null, null],
  ] as const)
    it(`${JSON.stringify(written)} reads as ${JSON.stringify(read)}`, () => {
      assert.deepEqual(toSelector(written), read)
    })
})
