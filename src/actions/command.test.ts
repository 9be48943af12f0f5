import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import { isLoopback, refusalOfUrl, toCommands } from "./command.ts"
import { POST_CHALLENGE } from "./trigger.ts"
import { COMMANDS_MAX, DENY_REASON_LENGTH_MAX, URL_LENGTH_MAX } from "./limits.ts"

const strict = { allowLoopbackHttp: false }
const lenient = { allowLoopbackHttp: true }

describe("the commands in a sandbox's answer", () => {
  it("are read in their order", () => {
    const answer = [
      { type: "authentication.challengeWith", factors: [{ type: "email" }, { type: "sms" }] },
      { type: "redirect.sendUserTo", url: "https://v.example/" },
      { type: "cache.set", key: "k", value: "v", expiresAtMs: 5 },
      { type: "cache.delete", key: "k" },
      { type: "access.deny", reason: "no" },
    ]
    assert.deepEqual(
      toCommands(answer, strict, POST_CHALLENGE)?.map(({ type }) => type),
      answer.map(({ type }) => type),
    )
  })

  it("keep the names no factor has, for the warning", () => {
    const answer = [
      {
        type: "authentication.challengeWithAny",
        factors: [{ type: "otp" }, null, { type: "eye" }],
      },
    ]
    assert.deepEqual(toCommands(answer, strict, POST_CHALLENGE), [
      {
        type: "authentication.challengeWithAny",
        factors: [{ type: "otp", options: {} }],
        unknown: ["undefined", "eye"],
      },
    ])
  })

  it("carry nothing but what a command has", () => {
    const answer = [{ type: "access.deny", reason: "no", userId: "auth0|victim" }]
    assert.deepEqual(toCommands(answer, strict, POST_CHALLENGE), [
      { type: "access.deny", reason: "no" },
    ])
  })

  for (const [what, answer] of [
    ["a fact", [{ type: "factor.passed", factor: "otp" }]],
    ["no list", { type: "access.deny", reason: "no" }],
    ["a deny without words", [{ type: "access.deny" }]],
    ["a redirect over plain http", [{ type: "redirect.sendUserTo", url: "http://v.example/" }]],
    ["a script as result", [{ type: "transaction.setResultUrl", url: "javascript:alert(1)" }]],
    ["a key that is too long", [{ type: "cache.delete", key: "k".repeat(65) }]],
    ["a time that is no number", [{ type: "cache.set", key: "k", value: "v", expiresAtMs: "9" }]],
    [
      "a flood",
      Array.from({ length: COMMANDS_MAX + 1 }, () => ({ type: "access.deny", reason: "" })),
    ],
  ] as const)
    it(`are none when the answer holds ${what}`, () => {
      assert.equal(toCommands(answer, strict, POST_CHALLENGE), null)
    })

  it("never throw, whatever the answer holds", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        toCommands([value], strict, POST_CHALLENGE)
        toCommands(value, lenient, POST_CHALLENGE)
      }),
    )
  })

  it("have their reason cut", () => {
    const [deny] =
      toCommands([{ type: "access.deny", reason: "x".repeat(9_999) }], strict, POST_CHALLENGE) ?? []
    assert.equal(deny?.type === "access.deny" && deny.reason.length, DENY_REASON_LENGTH_MAX)
  })
})

describe("a URL an Action names", () => {
  for (const url of ["https://v.example/a?b=c#d", "https://v.example:8443/"])
    it(`may be ${url}`, () => assert.equal(refusalOfUrl(url, strict), null))

  for (const url of [
    "/relative",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "data:text/html,x",
    "http://v.example/",
    "http://localhost:1/",
    "https://user:pass@v.example/",
    `https://v.example/${"a".repeat(URL_LENGTH_MAX)}`,
  ])
    it(`may not be ${url.slice(0, 40)}`, () => assert.notEqual(refusalOfUrl(url, strict), null))

  it("may be plain http to this machine alone, in development", () => {
    assert.equal(refusalOfUrl("http://127.0.0.1:9/", lenient), null)
    assert.notEqual(refusalOfUrl("http://127.0.0.1.evil.test/", lenient), null)
    assert.notEqual(refusalOfUrl("http://192.168.0.1/", lenient), null)
  })

  it("knows the names of this machine", () => {
    const names = [
      "localhost",
      "a.localhost",
      "127.0.0.53",
      "[::1]",
      "localhost.evil.test",
      "1270.0.0.1",
    ]
    assert.deepEqual(names.map(isLoopback), [true, true, true, true, false, false])
  })
})
