import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import type { Command } from "../../src/actions/command.ts"
import type { RunRequest } from "../../src/ports/action-runner.ts"
import { type ProcessRunner, processRunner } from "../../src/sandbox/process-runner.ts"
import { actionOf, runRequest } from "./run-request.ts"

describe("api, as an Action calls it", () => {
  let runner: ProcessRunner
  before(async () => {
    runner = await processRunner()
  })
  after(() => runner[Symbol.asyncDispose]())

  it("writes down challenges with selectors as they were when it was called", async () => {
    const commands = await commandsOf(`
      const phone = { type: "phone", options: { preferredMethod: "sms" } }
      api.authentication.challengeWith({ type: "otp" }, { additionalFactors: [phone, { type: "email" }] })
      phone.type = "changed"
      api.authentication.challengeWithAny([{ type: "push" }, { type: "nonsense" }])
      api.authentication.challengeWith()
      api.authentication.challengeWithAny()`)
    assert.deepEqual(commands, [
      {
        type: "authentication.challengeWith",
        factors: [
          { type: "otp", options: {} },
          { type: "phone", options: { preferredMethod: "sms" } },
          { type: "email", options: {} },
        ],
        unknown: [],
      },
      {
        type: "authentication.challengeWithAny",
        factors: [{ type: "push-notification", options: {} }],
        unknown: ["nonsense"],
      },
      { type: "authentication.challengeWith", factors: [], unknown: [] },
      { type: "authentication.challengeWithAny", factors: [], unknown: [] },
    ])
  })

  it("takes plain http to this machine only where the operator allows it", async () => {
    const body = 'api.redirect.sendUserTo("http://localhost:4000/verify", { query: { a: "b c" } })'
    const { outcome } = await runner.run(runRequest(actionOf(body)))
    assert.equal(outcome.kind, "threw")
    assert.deepEqual(await commandsOf(body, { urlRule: { allowLoopbackHttp: true } }), [
      { type: "redirect.sendUserTo", url: "http://localhost:4000/verify?a=b+c" },
    ])
  })

  it("has no effect after the handler has ended", async () => {
    const code = `let late\n${actionOf(`
      if (late) {
        console.log(late.cache.set("key", "value").code)
        late.access.deny("late")
      }
      late = api`)}`
    await runner.run(runRequest(code))
    const { outcome, console: written } = await runner.run(runRequest(code))
    assert.deepEqual(outcome, { kind: "finished", commands: [] })
    assert.equal(written, "FailedToSetCacheRecord\n")
  })

  it("calls onContinuePostChallenge with the request that came back", async () => {
    const code = `
      exports.onExecutePostChallenge = async () => {}
      exports.onContinuePostChallenge = async (event, api) => {
        event.request.query = {}
        console.log(api.redirect.validateToken({ secret: "k", tokenParameterName: "token" }).sub)
      }`
    const redirect = { ...runRequest("").redirect, query: { state: "s1", token: TOKEN } }
    const request = runRequest(code, {
      handler: "continue",
      event: { request: { query: { state: "s1", token: TOKEN } } },
      redirect,
    })
    const { outcome, console: written } = await runner.run(request)
    assert.equal(outcome.kind, "finished", JSON.stringify(outcome))
    assert.equal(written, "auth0|1\n")
  })

  it("fails a run that comes back to an Action without onContinuePostChallenge", async () => {
    const { outcome } = await runner.run(runRequest(actionOf(""), { handler: "continue" }))
    assert.match(
      outcome.kind === "threw" ? outcome.message : "",
      /"onContinuePostChallenge" handler/,
    )
  })

  it("starts the cache from the records handed in and writes changes down", async () => {
    const expiresAtMs = 1_800_000_000_000 + 1
    const commands = await commandsOf(
      `
      const old = api.cache.get("old")
      api.cache.delete("old")
      api.cache.set("new", old.value + old.expires_at, { ttl: 1000 })`,
      { cache: [{ key: "old", value: "v", expiresAtMs }] },
    )
    assert.deepEqual(commands, [
      { type: "cache.delete", key: "old" },
      { type: "cache.set", key: "new", value: `v${expiresAtMs}`, expiresAtMs: 1_800_000_001_000 },
    ])
  })

  async function commandsOf(
    body: string,
    changes: Partial<RunRequest> = {},
  ): Promise<readonly Command[]> {
    const { outcome } = await runner.run(runRequest(actionOf(body), changes))
    assert.equal(outcome.kind, "finished", JSON.stringify(outcome))
    return outcome.kind === "finished" ? outcome.commands : []
  }
})

// {"alg":"HS256","typ":"JWT"} {"sub":"auth0|1","iss":"app","iat":1800000000,"exp":1800000900,"state":"s1"},
// signed with "k" by openssl dgst -sha256 -hmac k.
const TOKEN = [
  "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9",
  "eyJzdWIiOiJhdXRoMHwxIiwiaXNzIjoiYXBwIiwiaWF0IjoxODAwMDAwMDAwLCJleHAiOjE4MDAwMDA5MDAsInN0YXRlIjoiczEifQ",
  "UqtZqRNhW7KrlADDbZzIUlDmvPIm6hv_i6krAxs0_9U",
].join(".")
