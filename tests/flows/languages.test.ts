import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { DEV_CLIENT } from "../../src/dev/dev-tenant.ts"
import { directionOf, type Language } from "../../src/messages/language.ts"
import { messageTextsOf } from "../../src/messages/texts/languages.ts"
import { textsOf } from "../../src/pages/texts/languages.ts"
import type { Mail } from "../../src/ports/mailer.ts"
import { processRunner, type ProcessRunner } from "../../src/sandbox/process-runner.ts"
import { boot, CONNECTION, NEW_PASSWORD, typed, type Booted } from "./boot.ts"
import type { Page } from "./user-agent.ts"

const ALICE = "alice@example.com"
const APPLICATION = DEV_CLIENT.name
const REQUEST = `/u/reset-password/request/${CONNECTION}`
const CODE_BY_MAIL = {
  ask: "exports.onExecutePostChallenge = async (event, api) => api.authentication.challengeWith({ type: 'email' })",
}

let runner: ProcessRunner
before(async () => {
  runner = await processRunner({ allowPrivateNetwork: true })
})
after(() => runner[Symbol.asyncDispose]())

describe("a reset in one language, from the request to the notice", () => {
  for (const [wished, language] of [
    ["ar-EG,ar;q=0.9,en;q=0.8", "ar"],
    ["ja", "ja"],
    ["pt-BR,pt;q=0.9,en-US;q=0.8", "pt"],
  ] as const)
    it(`is in ${language} for a browser that asks for ${wished}`, async () => {
      await using world = await boot({ runner, actions: CODE_BY_MAIL })
      const [page, message] = [textsOf(language), messageTextsOf(language)]

      const header = { "Accept-Language": wished }
      const asking = world.browser()
      const request = await asking.get(REQUEST, header)
      assertIn(language, request, page.request.title)
      const { action, fields } = request.formWith()
      const asked = { ...fields, email: ALICE }
      const sent = await asking.post(action.href, asked, header)
      assertIn(language, sent, page.sent.title)
      const mailed = await lastMail(world, language)
      assert.equal(mailed.subject, message.resetLink.subject(APPLICATION))

      // Another browser, which says nothing of its language.
      const browser = world.browser()
      const opened = await browser.get(mailed.links[0] as string)
      assertIn(language, opened, page.open.title)
      const challenge = await browser.submit(opened)
      assertIn(language, challenge, page.code.email.title)
      const code = await lastMail(world, language)
      assert.equal(code.subject, message.code.subject(APPLICATION))

      const password = await browser.submit(challenge, { code: code.code as string })
      assertIn(language, password, page.password.title)
      const refused = await browser.submit(password, typed("short"))
      assertIn(language, refused, page.refusals["password-policy-not-met"])
      const success = await browser.submit(refused, typed(NEW_PASSWORD))
      assertIn(language, success, page.success.title)
      const notice = await lastMail(world, language)
      assert.equal(notice.subject, message.passwordChanged.subject(APPLICATION))

      // A link that is over belongs to nobody: the browser's own language.
      const used = await world.browser().get(mailed.links[0] as string, header)
      assertIn(language, used, page.failures.reset_link_used.title)
    })
})

/** What a person sees, and a screen reader says in the right voice. */
function assertIn(language: Language, page: Page, words: string): void {
  const tag = `<html lang="${language}" dir="${directionOf(language)}">`
  assert.ok(page.html.includes(tag), `${page.at} is not in ${language}`)
  assert.ok(page.text.includes(words), `${page.at} does not say "${words}": ${page.text}`)
}

async function lastMail(world: Booted, language: Language): Promise<Mail> {
  await world.app.worker.runDue()
  const mail = world.mails.at(-1)
  assert.ok(mail !== undefined)
  assert.equal(mail.locale, language)
  assert.ok(mail.html.includes(`<html lang="${language}" dir="${directionOf(language)}">`))
  return mail
}
