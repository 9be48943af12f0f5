import assert from "node:assert/strict"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, describe, it } from "node:test"
import { execute, type ExecuteOptions, type ExecuteResult, type TriggerId } from "rekey/testing"
import type { PasswordResetPostChallengeAction } from "rekey/actions"

const examples = join(import.meta.dirname, "../../examples/actions")
const actions = join(import.meta.dirname, "actions")
const folder = mkdtempSync(join(tmpdir(), "rekey-kit-"))
after(() => rmSync(folder, { recursive: true }))

describe("execute: what is decided", () => {
  it("allows when the Action asks for nothing", async () => {
    const { decision, commands, error, resultUrl } = await executeHandler(async () => {})
    assert.deepEqual(
      [decision, commands, error, resultUrl],
      [{ type: "allow" }, [], undefined, null],
    )
  })

  it("denies with the first reason, and keeps the cache and the result URL", async () => {
    const { decision, cache, resultUrl } = await executeHandler(async (_, api) => {
      api.cache.set("seen", "yes")
      api.transaction.setResultUrl("https://app.example/done", { query: { a: "1" } })
      api.authentication.challengeWith({ type: "otp" })
      api.access.deny("no")
      api.access.deny("never")
    })
    assert.deepEqual(decision, { type: "deny", reason: "no" })
    assert.equal(cache.seen?.value, "yes")
    assert.equal(resultUrl, "https://app.example/done?a=1")
  })

  it("fails with the error, secrets taken out, and keeps nothing", async () => {
    const options = { secrets: { API_KEY: "hunter2hunter2" }, cache: { old: "kept" } }
    const { decision, error, commands, cache } = await execute(join(actions, "throws.js"), options)
    assert.equal(decision.type, "failed")
    assert.equal(error?.name, "RangeError")
    assert.equal(error?.message, "no use with [secret]")
    assert.match(error?.stack ?? "", /throws\.js:4:9/)
    assert.deepEqual([commands, cache.old?.value], [[], "kept"])
  })

  it("fails an Action that takes too long, and does not hear it afterwards", async () => {
    let end: () => void = () => {}
    let saidLater: (() => void) | undefined
    const { decision, logs } = await executeHandler(
      async (_, api) => {
        saidLater = () => api.access.deny("late")
        await new Promise<void>((resolve) => (end = resolve))
      },
      { timeoutMs: 5 },
    )
    end()
    assert.doesNotThrow(() => saidLater?.())
    assert.deepEqual([decision.type, logs], ["failed", []])
  })

  it("says, with the server's words, what is no handler", async () => {
    const signature = /Invalid function signature for the "onExecutePostChallenge" handler\./
    for (const exports of [{}, { onExecutePostChallenge: () => Promise.resolve() }])
      assert.match((await execute(exports)).error?.message ?? "", signature)
  })

  it("gives the Action's own mistakes as its own: what a trigger lacks is absent", async () => {
    const { error } = await executeHandler(async (_, api) =>
      (api as any).user.setUserMetadata("a", 1),
    )
    assert.equal(error?.name, "TypeError")
  })
})

describe("execute: forms", () => {
  const asks = {
    onExecutePostChallenge: async (_: unknown, api: any) =>
      api.prompt.render("ap_1", { fields: { city: "Oslo" }, vars: { case: 7 } }),
    onContinuePostChallenge: async (event: any, api: any) =>
      api.access.deny(JSON.stringify(event.prompt)),
  }

  it("are a decision, and what is filled in comes back in event.prompt", async () => {
    const form = await execute(asks)
    const { decision } = form
    assert.deepEqual(decision, {
      type: "form",
      form: "ap_1",
      fields: { city: "Oslo" },
      vars: { case: 7 },
    })
    const told = await form.continue({ fields: { name: "Ana" } })
    assert.ok(told.decision.type === "deny")
    assert.deepEqual(JSON.parse(told.decision.reason), {
      id: "ap_1",
      fields: { city: "Oslo", name: "Ana" },
      vars: { case: 7 },
    })
  })

  it("cannot be asked for for ever", async () => {
    const again = { ...asks, onContinuePostChallenge: asks.onExecutePostChallenge }
    let result = await execute(again)
    for (let count = 1; count < 10; count++) result = await result.continue()
    const last = (await result.continue()).decision
    assert.equal(last.type === "failed" && last.why, "too-many-forms")
  })
})

describe("execute: challenges", () => {
  it("offers what is enrolled, names what was dropped, and goes on once it is passed", async () => {
    const result = await executeHandler(async (_, api) => {
      api.authentication.challengeWith(
        { type: "webauthn-roaming" },
        { additionalFactors: [{ type: "otp" }, { type: "email" }] },
      )
    })
    assert.deepEqual(result.decision, {
      type: "challenge",
      factors: ["otp", "email"],
      picker: false,
      dropped: ["webauthn-roaming"],
    })
    assert.throws(() => result.pass("phone"), /offers otp, email and no phone/)
    assert.deepEqual(result.pass("email").decision, { type: "allow" })
  })

  it("asks for all of several, but not twice for one factor", async () => {
    const result = await executeHandler(async (_, api) => {
      api.authentication.challengeWith({ type: "otp" })
      api.authentication.challengeWith({ type: "otp" })
      api.authentication.challengeWithAny([{ type: "email" }])
    })
    const second = result.pass()
    assert.deepEqual(second.decision, {
      type: "challenge",
      factors: ["email"],
      picker: false,
      dropped: [],
    })
    assert.deepEqual(second.pass().decision, { type: "allow" })
  })

  it("fails when nothing that was asked for can be challenged", async () => {
    const handler: PasswordResetPostChallengeAction = async (_, api) =>
      api.authentication.challengeWithAny([{ type: "otp" }, { type: "phone" }])
    const event = { user: { enrolledFactors: [] } }
    assert.equal(whyOf(await executeHandler(handler, { event })), "no-factor")
    assert.equal(whyOf(await executeHandler(handler, { enabledFactors: ["email"] })), "no-factor")
    const both = await executeHandler(handler)
    assert.deepEqual(both.decision.type === "challenge" && both.decision.factors, ["otp"])
  })

  it("takes four challenges in one reset and not five", async () => {
    const asking = (count: number) =>
      executeHandler(async (_, api) => {
        for (let i = 0; i < count; i++) api.authentication.challengeWith({ type: "otp" })
      })
    assert.equal((await asking(4)).decision.type, "challenge")
    assert.equal(whyOf(await asking(5)), "too-many-challenges")
  })

  it("lists the factor email by default only for a verified address", async () => {
    const { logs } = await executeHandler(
      async (event) => console.log(JSON.stringify(event.user.enrolledFactors)),
      { event: { user: { email_verified: false } } },
    )
    assert.deepEqual(logs, [{ level: "info", text: `[{"type":"otp"}]` }])
  })
})

describe("execute: redirects", () => {
  const secrets = { VERIFIER_URL: "https://verifier.example/start", VERIFIER_KEY: "k".repeat(32) }
  const verifier = join(examples, "verifier-token.js")
  const secret = secrets.VERIFIER_KEY

  it("sends away and comes back with a token, as the example verifier does", async () => {
    const away = await execute(verifier, { secrets })
    assert.match(urlOf(away), /^https:\/\/verifier\.example\/start\?session_token=/)
    const session_token = away.tokenFor({ secret, payload: { verified: true } })
    assert.deepEqual((await away.continue({ query: { session_token } })).decision, {
      type: "allow",
    })
    assert.deepEqual((await away.continue({ body: { session_token } })).decision, { type: "allow" })
  })

  it("refuses on the way back what the server refuses", async () => {
    const away = await execute(verifier, { secrets, nowMs: 1_800_000_000_000 })
    const answer = async (token: string, nowMs = 1_800_000_000_000) => {
      const { decision, logs } = await away.continue({ query: { session_token: token }, nowMs })
      assert.equal(decision.type, "deny")
      return logs[0]?.text
    }
    const payload = { verified: true }
    const good = away.tokenFor({ secret, payload })
    assert.match((await answer(away.tokenFor({ secret: "other", payload }))) ?? "", /signature/)
    assert.match((await answer(good, 1_800_000_120_000)) ?? "", /Token has expired\./)
    const otherState = away.tokenFor({ secret, payload: { ...payload, state: "other" } })
    assert.match((await answer(otherState)) ?? "", /State in the token does not match/)
    const sent = new URL(urlOf(away)).searchParams.get("session_token") ?? ""
    assert.match((await answer(sent)) ?? "", /State in the token does not match/)
  })

  it("hands a new event to the handler, of the request that came back", async () => {
    const seen: any[] = []
    const action = {
      onExecutePostChallenge: async (event: any, api: any) => {
        event.user.email = "changed@example.com"
        api.authentication.challengeWith({ type: "otp" })
        api.redirect.sendUserTo("https://x.example/")
      },
      onContinuePostChallenge: async (event: any) => void seen.push(event),
    }
    const options = {
      event: { user: { email: "ben@example.com" }, request: { query: { a: "1" } } },
    }
    const away = (await execute(action, options)).pass()
    await away.continue({ body: { code: "7" }, event: { stats: { logins_count: 8 } } })
    const [{ user, request, authentication, stats }] = seen
    const state = away.decision.type === "redirect" ? away.decision.state : ""
    assert.equal(user.email, "ben@example.com")
    assert.deepEqual(
      [request.method, request.query, request.body],
      ["POST", {}, { state, code: "7" }],
    )
    assert.deepEqual(
      authentication.methods.map(({ name, type }: any) => [name, type]),
      [
        ["email", undefined],
        ["mfa", "otp"],
      ],
    )
    assert.equal(stats.logins_count, 8)
  })

  it("lets no redirect skip a challenge, and nobody come back who was not sent away", async () => {
    const result = await executeHandler(async (_, api) => {
      api.redirect.sendUserTo("https://x.example/")
      api.authentication.challengeWith({ type: "otp" })
    })
    assert.equal(result.decision.type, "challenge")
    await assert.rejects(result.continue(), /Nobody was sent away: the decision is challenge\./)
    assert.throws(() => result.tokenFor({ secret: "s" }), /Nobody was sent away/)
    assert.equal(result.pass().decision.type, "redirect")
    assert.throws(() => result.pass().pass(), /no challenge to pass: the decision is redirect/)
  })

  it("fails when there is no onContinuePostChallenge to come back to", async () => {
    const away = await executeHandler(async (_, api) =>
      api.redirect.sendUserTo("https://x.example/"),
    )
    assert.match((await away.continue()).error?.message ?? "", /"onContinuePostChallenge" handler/)
  })

  it("lets nobody be sent away for ever", async () => {
    const away = async (_: unknown, api: any) => api.redirect.sendUserTo("https://x.example/")
    let result = await execute({ onExecutePostChallenge: away, onContinuePostChallenge: away })
    for (let i = 1; i < 10; i++) result = await result.continue()
    assert.equal(result.decision.type, "redirect")
    assert.equal(whyOf(await result.continue()), "too-many-redirects")
  })

  it("takes plain http only to this machine, and only where that is asked for", async () => {
    const handler: PasswordResetPostChallengeAction = async (event, api) =>
      api.redirect.sendUserTo(event.secrets.URL!)
    const local = { secrets: { URL: "http://localhost:4000/" } }
    assert.match((await executeHandler(handler, local)).error?.message ?? "", /must use https/)
    const allowed = await executeHandler(handler, { ...local, allowLoopbackHttp: true })
    assert.equal(urlOf(allowed), "http://localhost:4000/")
  })
})

describe("execute: cache and limits", () => {
  it("starts from what it is given and hands on what is left", async () => {
    const nowMs = 1_800_000_000_000
    const handler: PasswordResetPostChallengeAction = async (_, { cache }) => {
      cache.set("count", String(Number(cache.get("count")?.value ?? 0) + 1), { ttl: 1000 })
      cache.delete("old")
    }
    const cache = { count: "4", old: { value: "x", expires_at: nowMs + 1 } }
    const first = await executeHandler(handler, { cache, nowMs })
    assert.deepEqual(first.cache, { count: { value: "5", expires_at: nowMs + 1000 } })
    const second = await executeHandler(handler, { cache: first.cache, nowMs: nowMs + 1000 })
    assert.equal(second.cache.count?.value, "1")
  })

  it("fails the 101st call of a run", async () => {
    const { error } = await executeHandler(async (_, api) => {
      for (let i = 0; i < 101; i++) api.transaction.setResultUrl("https://x.example/")
    })
    assert.match(error?.message ?? "", /100 calls/)
  })

  it("cuts a long reason as the server does", async () => {
    const { decision } = await executeHandler(async (_, api) => api.access.deny("é".repeat(600)))
    assert.equal(decision.type === "deny" && decision.reason.length, 500)
  })
})

describe("execute: logs", () => {
  it("takes what the Action writes, by level and without secrets, and nothing of others", async () => {
    const { log } = console
    const { logs } = await executeHandler(
      async (event) => {
        console.debug("a", { b: 1 })
        console.warn("key", event.secrets.KEY)
        console.error("%s!", "c")
        console.table([1])
        console.log(typeof new console.Console(process.stdout).log)
      },
      { secrets: { KEY: "topsecret" } },
    )
    assert.deepEqual(logs.slice(0, 3), [
      { level: "debug", text: "a { b: 1 }" },
      { level: "warn", text: "key [secret]" },
      { level: "error", text: "c!" },
    ])
    assert.match(logs[3]?.text ?? "", /\(index\)/)
    assert.equal(logs[4]?.text, "function")
    assert.equal(console.log, log)
  })

  it("keeps two that run at once apart", async () => {
    const run = (name: string) =>
      executeHandler(async () => {
        for (let i = 0; i < 3; i++) {
          console.log(name)
          await Promise.resolve()
        }
      })
    const all = await Promise.all([run("a"), run("b")])
    assert.deepEqual(
      all.map(({ logs }) => logs.map(({ text }) => text).join("")),
      ["aaa", "bbb"],
    )
  })
})

describe("execute: a file", () => {
  it("is loaded anew each time, and types are taken out of it", async () => {
    const { logs, decision } = await execute(join(actions, "typed.ts"))
    assert.deepEqual([logs[0]?.text, decision], ["hello ana@example.com", { type: "allow" }])
  })

  it("gets its modules with their secrets, which are kept out of logs", async () => {
    const file = join(actions, "block-list.js")
    const modules = { "block-list": { file, secrets: { LIST: "x@example.com,ana@example.com" } } }
    const { decision, logs } = await execute(join(actions, "uses-module.js"), { modules })
    assert.deepEqual(decision, { type: "deny", reason: "blocked" })
    assert.deepEqual(
      logs.map(({ text }) => text),
      ["64", "list [secret]"],
    )
    const stub = { "block-list": { exports: { isBlocked: () => false } } }
    const allowed = await execute(join(actions, "uses-module.js"), { modules: stub })
    assert.equal(allowed.decision.type, "allow")
  })

  it("can require no other file, since the server would not have it", async () => {
    const { error } = await execute(join(actions, "reads-file.js"))
    assert.match(error?.message ?? "", /Cannot find module '\.\/block-list\.js'/)
  })

  it("that could not be deployed is refused with its place", async () => {
    const file = join(folder, "broken.js")
    writeFileSync(file, "exports.onExecutePostChallenge = async () => {\n  const x = ;\n}\n")
    await assert.rejects(execute(file), /broken\.js:2:13: Unexpected token/)
    writeFileSync(file, "export const x = 1\n")
    await assert.rejects(execute(file), /Actions are CommonJS modules/)
  })
})

describe("execute: the other triggers", () => {
  it("finds the trigger by the function that is exported, with an event of its own", async () => {
    const cases: [TriggerId, string, object][] = [
      ["post-change-password", "onExecutePostChangePassword", { type: "allow" }],
      ["custom-email-provider", "onExecuteCustomEmailProvider", { type: "sent" }],
      ["custom-phone-provider", "onExecuteCustomPhoneProvider", { type: "sent" }],
      ["send-phone-message", "onExecuteSendPhoneMessage", { type: "allow" }],
    ]
    for (const [trigger, name, decision] of cases) {
      const action = { [name]: async (event: any) => console.log(event.user.user_id) }
      const result = await execute(action)
      assert.deepEqual([result.decision, result.logs.length], [decision, 1], trigger)
    }
  })

  it("gives a provider's last word", async () => {
    const { decision } = await execute({
      onExecuteCustomEmailProvider: async (event: any, api: any) => {
        api.notification.drop("no")
        api.notification.retry(`busy: ${event.notification.message_type}`)
      },
    })
    assert.deepEqual(decision, { type: "retry", reason: "busy: reset_email" })
  })
})

describe("execute: what cannot be used", () => {
  it("is refused with a TypeError that says what", async () => {
    const cases: [object, ExecuteOptions<TriggerId> | object, RegExp][] = [
      [{}, { secrets: { A: 1 } }, /secrets\.A must be a text/],
      [{}, { trigger: "post-login" }, /runs no trigger post-login/],
      [{}, { modules: { a: {} } }, /given as a file/],
      [{}, { cache: { a: 1 } }, /cache\.a must be a text/],
      [{}, { enabledFactors: ["sms"] }, /no factor sms/],
      [async () => {}, {}, /not the handler/],
    ]
    for (const [action, options, message] of cases)
      await assert.rejects(execute(action, options as ExecuteOptions), {
        name: "TypeError",
        message,
      })
  })
})

describe("rekey/testing", () => {
  it("is the same for import and require", () => {
    const required = createRequire(import.meta.url)("rekey/testing") as { execute: unknown }
    assert.equal(required.execute, execute)
  })
})

function executeHandler(
  onExecutePostChallenge: PasswordResetPostChallengeAction,
  options: ExecuteOptions = {},
): Promise<ExecuteResult> {
  return execute({ onExecutePostChallenge }, options)
}

function whyOf({ decision }: ExecuteResult): string {
  return decision.type === "failed" ? decision.why : decision.type
}

function urlOf({ decision }: ExecuteResult): string {
  assert.equal(decision.type, "redirect")
  return decision.type === "redirect" ? decision.url : ""
}
