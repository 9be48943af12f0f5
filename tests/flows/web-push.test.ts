import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { boot, type Booted } from "./boot.ts"
import { type Device, enrolDevices } from "./device.ts"
import { openPushService } from "./push-service.ts"

const ERIN = "erin@example.com"
const ASKS = `exports.onExecutePostChallenge = async (event, api) => {
  api.authentication.challengeWith({ type: "push" })
}`

describe("a device that can be told", () => {
  it("is told by Web Push: encrypted for it, signed by us, and nothing to answer with", async () => {
    await using scene = await openScene()
    const { world, device, service } = scene
    await world.open(await world.link(ERIN))
    const [delivered, ...others] = service.delivered
    assert.deepEqual(others, [])
    const { key } = (await device.call("GET", "key")).body
    assert.equal(delivered?.signedBy, key)
    const { origin } = new URL(service.subscription.endpoint)
    assert.equal(delivered?.claims.aud, origin)
    assert.equal(delivered?.claims.sub, "mailto:no-reply@example.com")
    assert.ok((delivered?.claims.exp ?? 0) <= Date.now() / 1000 + 86_400)
    assert.deepEqual([delivered?.headers.ttl, delivered?.headers.urgency], ["300", "high"])
    const { title, body, path, locale, tag, ...more } = delivered?.message ?? {}
    assert.deepEqual(
      [title, path, locale, typeof tag, more],
      ["Sind Sie das?", "/authenticator", "de", "string", {}],
    )
    assert.match(String(body), /Example App/)
    assert.doesNotMatch(String(body), /erin|\d/)
  })

  it("is forgotten when its push service has ended the subscription, and looks by itself", async () => {
    await using scene = await openScene()
    const { world, device, service } = scene
    service.answerWith(410)
    await world.open(await world.link(ERIN))
    assert.equal(service.requests(), 1)
    const kept = await world.app.devices.find(device.enrolmentId)
    assert.equal(kept?.sealedSubscription, null)
    assert.equal((await device.requests()).length, 1)
    assert.ok((await world.logTypes()).includes("gd_send_pn"))
  })

  it("is tried three times when the service is out of order, and the same notification stays", async () => {
    await using scene = await openScene()
    const { world, device, service } = scene
    service.answerWith(503)
    await world.open(await world.link(ERIN))
    const [before] = await device.requests()
    for (let count = 0; count < 5; count++) {
      world.clock.advance(10_000)
      await world.app.worker.runDue()
    }
    assert.equal(service.requests(), 3)
    assert.deepEqual((await device.requests())[0]?.id, before?.id)
    assert.equal(world.pushes.length, 1)
    assert.ok((await world.logTypes()).includes("gd_send_pn_failure"))
    assert.ok(!world.lines.join().includes(service.subscription.endpoint.slice(-16)))
  })

  it("is not followed elsewhere", async () => {
    await using scene = await openScene()
    await using elsewhere = await openPushService()
    scene.service.answerWith(307, { Location: elsewhere.subscription.endpoint })
    await scene.world.open(await scene.world.link(ERIN))
    assert.equal(scene.service.requests(), 1)
    assert.equal(elsewhere.requests(), 0)
  })

  it("stops being told when it asks to", async () => {
    await using scene = await openScene()
    const { world, device, service } = scene
    assert.equal((await device.call("DELETE", "subscription")).status, 200)
    await world.open(await world.link(ERIN))
    assert.equal(service.requests(), 0)
    assert.equal((await device.requests()).length, 1)
  })

  it("names no address but that of a push service", async () => {
    await using scene = await openScene()
    const { device, service } = scene
    const { keys } = service.subscription
    for (const endpoint of [
      "",
      "file:///etc/passwd",
      "http://push.example.com/a",
      "https://10.0.0.1/a",
      "https://169.254.169.254/latest/meta-data",
      "https://[::ffff:10.0.0.1]/a",
      "https://[fd00::1]/a",
      "https://push.example.com:8443/a",
      "https://user:pass@push.example.com/a",
      `https://push.example.com/${"a".repeat(2100)}`,
    ]) {
      const { status } = await device.call("POST", "subscription", { endpoint, keys })
      assert.equal(status, 400, endpoint.slice(0, 60))
    }
    for (const bad of [{}, { p256dh: keys.p256dh, auth: "" }, { ...keys, p256dh: keys.auth }]) {
      const body = { endpoint: "https://push.example.com/a", keys: bad }
      assert.equal((await device.call("POST", "subscription", body)).status, 400)
    }
  })
})

/** Erin's device, subscribed, with German as its language. */
async function openScene(): Promise<
  AsyncDisposable & {
    world: Booted
    device: Device
    service: Awaited<ReturnType<typeof openPushService>>
  }
> {
  await using made = new AsyncDisposableStack()
  const service = made.use(await openPushService())
  const world = made.use(
    await boot({
      actions: { ask: ASKS },
      tenant: { enabledFactors: ["push-notification"], enabledLocales: ["en", "de"] },
    }),
  )
  const [device] = await enrolDevices(world, ERIN)
  if (device === undefined) throw new Error("no device")
  const body = { ...service.subscription, locale: "de-AT" }
  assert.equal((await device.call("POST", "subscription", body)).status, 200)
  const kept = made.move()
  return { world, device, service, [Symbol.asyncDispose]: () => kept.disposeAsync() }
}
