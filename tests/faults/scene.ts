import assert from "node:assert/strict"
import { setTimeout as delay } from "node:timers/promises"
import { type Page, UserAgent } from "../flows/user-agent.ts"
import { type Gate, openGate } from "./gate.ts"
import { type MailSink, openMailSink } from "./mail-sink.ts"
import { type RekeyProcess, startRekey } from "./rekey-process.ts"
import { newTenantFolder, type TenantFolder } from "./tenant-folder.ts"

/** What every example user starts with. */
export const OLD_PASSWORD = "Correct-horse-battery-1"
export const NEW_PASSWORD = "Even-better-staple-2"

/** Longer than the lease of an Action's run, after which it may be run again. */
const RUNNING_DEADLINE_MS = 30_000
const LOOK_AGAIN_MS = 300

// Calls a service that the test answers, so that "while it runs" is a moment one can hold.
const ACTION = `
exports.onExecutePostChallenge = async (event, api) => {
  await fetch(event.secrets.GATE + "/execute")
  api.redirect.sendUserTo(event.secrets.GATE + "/verifier")
}
exports.onContinuePostChallenge = async (event, api) => {
  await fetch(event.secrets.GATE + "/continue")
  api.authentication.challengeWith({ type: "email" })
}`

/** A server that can be killed, and everything around it that lives on. */
export class Scene implements AsyncDisposable {
  readonly mail: MailSink
  readonly gate: Gate
  readonly folder: TenantFolder
  rekey: RekeyProcess
  private constructor(mail: MailSink, gate: Gate, folder: TenantFolder, rekey: RekeyProcess) {
    this.mail = mail
    this.gate = gate
    this.folder = folder
    this.rekey = rekey
  }

  /** @param withAction Whether an Action is bound that sends people away and asks for a code. */
  static async open(withAction: boolean): Promise<Scene> {
    await using made = new AsyncDisposableStack()
    const mail = made.use(await openMailSink())
    const gate = made.use(await openGate())
    const action = withAction ? { code: ACTION } : null
    const folder = made.use(await newTenantFolder(action, { GATE: gate.url }))
    const rekey = await startRekey(folder.path, { smtpUrl: mail.url })
    made.move()
    return new Scene(mail, gate, folder, rekey)
  }

  /** A browser with no cookie yet. */
  newPerson(): UserAgent {
    return new UserAgent((request) => fetch(request), this.rekey.url)
  }

  async kill(): Promise<void> {
    assert.equal(await this.rekey.end("SIGKILL"), null)
  }

  /** The same folder on the same port. */
  async restart(): Promise<void> {
    const { port } = this.rekey
    this.rekey = await startRekey(this.folder.path, { port, smtpUrl: this.mail.url })
  }

  async killAndRestart(): Promise<void> {
    await this.kill()
    await this.restart()
  }

  /** Whether this password logs the user in. */
  async accepts(username: string, password: string): Promise<boolean> {
    const response = await fetch(`${this.rekey.url}/oauth/token`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        grant_type: "password",
        client_id: "rekey-dev-app",
        username,
        password,
      }),
    })
    const text = await response.text()
    assert.ok(response.status === 200 || response.status === 403, text)
    return response.status === 200
  }

  async askForLink(email: string): Promise<void> {
    const response = await fetch(`${this.rekey.url}/dbconnections/change_password`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        client_id: "rekey-dev-app",
        connection: "Username-Password-Authentication",
        email,
      }),
    })
    assert.equal(response.status, 200, await response.text())
  }

  /** The link of the next mail. */
  async link(email: string): Promise<string> {
    return (await this.mail.next(email, /^Reset your password/)).link()
  }

  /** @returns The page with the one button. */
  async followLink(person: UserAgent, email: string): Promise<Page> {
    await this.askForLink(email)
    return expectAt(await person.get(await this.link(email)), "/u/reset-verify")
  }

  /** Away at the verifier. @returns The `state` to come back with. */
  async toVerifier(person: UserAgent, email: string): Promise<string> {
    return this.stateOf(await person.submit(await this.followLink(person, email)))
  }

  /** The `state` that an Action's redirect carries. */
  stateOf(page: Page): string {
    assert.equal(`${page.url.origin}${page.url.pathname}`, `${this.gate.url}/verifier`)
    return page.url.searchParams.get("state") ?? assert.fail(page.at)
  }

  async toChallenge(person: UserAgent, email: string): Promise<Page> {
    return comeBack(person, await this.toVerifier(person, email))
  }

  async answer(person: UserAgent, page: Page, email: string): Promise<Page> {
    const code = (await this.mail.next(email, /code/i)).code()
    return expectAt(await person.submit(page, { code }), "/u/reset-password")
  }

  /** Sets the new password, and sees that it is the one. */
  async finish(person: UserAgent, page: Page, email: string): Promise<void> {
    await choose(person, page, NEW_PASSWORD)
    assert.equal(await this.accepts(email, NEW_PASSWORD), true)
    assert.equal(await this.accepts(email, OLD_PASSWORD), false)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.rekey[Symbol.asyncDispose]()
    await this.folder[Symbol.asyncDispose]()
    await this.gate[Symbol.asyncDispose]()
    await this.mail[Symbol.asyncDispose]()
  }
}

export async function comeBack(person: UserAgent, state: string): Promise<Page> {
  const page = await person.get(`/continue?state=${encodeURIComponent(state)}`)
  return expectAt(page, "/u/mfa-email-challenge")
}

export async function choose(person: UserAgent, page: Page, password: string): Promise<Page> {
  const typed = { "password-reset": password, "re-enter-password": password }
  return expectAt(await person.submit(page, typed), "/u/reset-password/success")
}

/** Does what the waiting page says: looks again, and presses its button once it has one. */
export async function waitOut(person: UserAgent, first: Page): Promise<Page> {
  const giveUpAtMs = performance.now() + RUNNING_DEADLINE_MS
  let page = first
  while (page.at === "/u/reset-password/running") {
    assert.ok(performance.now() < giveUpAtMs, `still waiting: ${page.text}`)
    if (page.forms.length > 0) page = await person.submit(page)
    else {
      await delay(LOOK_AGAIN_MS)
      page = await person.get(page.url.href)
    }
  }
  return page
}

function expectAt(page: Page, path: string): Page {
  assert.equal(page.at, path, `${page.path.join(", ")}: ${page.text}`)
  assert.equal(page.status, 200, page.text)
  return page
}
