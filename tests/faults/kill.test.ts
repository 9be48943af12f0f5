import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { comeBack, choose, NEW_PASSWORD, OLD_PASSWORD, Scene, waitOut } from "./scene.ts"

const BOB = "bob@example.com"

// Most of the time is spent waiting for a lease to end, so a few scenes play at once.
describe(
  "a server killed with kill -9 and started again",
  { concurrency: 4, timeout: 180_000 },
  () => {
    it("mails the link that was asked for right before", async () => {
      await using scene = await Scene.open(true)
      await scene.askForLink(BOB)
      await scene.killAndRestart()
      assert.match(await scene.link(BOB), /\/u\/reset-verify\?ticket=/)
    })

    it("mails the link that it was handing in, and that link works", async () => {
      await using scene = await Scene.open(true)
      const person = scene.newPerson()
      const handedIn = scene.mail.stall()
      await scene.askForLink(BOB)
      await handedIn
      await scene.killAndRestart()
      const openPage = await person.get(await scene.link(BOB))
      const page = await comeBack(person, scene.stateOf(await person.submit(openPage)))
      await scene.finish(person, await scene.answer(person, page, BOB), BOB)
    })

    it("runs the Action again that was running, from the form that is still open", async () => {
      await using scene = await Scene.open(true)
      const person = scene.newPerson()
      const openPage = await scene.followLink(person, BOB)
      const held = scene.gate.hold("/execute")
      const pressed = assert.rejects(person.submit(openPage))
      const call = await held
      await scene.kill()
      await pressed
      // The Action's own process does not outlive the server.
      await call.gone
      await scene.restart()
      const away = await waitOut(person, await person.submit(openPage))
      const page = await comeBack(person, scene.stateOf(away))
      assert.equal(scene.gate.calls.get("/execute"), 2)
      await scene.finish(person, await scene.answer(person, page, BOB), BOB)
      assert.equal(scene.gate.calls.get("/continue"), 1)
    })

    it("takes a person back who was away at the verifier", async () => {
      await using scene = await Scene.open(true)
      const person = scene.newPerson()
      const state = await scene.toVerifier(person, BOB)
      await scene.killAndRestart()
      const page = await comeBack(person, state)
      await scene.finish(person, await scene.answer(person, page, BOB), BOB)
      // What was saved is never run again.
      assert.equal(scene.gate.calls.get("/execute"), 1)
    })

    it("runs onContinue again for a person who comes back once more", async () => {
      await using scene = await Scene.open(true)
      const person = scene.newPerson()
      const state = await scene.toVerifier(person, BOB)
      const held = scene.gate.hold("/continue")
      const back = assert.rejects(comeBack(person, state))
      await held
      await scene.kill()
      await back
      await scene.restart()
      const page = await waitOut(person, await person.get(`/continue?state=${state}`))
      assert.equal(page.at, "/u/mfa-email-challenge", page.text)
      assert.equal(scene.gate.calls.get("/execute"), 1)
      assert.equal(scene.gate.calls.get("/continue"), 2)
      await scene.finish(person, await scene.answer(person, page, BOB), BOB)
    })

    it("takes the code it mailed last", async () => {
      await using scene = await Scene.open(true)
      const person = scene.newPerson()
      const page = await scene.toChallenge(person, BOB)
      const code = (await scene.mail.next(BOB, /code/i)).code()
      await scene.killAndRestart()
      let choosing = await person.submit(page, { code })
      // A job that was done and had not ended is done again, and then the newer code counts.
      if (choosing.at !== "/u/reset-password") {
        const newer = (await scene.mail.next(BOB, /code/i)).code()
        choosing = await person.submit(choosing, { code: newer })
      }
      assert.equal(choosing.at, "/u/reset-password", choosing.text)
      await scene.finish(person, choosing, BOB)
    })

    it("mails a code that works where it was handing one in", async () => {
      await using scene = await Scene.open(true)
      const person = scene.newPerson()
      const state = await scene.toVerifier(person, BOB)
      const handedIn = scene.mail.stall()
      const page = await comeBack(person, state)
      await handedIn
      await scene.killAndRestart()
      await scene.finish(person, await scene.answer(person, page, BOB), BOB)
    })

    it("takes the password from the page that is still open", async () => {
      await using scene = await Scene.open(true)
      const person = scene.newPerson()
      const page = await scene.answer(person, await scene.toChallenge(person, BOB), BOB)
      await scene.killAndRestart()
      await scene.finish(person, page, BOB)
    })

    it("keeps a password it has confirmed, and mails the notice it was handing in", async () => {
      await using scene = await Scene.open(true)
      const person = scene.newPerson()
      const page = await scene.answer(person, await scene.toChallenge(person, BOB), BOB)
      const handedIn = scene.mail.stall()
      await choose(person, page, NEW_PASSWORD)
      await handedIn
      await scene.killAndRestart()
      assert.equal(await scene.accepts(BOB, NEW_PASSWORD), true)
      assert.equal(await scene.accepts(BOB, OLD_PASSWORD), false)
      const notice = await scene.mail.next(BOB, /was changed$/)
      assert.match(notice.text, /support@example\.com/)
    })
  },
)
