import assert from "node:assert/strict"
import { Secret, TOTP } from "otpauth"
import type { Page } from "playwright-core"
import type { Hands } from "./hands.ts"
import type { Onlooker } from "./onlooker.ts"
import type { Stage } from "./stage.ts"
import { VERIFIER_HOST } from "./verifier.ts"

const OLD_PASSWORD = "Correct-horse-battery-1"
const NEW_PASSWORD = "Even-better-staple-2"

/** One person on one device, from the forgotten password to the new one. */
export interface Story {
  stage: Stage
  page: Page
  hands: Hands
  onlooker: Onlooker
  email: string
  /** Base32 of the person's authenticator app. Null: they have none. */
  totpSecret: string | null
  /** With what the second factor is passed in the end. */
  answerBy: "email" | "otp"
}

/** Asks for the link and follows it. @returns The link, to try it again later. */
export async function askAndFollow({
  stage,
  page,
  hands,
  onlooker,
  email,
}: Story): Promise<string> {
  await page.goto(stage.rekey.startPage)
  await onlooker.see("request")
  await hands.type("E-mail address", email)
  await hands.press("Send the link")
  await heading(page, "Check your e-mail")
  await onlooker.see("sent")

  const link = (await stage.mail.next(email, /^Reset your password/)).link()
  await page.goto(link)
  await heading(page, "Set a new password")
  assert.doesNotMatch(page.url(), /ticket/)
  await onlooker.see("open")
  await hands.press("Continue")
  return link
}

/** To the verifier and back. @param isQuick Whether no page of ours stands between. */
export async function beVerified(story: Story, isQuick: boolean): Promise<void> {
  const { stage, page, hands, onlooker } = story
  await heading(page, "Verifier")
  assert.equal(new URL(page.url()).host, VERIFIER_HOST)
  await page.goto(`${stage.rekey.url}/u/reset-password/away?state=${await stateOf(page)}`)
  await heading(page, "One more check")
  await onlooker.see("away")
  await hands.press("Go on")
  await heading(page, "Verifier")
  assert.equal(stage.verifier.states[1], stage.verifier.states[0])
  await hands.press("Back to Example App")
  if (isQuick) return
  await heading(page, "Welcome back")
  await onlooker.see("back")
  await hands.press("Continue")
}

/** The code in the mail, after a wrong one; with an app, by way of the other method. */
export async function passChallenge(story: Story): Promise<void> {
  const { stage, page, hands, onlooker, email, totpSecret, answerBy } = story
  await heading(page, "Enter the code we sent you")
  await onlooker.see("email-challenge", { dark: true })
  const code = (await stage.mail.next(email, /code/i)).code()
  await hands.type("6-digit code", code === "000000" ? "111111" : "000000")
  await hands.press("Continue")
  await alert(page, "This code is wrong or has expired.")
  await onlooker.see("email-code-wrong", { status: 400 })
  if (totpSecret !== null) {
    await pick(story, "Authenticator app")
    await heading(page, "Enter the code from your app")
    await onlooker.see("otp-challenge")
  }
  if (answerBy === "email" && totpSecret !== null) {
    await pick(story, "E-mail")
    await heading(page, "Enter the code we sent you")
  }
  const app = new TOTP({ secret: Secret.fromBase32(totpSecret ?? "") })
  await hands.type("6-digit code", answerBy === "email" ? code : app.generate())
  await hands.press("Continue")
}

async function pick({ page, hands, onlooker }: Story, factor: string): Promise<void> {
  await hands.press("Use another method")
  await heading(page, "Confirm that it is you")
  await onlooker.see("picker")
  await hands.press(factor)
}

/** A password that is too weak, two that differ, and then the new one. */
export async function choosePassword({ page, hands, onlooker }: Story): Promise<void> {
  const type = async (password: string, repeated: string) => {
    await hands.type("New password", password)
    await hands.type("New password, once more", repeated)
    await hands.press("Set the password")
  }
  await heading(page, "Choose a new password")
  await onlooker.see("password")
  await type("horse", "horse")
  await alert(page, "This password does not keep all the rules.")
  await onlooker.see("password-refused", { status: 400, dark: true })
  await type(NEW_PASSWORD, `${NEW_PASSWORD}3`)
  await alert(page, "The two passwords differ.")
  await onlooker.see("password-differs", { status: 400 })
  await type(NEW_PASSWORD, NEW_PASSWORD)
  await heading(page, "Your password is changed")
  await onlooker.see("success")
}

/** What holds afterwards: one password, no old session, a notice, and a link that is spent. */
export async function checkAftermath(
  { stage, page, onlooker, email }: Story,
  link: string,
  oldToken: string,
): Promise<void> {
  assert.equal((await logIn(stage, email, OLD_PASSWORD)).status, 403)
  assert.equal((await logIn(stage, email, NEW_PASSWORD)).status, 200)
  assert.equal(await userInfoStatus(stage, oldToken), 401)
  const notice = await stage.mail.next(email, /^Your password for .+ was changed$/)
  assert.match(notice.text, /support@example\.com/)
  await page.goto(link)
  await heading(page, "This link has already been used")
  await onlooker.see("link-used", { status: 400 })
  const when = await page.locator("time").getAttribute("datetime")
  const agoMs = Date.now() - Date.parse(when ?? "")
  assert.ok(agoMs >= 0 && agoMs < 120_000, `used at ${when}`)
}

/** An access token that works, from before the reset. */
export async function oldSession({ stage, email }: Story): Promise<string> {
  const response = await logIn(stage, email, OLD_PASSWORD)
  const { access_token: token } = (await response.json()) as { access_token: string }
  assert.equal(await userInfoStatus(stage, token), 200)
  return token
}

/** Logs in with a password, as an application would. */
export function logIn({ rekey }: Stage, username: string, password: string): Promise<Response> {
  return fetch(`${rekey.url}/oauth/token`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      grant_type: "password",
      client_id: "rekey-dev-app",
      username,
      password,
    }),
  })
}

async function userInfoStatus({ rekey }: Stage, token: string): Promise<number> {
  const headers = { Authorization: `Bearer ${token}` }
  const response = await fetch(`${rekey.url}/userinfo`, { headers })
  await response.arrayBuffer()
  return response.status
}

/** Of the one reset that is open in this browser: a part of its cookie. */
async function stateOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies()
  const found = cookies.filter(({ name }) => name.includes("rekey_reset_"))
  assert.equal(found.length, 1)
  return found[0]?.value.split(".")[0] ?? ""
}

/** Waits for the page with this heading. */
export function heading(page: Page, name: string): Promise<void> {
  return page.getByRole("heading", { level: 1, name, exact: true }).waitFor()
}

function alert(page: Page, text: string): Promise<void> {
  return page.getByRole("alert").filter({ hasText: text }).waitFor()
}
