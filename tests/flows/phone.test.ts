import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { boot, NEW_PASSWORD, typed } from "./boot.ts"

const ASKS = `exports.onExecutePostChallenge = async (event, api) => {
  api.authentication.challengeWith({ type: "phone", options: { preferredMethod: "sms" } })
}`
const ASKS_EITHER = `exports.onExecutePostChallenge = async (event, api) => {
  api.authentication.challengeWith({ type: "phone" }, { additionalFactors: [{ type: "otp" }] })
}`
const ASKS_PHONE = `exports.onExecutePostChallenge = async (event, api) => {
  api.authentication.challengeWith({ type: "phone" })
}`
const provider = (body: string) => ({
  trigger: "custom-phone-provider" as const,
  code: `exports.onExecuteCustomPhoneProvider = async (event, api) => { ${body} }`,
})

describe("a code by text message", () => {
  it("goes to the enrolled number, and the reset goes on with it", async () => {
    await using world = await boot({ actions: { ask: ASKS }, hasPhoneSender: true })
    const browser = world.browser()
    const page = await world.open(await world.link("carol@example.com"), browser)
    assert.equal(page.at, "/u/mfa-sms-challenge")
    assert.match(page.text, /•••• 06/)
    const [text] = world.texts
    assert.equal(text?.to, "+15005550006")
    assert.match(text?.text ?? "", /^\d{6} is your code/)
    const wrong = await browser.submit(page, {
      code: text?.code === "000000" ? "111111" : "000000",
    })
    assert.equal(wrong.at, "/u/mfa-sms-challenge")
    const password = await browser.submit(wrong, { code: text?.code ?? "" })
    assert.equal(password.at, "/u/reset-password")
    const done = await browser.submit(password, typed(NEW_PASSWORD))
    assert.equal(done.status, 200)
    assert.ok(await world.hasPassword("carol@example.com", NEW_PASSWORD))
    assert.ok((await world.logTypes()).includes("gd_send_sms"))
  })

  it("is sent also to who was mailed one before, and theirs alone counts", async () => {
    const beside = ASKS.replace("} })", '} }, { additionalFactors: [{ type: "email" }] })')
    await using world = await boot({ actions: { ask: beside }, hasPhoneSender: true })
    const browser = world.browser()
    const texted = await world.open(await world.link("carol@example.com"), browser)
    const picker = await browser.submit(texted, {}, "action=pick-authenticator")
    const mailed = await browser.submit(picker, {}, "action=email")
    assert.equal(mailed.at, "/u/mfa-email-challenge")
    const code = await world.code("carol@example.com")
    const wrong = await browser.submit(mailed, { code: world.texts.at(-1)?.code ?? "" })
    assert.equal(wrong.at, "/u/mfa-email-challenge")
    assert.equal((await browser.submit(wrong, { code })).at, "/u/reset-password")
  })

  it("is asked for by text or by call, as the person likes and may change", async () => {
    await using world = await boot({ actions: { ask: ASKS_PHONE }, hasPhoneSender: true })
    const browser = world.browser()
    const choice = await world.open(await world.link("carol@example.com"), browser)
    assert.equal(choice.at, "/u/mfa-phone-challenge")
    assert.equal(world.texts.length, 0)
    const call = await browser.submit(choice, { type: "voice" })
    await world.app.worker.runDue()
    assert.equal(call.at, "/u/mfa-voice-challenge")
    const [spoken] = world.texts
    assert.equal(spoken?.method, "voice")
    assert.match(spoken?.text ?? "", /(\d, ){5}\d/)
    const text = await browser.submit(call, { action: "switch-to-sms" })
    await world.app.worker.runDue()
    assert.equal(text.at, "/u/mfa-sms-challenge")
    assert.equal(world.texts[1]?.method, "sms")
    // The call's code is spent by the newer one.
    const old = await browser.submit(text, { code: spoken?.code ?? "" })
    assert.equal(old.at, "/u/mfa-sms-challenge")
    const password = await browser.submit(old, { code: world.texts[1]?.code ?? "" })
    assert.equal(password.at, "/u/reset-password")
    const types = await world.logTypes()
    assert.ok(types.includes("gd_send_voice") && types.includes("gd_send_sms"))
  })

  for (const [method, screen] of [
    ["sms", "/u/mfa-sms-challenge"],
    ["voice", "/u/mfa-voice-challenge"],
  ] as const)
    it(`goes the one way that is left to it: ${method}`, async () => {
      await using world = await boot({
        actions: { ask: ASKS_PHONE },
        hasPhoneSender: true,
        tenant: { phoneMethods: [method] },
      })
      const page = await world.open(await world.link("carol@example.com"))
      assert.deepEqual([page.at, world.texts[0]?.method], [screen, method])
      assert.doesNotMatch(page.text, /instead/)
    })

  it("is not asked for where nothing sends texts: another factor is, or the reset fails", async () => {
    await using world = await boot({ actions: { ask: ASKS } })
    const page = await world.open(await world.link("carol@example.com"))
    assert.doesNotMatch(page.at, /mfa-sms|reset-password$/)
    await world.bind({ actions: { ask: ASKS_EITHER } })
    const other = await world.open(await world.link("carol@example.com"))
    assert.equal(other.at, "/u/mfa-otp-challenge")
  })

  it("is sent by the Action of custom-phone-provider", async () => {
    const code = provider(`console.log(JSON.stringify(event.notification).slice(0, 20))
      api.cache.set("sent", JSON.stringify(event.notification))
      if (event.notification.recipient !== "+15005550006") throw new Error("whose?")`)
    await using world = await boot({ actions: { ask: ASKS, provider: code } })
    const browser = world.browser()
    const page = await world.open(await world.link("carol@example.com"), browser)
    assert.equal(page.at, "/u/mfa-sms-challenge")
    const [record] = await world.app.actions.listCache("custom-phone-provider", world.clock.nowMs())
    const notification = JSON.parse(record?.value ?? "{}")
    assert.deepEqual(
      [notification.delivery_method, notification.message_type, notification.locale],
      ["text", "otp_verify", "en"],
    )
    const password = await browser.submit(page, { code: notification.code })
    assert.equal(password.at, "/u/reset-password")
  })

  it("is tried again when the Action asks for it, five times at most, and dropped when it drops", async () => {
    await using world = await boot({
      actions: { ask: ASKS, provider: provider(`api.notification.retry("line is busy")`) },
    })
    await world.open(await world.link("carol@example.com"))
    for (let count = 0; count < 8; count++) {
      world.clock.advance(60_000)
      await world.app.worker.runDue()
    }
    const runs = await world.app.executions.list({ actionName: "provider" }, 100)
    assert.equal(runs.length, 5)
    assert.ok((await world.logTypes()).includes("fn"))

    await world.bind({
      actions: { ask: ASKS, provider: provider(`api.notification.drop("not to this number")`) },
    })
    await world.open(await world.link("carol@example.com"))
    world.clock.advance(60_000)
    await world.app.worker.runDue()
    const after = await world.app.executions.list({ actionName: "provider" }, 100)
    assert.equal(after.length, 6)
    assert.ok((await world.logTypes()).includes("w"))
  })

  it("is sent by the Action of send-phone-message where there is no provider", async () => {
    const sender = {
      trigger: "send-phone-message" as const,
      code: `exports.onExecuteSendPhoneMessage = async (event, api) => {
        const { action, message_type, recipient, code } = event.message_options
        if (action !== "second-factor-authentication" || message_type !== "sms") throw new Error("?")
        api.cache.set(recipient, code)
      }`,
    }
    await using world = await boot({ actions: { ask: ASKS, sender } })
    const browser = world.browser()
    const page = await world.open(await world.link("carol@example.com"), browser)
    const [record] = await world.app.actions.listCache("send-phone-message", world.clock.nowMs())
    assert.equal(record?.key, "+15005550006")
    const password = await browser.submit(page, { code: record?.value ?? "" })
    assert.equal(password.at, "/u/reset-password")
  })
})
