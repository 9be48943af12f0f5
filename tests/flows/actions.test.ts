import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { after, before, describe, it } from "node:test"
import { processRunner, type ProcessRunner } from "../../src/sandbox/process-runner.ts"
import { boot, NEW_PASSWORD, typed, type Booted } from "./boot.ts"
import type { Page, UserAgent } from "./user-agent.ts"

const ALICE = "alice@example.com"
const BOB = "bob@example.com"
const SAMPLE = readFileSync(
  new URL("../../examples/actions/document-sample.js", import.meta.url),
  "utf8",
)

let runner: ProcessRunner
before(async () => {
  runner = await processRunner({ allowPrivateNetwork: true })
})
after(() => runner[Symbol.asyncDispose]())

/** A verifier's way back: what Auth0 appended comes back with what the verifier adds. */
function back(away: Page, more: Record<string, string> = {}): string {
  return `/continue?${new URLSearchParams({ state: stateOf(away), ...more })}`
}

function stateOf(away: Page): string {
  assert.equal(away.status, 0, `not sent away, but at ${away.at}: ${away.text}`)
  return away.url.searchParams.get("state") as string
}

describe("the document's own sample", () => {
  for (const method of ["GET", "POST"] as const)
    it(`sends the person away, takes them back by ${method} and asks for a factor`, async () => {
      await using world = await boot({ runner, actions: { sample: SAMPLE } })
      const browser = world.browser()
      const away = await world.open(await world.link(BOB), browser)
      assert.equal(away.url.origin, "https://my-app.example.com")
      const challenge =
        method === "GET"
          ? await browser.get(back(away))
          : await browser.post("/continue", { state: stateOf(away) })
      assert.equal(challenge.at, "/u/mfa-email-challenge")
      const choosing = await browser.submit(challenge, { code: await world.code(BOB) })
      assert.equal(choosing.at, "/u/reset-password")
      const done = await browser.submit(choosing, typed(NEW_PASSWORD))
      assert.equal(done.at, "/u/reset-password/success")
      assert.ok(await world.hasPassword(BOB, NEW_PASSWORD))
    })

  it("lets the authenticator app stand in for the mail", async () => {
    await using world = await boot({ runner, actions: { sample: SAMPLE } })
    const browser = world.browser()
    const away = await world.open(await world.link(BOB), browser)
    const challenge = await browser.get(back(away))
    const picker = await browser.submit(challenge, {}, "action=pick-authenticator")
    assert.equal(picker.at, "/u/mfa-login-options")
    const otp = await browser.submit(picker, {}, "action=otp")
    assert.equal(otp.at, "/u/mfa-otp-challenge")
    const choosing = await browser.submit(otp, { code: world.totp() })
    assert.equal(choosing.at, "/u/reset-password")
  })

  it("cannot be walked around", async () => {
    await using world = await boot({ runner, actions: { sample: SAMPLE } })
    const browser = world.browser()
    const away = await world.open(await world.link(BOB), browser)
    const state = ownState(browser)
    const skipped = await browser.post(`/u/reset-password?state=${state}`, {
      state,
      ...typed(NEW_PASSWORD),
    })
    assert.notEqual(skipped.at, "/u/reset-password/success")
    const challenge = await browser.get(back(away))
    const form = challenge.formWith()
    const again = await browser.post("/u/reset-password", {
      ...form.fields,
      ...typed(NEW_PASSWORD),
    })
    assert.equal(again.at, "/u/mfa-email-challenge")
    assert.equal(await world.hasPassword(BOB, NEW_PASSWORD), false)
  })
})

describe("coming back from a verifier", () => {
  let world: Booted
  let browser: UserAgent
  let away: Page
  const start = async (code: string) => {
    world = await boot({ runner, actions: { away: code } })
    browser = world.browser()
    away = await world.open(await world.link(ALICE), browser)
  }
  const SEND =
    "exports.onExecutePostChallenge = async (e, api) => api.redirect.sendUserTo('https://v.example/x?keep=1', { query: { more: '2' } });"
  const CONTINUE = "exports.onContinuePostChallenge = async () => {};"
  after(() => world[Symbol.asyncDispose]())

  it("finds the state added and everything else kept", async () => {
    await start(SEND + CONTINUE)
    assert.equal(away.url.searchParams.get("keep"), "1")
    assert.equal(away.url.searchParams.get("more"), "2")
    assert.match(stateOf(away), /^[\w-]{43}$/)
    assert.notEqual(stateOf(away), ownState(browser))
  })

  it("works once", async () => {
    const first = await browser.get(back(away))
    assert.equal(first.at, "/u/reset-password")
    assert.equal((await browser.get(back(away))).status, 400)
  })

  it("works in no other browser", async () => {
    await start(SEND + CONTINUE)
    for (const url of [back(away), "/continue", "/continue?state=", "/continue?state=x"])
      assert.equal((await world.browser().get(url)).status, 400)
    assert.equal((await browser.get(back(away))).at, "/u/reset-password")
  })

  it("by a cross-site post, which brings no cookie, takes one step more", async () => {
    await start(SEND + CONTINUE)
    const stranger = world.browser()
    const bounce = await stranger.post(
      "/continue",
      { state: stateOf(away), token: '"><script>x' },
      { "Sec-Fetch-Site": "cross-site", Origin: "https://v.example" },
    )
    assert.equal(bounce.status, 200)
    assert.ok(!bounce.html.includes("<script>x"))
    const { action, fields } = bounce.formWith()
    assert.equal(fields.token, '"><script>x')
    assert.equal((await browser.post(action.href, fields)).at, "/u/reset-password")
  })

  it("shows a page that leads on, for whoever steps back from the verifier", async () => {
    await start(SEND + CONTINUE)
    const page = await browser.get(`/u/reset-password?state=${ownState(browser)}`)
    assert.equal(page.at, "/u/reset-password/away")
    assert.ok(page.html.includes(`state=${stateOf(away)}`))
    assert.match(page.text, /v\.example/)
  })

  it("fails when the Action has no handler for it", async () => {
    await start(SEND)
    const page = await browser.get(back(away))
    assert.equal(page.at, "/u/reset-password/error")
    assert.ok((await world.logTypes()).includes("actions_execution_failed"))
  })

  it("is too late after an hour", async () => {
    await start(SEND + CONTINUE)
    world.clock.advance(3_600_000)
    const page = await browser.get(back(away))
    assert.equal(page.status, 400)
    assert.notEqual(page.at, "/u/reset-password")
  })
})

describe("two Actions in order", () => {
  it("each suspend, and neither runs twice", async () => {
    const trace = (name: string) => `
      const runs = { execute: 0, resume: 0 };
      exports.onExecutePostChallenge = async (event, api) => {
        runs.execute++;
        api.redirect.sendUserTo('https://${name}.example/', { query: {
          runs: JSON.stringify(runs),
          methods: JSON.stringify(event.authentication.methods.map(({ name, type }) => type ?? name)),
        } });
      };
      exports.onContinuePostChallenge = async (event, api) => {
        runs.resume++;
        if (event.request.query.passed !== 'yes') return api.access.deny('not verified');
        api.authentication.challengeWith({ type: '${name === "first" ? "otp" : "email"}' });
      };`
    await using world = await boot({
      runner,
      actions: { first: trace("first"), second: trace("second") },
    })
    const browser = world.browser()
    const first = await world.open(await world.link(BOB), browser)
    assert.equal(first.url.hostname, "first.example")
    assert.equal(first.url.searchParams.get("methods"), '["email"]')
    const otp = await browser.get(back(first, { passed: "yes" }))
    assert.equal(otp.at, "/u/mfa-otp-challenge")
    const second = await browser.submit(otp, { code: world.totp() })
    assert.equal(second.url.hostname, "second.example")
    assert.equal(second.url.searchParams.get("methods"), '["email","otp"]')
    assert.equal(second.url.searchParams.get("runs"), '{"execute":1,"resume":0}')
    assert.notEqual(stateOf(second), stateOf(first), "every redirect has a state of its own")
    assert.equal((await browser.get(back(first, { passed: "yes" }))).status, 400)
    const email = await browser.get(back(second, { passed: "yes" }))
    assert.equal(email.at, "/u/mfa-email-challenge")
    const choosing = await browser.submit(email, { code: await world.code(BOB) })
    assert.equal(choosing.at, "/u/reset-password")
  })

  it("may challenge and send away at once: the challenge comes first, and the way back works", async () => {
    const both = `
      exports.onExecutePostChallenge = async (event, api) => {
        api.redirect.sendUserTo('https://v.example/');
        api.authentication.challengeWith({ type: 'otp' });
      };
      exports.onContinuePostChallenge = async () => {};`
    await using world = await boot({ runner, actions: { both } })
    const browser = world.browser()
    const otp = await world.open(await world.link(BOB), browser)
    assert.equal(otp.at, "/u/mfa-otp-challenge")
    const away = await browser.submit(otp, { code: world.totp() })
    assert.equal(away.url.hostname, "v.example")
    assert.equal((await browser.get(back(away))).at, "/u/reset-password")
  })

  it("keep the versions that were bound when the link was opened", async () => {
    const ask = (type: string) =>
      `exports.onExecutePostChallenge = async (e, api) => api.authentication.challengeWith({ type: '${type}' })`
    await using world = await boot({ runner, actions: { a: ask("otp"), b: ask("email") } })
    const browser = world.browser()
    const otp = await world.open(await world.link(BOB), browser)
    await world.bind({ actions: { b: "exports.onExecutePostChallenge = async () => {}" } })
    const email = await browser.submit(otp, { code: world.totp() })
    assert.equal(email.at, "/u/mfa-email-challenge")
  })

  it("stop where the first one denies, and say its reason without running the second", async () => {
    await using world = await boot({
      runner,
      actions: {
        no: "exports.onExecutePostChallenge = async (e, api) => { api.access.deny('<b>Call us</b> first', 2); api.redirect.sendUserTo('https://v.example/'); }",
        never:
          "exports.onExecutePostChallenge = async (e, api) => api.redirect.sendUserTo('https://never.example/')",
      },
    })
    const link = await world.link(ALICE)
    const page = await world.open(link)
    assert.deepEqual([page.at, page.status], ["/u/reset-password/error", 403])
    assert.match(page.text, /<b>Call us<\/b> first/)
    assert.ok(page.html.includes("&lt;b&gt;Call us"))
    const again = await world.browser().get(link)
    assert.equal(again.status, 403, "a deny spends the link")
  })
})

describe("what an Action is told", () => {
  it("is the whole event, honestly", async () => {
    const tell = `exports.onExecutePostChallenge = async (event, api) => {
      api.redirect.sendUserTo('https://v.example/', { query: { event: JSON.stringify(event) } });
    };`
    await using world = await boot({
      runner,
      actions: { tell },
      secrets: { tell: { KEY: "s3cret-value" } },
    })
    const browser = world.browser()
    const link = await world.link(BOB)
    const away = await browser.submit(
      await browser.get(link.replace("?ticket=", "?test=a&test=b&ticket="), {
        "Accept-Language": "de-AT,de;q=0.9",
      }),
    )
    const event = JSON.parse(away.url.searchParams.get("event") as string)
    const { created_at, updated_at, user_id, identities, ...user } = event.user
    assert.match(user_id, /^auth0\|[0-9a-f]{24}$/)
    assert.equal(created_at, "2026-11-24T12:00:00.000Z")
    assert.equal(updated_at, created_at)
    assert.deepEqual(identities, [
      {
        connection: "Username-Password-Authentication",
        isSocial: false,
        provider: "auth0",
        user_id: user_id.slice(6),
      },
    ])
    assert.deepEqual(user, {
      name: BOB,
      nickname: "bob",
      email: BOB,
      email_verified: true,
      app_metadata: {},
      user_metadata: {},
      enrolledFactors: [{ type: "otp" }, { type: "email" }],
    })
    assert.match(event.connection.id, /^con_[A-Za-z0-9]{16}$/)
    assert.deepEqual(
      { ...event, user: null, connection: { ...event.connection, id: null } },
      {
        authentication: { methods: [{ name: "email", timestamp: created_at }] },
        authorization: { roles: [] },
        client: { client_id: "rekey-dev-app", name: "Example App", metadata: {} },
        configuration: {},
        connection: {
          id: null,
          name: "Username-Password-Authentication",
          strategy: "auth0",
          metadata: {},
        },
        request: {
          body: {},
          geoip: {},
          hostname: "localhost",
          ip: "192.0.2.7",
          method: "POST",
          query: { test: ["a", "b"] },
          user_agent: "flow-test",
        },
        secrets: { KEY: "s3cret-value" },
        stats: { logins_count: 0 },
        tenant: { id: "rekey-dev" },
        transaction: { locale: "en", ui_locales: [] },
        user: null,
      },
    )
  })

  it("is the request that resumed it, with what the verifier sent", async () => {
    const code = `
      exports.onExecutePostChallenge = async (event, api) => api.redirect.sendUserTo('https://v.example/');
      exports.onContinuePostChallenge = async ({ request }, api) => api.access.deny(JSON.stringify([request.method, request.query, request.body]));`
    await using world = await boot({ runner, actions: { code } })
    const browser = world.browser()
    const away = await world.open(await world.link(ALICE), browser)
    const state = stateOf(away)
    const page = await browser.post(`/continue?from=here`, { state, code: "abc", error: "" })
    const [method, query, body] = JSON.parse(/\[.*\]/.exec(page.text)?.[0] ?? "null")
    assert.equal(method, "POST")
    assert.equal(query.from, "here")
    assert.equal(body.code, "abc")
  })
})

describe("tokens to a verifier and back", () => {
  const code = `
    exports.onExecutePostChallenge = async (event, api) => {
      const token = api.redirect.encodeToken({ secret: event.secrets.KEY, payload: { amr: 'face' } });
      api.redirect.sendUserTo('https://v.example/', { query: { session_token: token } });
    };
    exports.onContinuePostChallenge = async (event, api) => {
      try {
        const payload = api.redirect.validateToken({ secret: event.secrets.KEY });
        if (payload.verified !== true) api.access.deny('not verified');
      } catch (error) { api.access.deny(error.message); }
    };`
  const KEY = "0123456789abcdef0123456789abcdef"
  let world: Booted
  before(async () => {
    world = await boot({ runner, actions: { code }, secrets: { code: { KEY } } })
  })
  after(() => world[Symbol.asyncDispose]())

  const goAway = async () => {
    const browser = world.browser()
    const away = await world.open(await world.link(ALICE), browser)
    const claims = claimsOf(away.url.searchParams.get("session_token") as string)
    return { browser, away, claims }
  }
  const sign = async (claims: Record<string, unknown>, key = KEY) => {
    const { createHmac } = await import("node:crypto")
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url")
    const text = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}`
    return `${text}.${createHmac("sha256", key).update(text).digest("base64url")}`
  }

  it("carry who it is about, for a quarter of an hour", async () => {
    const { claims } = await goAway()
    assert.equal(claims.iss, "localhost")
    assert.match(claims.sub, /^auth0\|/)
    assert.equal(claims.exp - claims.iat, 900)
    assert.equal(claims.ip, "192.0.2.7")
    assert.equal(claims.amr, "face")
  })

  it("let the person on when signed, of this state and not expired", async () => {
    const { browser, away, claims } = await goAway()
    const token = await sign({ ...claims, iss: "v", state: stateOf(away), verified: true })
    const page = await browser.get(back(away, { session_token: token }))
    assert.equal(page.at, "/u/reset-password")
  })

  for (const [what, change, reason] of [
    ["another key", { key: "x".repeat(32) }, /Failed signature validation/],
    ["another person", { sub: "auth0|other" }, /sub claim does not match/],
    ["another state", { state: "other" }, /State in the token does not match/],
    ["a time that is over", { exp: 1 }, /expired/],
    [
      "no state, as the one that went out",
      { state: undefined },
      /State in the token does not match/,
    ],
  ] as const)
    it(`stop the person when signed for ${what}`, async () => {
      const { browser, away, claims } = await goAway()
      const { key = KEY, ...claim } = change as { key?: string }
      const token = await sign({ ...claims, state: stateOf(away), verified: true, ...claim }, key)
      const page = await browser.get(back(away, { session_token: token }))
      assert.equal(page.status, 403)
      assert.match(page.text, reason)
    })

  it("stop the person when there is none", async () => {
    const { browser, away } = await goAway()
    const page = await browser.get(back(away))
    assert.match(page.text, /no parameter called 'session_token'/)
  })
})

describe("where the success page leads", () => {
  it("is what an Action said last, before what the application and the tenant say", async () => {
    const set = (url: string) =>
      `exports.onExecutePostChallenge = async (e, api) => api.transaction.setResultUrl('${url}', { query: { a: 'b c' } })`
    const client = { initiate_login_uri: "https://app.example/login?x=1#top" }
    const tenant = { defaultRedirectionUri: "https://tenant.example/" }
    const lead = async (actions: Record<string, string>, more: object) => {
      await using world = await boot({ runner, actions, ...more })
      const browser = world.browser()
      const page = await world.open(await world.link(ALICE), browser)
      const done = await browser.submit(page, typed(NEW_PASSWORD))
      return /<a\b[^>]*href="(https:[^"]*)"/.exec(done.html)?.[1]?.replaceAll("&amp;", "&") ?? null
    }
    const both = { one: set("https://one.example/"), two: set("https://two.example/") }
    assert.equal(await lead(both, { client, tenant }), "https://two.example/?a=b+c")
    assert.equal(
      await lead({}, { client, tenant }),
      "https://app.example/login?x=1&iss=http%3A%2F%2Flocalhost%3A3000%2F#top",
    )
    assert.equal(
      await lead({}, { tenant }),
      "https://tenant.example/?iss=http%3A%2F%2Flocalhost%3A3000%2F",
    )
    assert.equal(await lead({}, {}), null)
  })
})

describe("the cache of a trigger", () => {
  it("is shared by its Actions and lasts from one reset to the next", async () => {
    const code = `exports.onExecutePostChallenge = async (event, api) => {
      const seen = api.cache.get('seen');
      api.cache.set('seen', String(Number(seen?.value ?? 0) + 1), { ttl: 60000 });
      api.transaction.setResultUrl('https://r.example/', { query: { seen: seen?.value ?? 'nothing' } });
    };`
    await using world = await boot({ runner, actions: { one: code, two: code } })
    const seen = async () => {
      const browser = world.browser()
      const page = await world.open(await world.link(ALICE), browser)
      const done = await browser.submit(page, typed(`${NEW_PASSWORD}${Math.random()}`))
      return /seen=(\w+)/.exec(done.html)?.[1]
    }
    assert.equal(await seen(), "1", "the second Action saw what the first one set")
    assert.equal(await seen(), "3")
    world.clock.advance(60_000)
    assert.equal(await seen(), "1", "both records expired")
  })
})

function ownState(browser: UserAgent): string {
  const value = [...browser.cookies].find(([name]) => name.startsWith("rekey_reset"))?.[1]
  assert.ok(value, "the browser holds no reset")
  return value.split(".")[0] as string
}

function claimsOf(token: string) {
  return JSON.parse(Buffer.from(token.split(".")[1] as string, "base64url").toString())
}
