import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { setTimeout as delay } from "node:timers/promises"
import { comeBack, Scene } from "./scene.ts"

const BOB = "bob@example.com"
const REFUSED_DEADLINE_MS = 10_000

describe("a server stopped with SIGTERM", { timeout: 120_000 }, () => {
  it("takes nobody new, finishes the Action that runs, and ends with status 0", async () => {
    await using scene = await Scene.open(true)
    const person = scene.newPerson()
    const openPage = await scene.followLink(person, BOB)
    const held = scene.gate.hold("/execute")
    const pressed = person.submit(openPage)
    const call = await held
    const ended = scene.rekey.end("SIGTERM")
    await untilRefused(`${scene.rekey.url}/health/live`)
    call.answer()
    const state = scene.stateOf(await pressed)
    assert.equal(await ended, 0, scene.rekey.output())

    await scene.restart()
    await comeBack(person, state)
    assert.equal(scene.gate.calls.get("/execute"), 1)
  })

  it("ends at once when nothing runs", async () => {
    await using scene = await Scene.open(false)
    await scene.askForLink(BOB)
    await scene.link(BOB)
    const startedMs = performance.now()
    assert.equal(await scene.rekey.end("SIGTERM"), 0, scene.rekey.output())
    assert.ok(performance.now() - startedMs < REFUSED_DEADLINE_MS)
  })
})

async function untilRefused(url: string): Promise<void> {
  const giveUpAtMs = performance.now() + REFUSED_DEADLINE_MS
  // A connection of its own each time: one that is open may be served to the end.
  while (
    await fetch(url, { headers: { Connection: "close" } }).then(
      () => true,
      () => false,
    )
  ) {
    assert.ok(performance.now() < giveUpAtMs, "it still takes connections")
    await delay(50)
  }
}
