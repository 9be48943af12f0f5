import { join } from "node:path"
import { describe, it } from "node:test"
import type { BrowserContextOptions } from "playwright-core"
import { keyboard, pointer } from "./hands.ts"
import { Onlooker } from "./onlooker.ts"
import { DESKTOP, openStage, PHONE, type Stage } from "./stage.ts"
import {
  askAndFollow,
  beVerified,
  checkAftermath,
  choosePassword,
  oldSession,
  passChallenge,
  type Story,
} from "./story.ts"

/** Auth0's own sample, as it stands in its documentation. */
const SAMPLE = {
  file: join(import.meta.dirname, "../../examples/actions/document-sample.js"),
}
const CHALLENGE_ONLY = {
  code: `
exports.onExecutePostChallenge = async (event, api) => {
  const enrolled = event.user.enrolledFactors.map(({ type }) => ({ type }))
  api.authentication.challengeWith({ type: "email" }, { additionalFactors: enrolled })
}`,
}
const BOB = { email: "bob@example.com", totpSecret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP" }
const ALICE = { email: "alice@example.com", totpSecret: null }

describe("a person who forgot the password", { timeout: 300_000 }, () => {
  it("gets a new one on a phone, by way of a verifier that links back", async () => {
    await using stage = await openStage(SAMPLE, "get")
    const story = await begin(stage, { folder: "360" }, PHONE, { ...BOB, answerBy: "email" })
    await tell(story, (own) => beVerified(own, true))
  })

  it("gets a new one with the keyboard alone", async () => {
    await using stage = await openStage(CHALLENGE_ONLY)
    const look = { folder: "keyboard" }
    const story = await begin(stage, look, DESKTOP, { ...BOB, answerBy: "otp" })
    await tell({ ...story, hands: keyboard(story.page) })
  })

  it("gets a new one without script, even where a verifier posts back", async () => {
    await using stage = await openStage(SAMPLE, "post")
    const look = { folder: "no-script" }
    const options = { ...PHONE, javaScriptEnabled: false }
    const story = await begin(stage, look, options, { ...ALICE, answerBy: "email" })
    await tell(story, (own) => beVerified(own, false))
  })

  it("can go on by hand where a verifier posts back and our script does not come", async () => {
    await using stage = await openStage(SAMPLE, "post")
    const look = { folder: "script-lost" }
    const story = await begin(stage, look, PHONE, { ...ALICE, answerBy: "email" })
    await story.page.route("**/press-button*", (route) => route.fulfill({ body: "" }))
    await askAndFollow(story)
    await beVerified(story, false)
    await passChallenge(story)
  })
})

async function begin(
  stage: Stage,
  { folder }: { folder: string },
  options: BrowserContextOptions,
  person: Pick<Story, "email" | "totpSecret" | "answerBy">,
): Promise<Story> {
  const context = await stage.browser.newContext({
    ...options,
    locale: "en",
    reducedMotion: "reduce",
    // The verifier's certificate is its own.
    ignoreHTTPSErrors: true,
  })
  const page = await context.newPage()
  // `screens.test.ts` asks axe of every screen; here it would only be slow.
  const onlooker = new Onlooker(page, folder, false)
  return { stage, page, hands: pointer(page), onlooker, ...person }
}

async function tell(story: Story, verified?: (story: Story) => Promise<void>): Promise<void> {
  const token = await oldSession(story)
  const link = await askAndFollow(story)
  await verified?.(story)
  await passChallenge(story)
  await choosePassword(story)
  await checkAftermath(story, link, token)
}
