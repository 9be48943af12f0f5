import assert from "node:assert/strict"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { describe, it } from "node:test"
import { setTimeout as delay } from "node:timers/promises"
import type { Page, UserAgent } from "../flows/user-agent.ts"
import { OLD_PASSWORD, Scene } from "./scene.ts"

const ROUNDS = 5
/** Printed with a failure: the same one kills at the same moments. */
const SEED = Number(process.env.REKEY_TEST_SEED ?? 20_260_401)
const USERS = ["alice@example.com", "bob@example.com", "carol@example.com"] as const
/** Beyond the time that an undisturbed form takes, so that some kills come right after it. */
const WINDOW = 1.3

describe("a server killed while it saves a password", { timeout: 180_000 }, () => {
  it(`leaves the old one and the link, or the new one (seed ${SEED})`, async (t) => {
    await using scene = await Scene.open(false)
    const random = newRandom(SEED)
    const passwords = new Map<string, string>(USERS.map((email) => [email, OLD_PASSWORD]))
    const seen = { old: 0, new: 0 }
    const windowMs = WINDOW * (await undisturbedMs(scene, passwords))

    for (let round = 0; round < ROUNDS; round++) {
      const email = USERS[round % USERS.length] as string
      const old = passwords.get(email) as string
      const chosen = `Round-${round}-staple-2`
      const killAfterMs = random() * windowMs
      const about = `round ${round} of seed ${SEED}, killed after ${killAfterMs.toFixed(1)} ms`
      const person = scene.newPerson()
      const { link, page } = await toPasswordPage(scene, person, email)
      const submitted = choosePassword(person, page, chosen).catch(() => null)
      await delay(killAfterMs)
      await scene.kill()
      const answer = await submitted
      await scene.restart()

      const hasOld = await scene.accepts(email, old)
      const hasNew = await scene.accepts(email, chosen)
      assert.notEqual(hasOld, hasNew, `${about}: exactly one password works`)
      if (answer?.at === "/u/reset-password/success")
        assert.ok(hasNew, `${about}: it was confirmed`)
      await checkLink(scene, link, hasNew, about)
      passwords.set(email, hasNew ? chosen : old)
      seen[hasNew ? "new" : "old"]++
    }
    checkDatabase(scene)
    t.diagnostic(`old password kept ${seen.old} times, new one saved ${seen.new} times`)
  })
})

async function undisturbedMs(scene: Scene, passwords: Map<string, string>): Promise<number> {
  const [email] = USERS
  const person = scene.newPerson()
  const { page } = await toPasswordPage(scene, person, email)
  const startedMs = performance.now()
  const { at, text } = await choosePassword(person, page, "Undisturbed-staple-2")
  assert.equal(at, "/u/reset-password/success", text)
  passwords.set(email, "Undisturbed-staple-2")
  return performance.now() - startedMs
}

async function toPasswordPage(
  scene: Scene,
  person: UserAgent,
  email: string,
): Promise<{ link: string; page: Page }> {
  await scene.askForLink(email)
  const link = await scene.link(email)
  const page = await person.submit(await person.get(link))
  assert.equal(page.at, "/u/reset-password", page.text)
  return { link, page }
}

function choosePassword(person: UserAgent, page: Page, password: string): Promise<Page> {
  return person.submit(page, { "password-reset": password, "re-enter-password": password })
}

/** A link is spent together with the change, or not at all. */
async function checkLink(
  scene: Scene,
  link: string,
  isSpent: boolean,
  about: string,
): Promise<void> {
  const another = scene.newPerson()
  const page = await another.get(link)
  if (isSpent) return assert.match(page.text, /already been used/, about)
  const opened = await another.submit(page)
  assert.equal(opened.at, "/u/reset-password", `${about}: ${opened.text}`)
}

function checkDatabase({ folder }: Scene): void {
  using database = new DatabaseSync(join(folder.path, ".rekey/rekey.db"), { readOnly: true })
  const check = (pragma: string) => database.prepare(`PRAGMA ${pragma}`).all()
  assert.deepEqual(
    check("integrity_check").map((row) => ({ ...row })),
    [{ integrity_check: "ok" }],
  )
  assert.deepEqual(check("foreign_key_check"), [])
}

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
function newRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
