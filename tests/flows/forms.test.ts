import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { block, field, newForm, router, step } from "../../src/forms/form.fixture.ts"
import { tokenDigest } from "../../src/lib/digest.ts"
import { processRunner, type ProcessRunner } from "../../src/sandbox/process-runner.ts"
import { boot, type Booted, type BootOptions, NEW_PASSWORD, typed } from "./boot.ts"
import { asks, tells } from "./form-samples.ts"
import type { Page, UserAgent } from "./user-agent.ts"

const ALICE = "alice@example.com"
const BOB = "bob@example.com"

let runner: ProcessRunner
before(async () => {
  runner = await processRunner({ allowPrivateNetwork: true })
})
after(() => runner[Symbol.asyncDispose]())

const bootWith = (options: BootOptions) => boot({ runner, ...options })

const NAME = newForm("name", [
  step(
    "only",
    "$ending",
    field("TEXT", "full_name", { config: { min_length: 2, max_length: 20 } }),
  ),
])

/** First who, then by the answer one of two questions. */
const BRANCHES = newForm(
  "branches",
  [
    step("who", "fork", field("CHOICE", "kind", { config: { options: KINDS() } })),
    router("fork", "guest_step", [
      {
        operator: "AND",
        operands: [{ operator: "EQ", operands: ["{{fields.kind}}", "staff"] }],
      },
      "staff_step",
    ]),
    step("staff_step", "last", field("NUMBER", "badge"), previous("staff_back")),
    step("guest_step", "last", field("EMAIL", "host"), previous("guest_back")),
    step("last", "$ending", field("LEGAL", "agreed"), previous("last_back")),
  ],
  { start: { next_node: "who", hidden_fields: [{ key: "case", value: "{{vars.case}}" }] } },
)

function KINDS() {
  return [
    { value: "staff", label: "I work here" },
    { value: "guest", label: "I am a guest" },
  ]
}

function previous(id: string) {
  return block("PREVIOUS_BUTTON", id, { text: "Back" })
}

describe("a form", () => {
  it("is shown where the Action asked for it, and the reset goes on when it is filled in", async () => {
    await using world = await bootWith({ actions: { ask: asks("name") }, forms: [NAME] })
    const { browser, page } = await openedBy(world, ALICE)
    assert.equal(page.at, "/u/custom-form")
    assert.match(page.html, /<input\s+type="text"[^>]*name="fields.full_name"[^>]*required/)
    assert.match(page.text, /Go on/)
    const password = await send(browser, page, { full_name: "Alice" })
    assert.equal(password.at, "/u/reset-password")
    await browser.submit(password, typed(NEW_PASSWORD))
    assert.ok(await world.hasPassword(ALICE, NEW_PASSWORD))
    assert.ok((await world.logTypes()).includes("forms_submission_succeeded"))
  })

  it("tells the same Action what was filled in, and what the Action gave along", async () => {
    await using world = await bootWith({
      actions: {
        tell: tells(
          "branches",
          `{ fields: { kind: "guest", unknown: 1 }, vars: { case: "K-7", list: [1, { a: null }] } }`,
        ),
      },
      forms: [BRANCHES],
    })
    const { browser, page } = await openedBy(world, ALICE)
    assert.match(page.html, /value="guest"\s+required\s+checked/)
    const host = await send(browser, page, { kind: "guest" })
    const last = await send(browser, host, { host: "bob@example.com" })
    const prompt = told(await send(browser, last, { agreed: "true" }))
    assert.deepEqual(prompt, {
      id: prompt.id,
      fields: { case: "K-7", kind: "guest", host: "bob@example.com", agreed: true },
      vars: { case: "K-7", list: [1, { a: null }] },
    })
    assert.match(prompt.id, /^ap_\w{22}$/)
  })

  it("goes the way that the answers lead, and takes no answer of a way that was left", async () => {
    await using world = await bootWith({ actions: { tell: tells("branches") }, forms: [BRANCHES] })
    const { browser, page } = await openedBy(world, ALICE)
    const staff = await send(browser, page, { kind: "staff" })
    assert.match(staff.html, /name="fields.badge"/)
    const last = await send(browser, staff, { badge: "12.5" })
    const back = await browser.submit(last, {}, "action=previous")
    assert.match(back.html, /name="fields.badge"[^>]*value="12.5"/, "and what was typed is there")
    const first = await browser.submit(back, {}, "action=previous")
    assert.doesNotMatch(
      first.html,
      /action=previous|value="previous"/,
      "nothing is before the first",
    )
    const guest = await send(browser, first, { kind: "guest" })
    const end = await send(browser, guest, { host: "bob@example.com" })
    const { fields } = told(await send(browser, end, { agreed: "true" }))
    assert.deepEqual(fields, { case: "", kind: "guest", host: "bob@example.com", agreed: true })
  })

  it("comes after the challenges of its run", async () => {
    const both = asks("name").replace(
      "api.prompt.render",
      `api.authentication.challengeWith({ type: "otp" }); api.prompt.render`,
    )
    await using world = await bootWith({ actions: { both }, forms: [NAME] })
    const { browser, page } = await openedBy(world, BOB)
    assert.equal(page.at, "/u/mfa-otp-challenge")
    const form = await browser.submit(page, { code: world.totp() })
    assert.equal(form.at, "/u/custom-form")
    assert.equal((await send(browser, form, { full_name: "Bob" })).at, "/u/reset-password")
  })

  it("without a page for this person is filled in at once", async () => {
    const form = newForm("hidden", [], {
      start: { hidden_fields: [{ key: "mail", value: "{{context.user.email}}" }] },
    })
    await using world = await bootWith({ actions: { tell: tells("hidden") }, forms: [form] })
    const { page } = await openedBy(world, ALICE)
    assert.deepEqual(told(page).fields, { mail: ALICE })
  })

  it("that cannot be had lets nobody through, and the operator is told", async () => {
    const unresumed = newForm("unresumed", [], { ending: {} })
    for (const name of ["gone", "unresumed"]) {
      await using world = await bootWith({ actions: { ask: asks(name) }, forms: [unresumed] })
      const { page } = await openedBy(world, ALICE)
      assert.deepEqual([page.at, page.status], ["/u/reset-password/error", 400])
      assert.ok((await world.logTypes()).includes("forms_submission_failed"))
    }
  })

  it("fails the reset when the Action has nothing to go on with, or asks for ever", async () => {
    const forgets = asks("name").replace(/exports.onContinue.*/s, "")
    const again = asks("hidden").replace(
      "async () => {}",
      "(event, api) => exports.onExecutePostChallenge(event, api)",
    )
    const forms = [NAME, newForm("hidden", [])]
    await using world = await bootWith({ actions: { forgets }, forms })
    const { browser, page } = await openedBy(world, ALICE)
    assert.equal((await send(browser, page, { full_name: "Alice" })).status, 400)
    await world.bind({ actions: { again: again.replace("= (event", "= async (event") }, forms })
    assert.equal((await openedBy(world, ALICE)).page.status, 400)
  })

  it("stays as it was when it is changed or deleted meanwhile", async () => {
    await using world = await bootWith({ actions: { ask: asks("name") }, forms: [NAME] })
    const { browser, page } = await openedBy(world, ALICE)
    const [form] = (await world.app.forms.list({ page: 0, perPage: 10 })).items
    await world.app.forms.delete(form!.id)
    assert.equal((await send(browser, page, { full_name: "Alice" })).at, "/u/reset-password")
  })
})

describe("what is wrong with a step", () => {
  it("is said at its field, with what was typed still there", async () => {
    const form = newForm("all", [
      step(
        "only",
        "$ending",
        field("TEXT", "text"),
        field("EMAIL", "mail"),
        field("NUMBER", "number", { config: { min_value: 3 } }),
        field("PASSWORD", "pin", { config: { min_length: 4 } }),
      ),
    ])
    await using world = await bootWith({ actions: { tell: tells("all") }, forms: [form] })
    const { browser, page } = await openedBy(world, ALICE)
    const refused = await send(browser, page, {
      text: 'a"b',
      mail: "no",
      number: "2",
      pin: "98765",
    })
    assert.equal(refused.status, 400)
    assert.match(refused.html, /name="fields.text"[^>]*value="a&quot;b"/)
    assert.match(refused.html, /aria-invalid="true"\s+aria-describedby="fields.mail-error"/)
    assert.match(refused.text, /Enter an e-mail address.*Enter 3 or more/)
    assert.doesNotMatch(refused.html, /98765/, "a password is typed again")
    const again = await send(browser, refused, {
      text: "a",
      mail: "a@b.co",
      number: "3",
      pin: "9876",
    })
    assert.equal(told(again).fields.pin, "[withheld]")
  })

  it("is said in the form's own words, and in the language of the page", async () => {
    const form = newForm(
      "words",
      [
        step(
          "only",
          "$ending",
          field("TEXT", "name"),
          field("TEXT", "long", { config: { max_length: 3 } }),
        ),
      ],
      {
        messages: { errors: { ERR_TOO_LONG_STRING: "No more than {{maxLength}}!" } },
        translations: {
          de: {
            components: {
              name: { label: "Ihr Name" },
              next_only: { config: { text: "Weiter geht's" } },
            },
            messages: { errors: { ERR_REQUIRED_PROPERTY: "Das fehlt." } },
          },
        },
      },
    )
    await using world = await bootWith({ actions: { ask: asks("words") }, forms: [form] })
    const { browser, page } = await openedBy(world, ALICE, "de")
    assert.match(page.text, /Noch ein paar Angaben Ihr Name long Weiter geht's/)
    const refused = await send(browser, page, { long: "four" })
    assert.match(refused.text, /Ihr Name Das fehlt\. long No more than 3!/)
  })

  it("is in the log without what was typed, and is counted", async () => {
    await using world = await bootWith({ actions: { ask: asks("name") }, forms: [NAME] })
    const { browser, page } = await openedBy(world, ALICE)
    let last = await send(browser, page, { full_name: "Q" })
    assert.equal(last.at, "/u/custom-form")
    const [logged] = (await world.app.logs.list(5)).filter(
      ({ type }) => type === "forms_submission_failed",
    )
    assert.deepEqual(logged?.details.errors, { full_name: "ERR_TOO_SHORT_STRING" })
    for (let count = 1; count < 101 && last.at === "/u/custom-form"; count++)
      last = await send(browser, page, { full_name: "Q" })
    assert.equal(last.at, "/u/reset-password/error")
  })
})

describe("somebody who sends what no page has", () => {
  it("skips no step", async () => {
    await using world = await bootWith({ actions: { ask: asks("branches") }, forms: [BRANCHES] })
    const { browser, page } = await openedBy(world, ALICE)
    for (const name of ["last", "fork", "$ending", "staff_step", "", "__proto__"]) {
      const skipped = await browser.submit(page, { step: name, "fields.agreed": "true" })
      assert.match(skipped.html, /name="fields.kind"/, name)
    }
  })

  it("changes no hidden field, no variable and no field of another step", async () => {
    await using world = await bootWith({
      actions: { tell: tells("branches", `{ vars: { case: "K-7" } }`) },
      forms: [BRANCHES],
    })
    const { browser, page } = await openedBy(world, ALICE)
    assert.doesNotMatch(page.html, /K-7/)
    const forged = {
      "fields.case": "mine",
      "fields.badge": "1",
      "fields.__proto__": "x",
      "vars.case": "mine",
      case: "mine",
      kind: "staff",
    }
    const host = await browser.submit(page, { ...forged, "fields.kind": "guest" })
    const last = await browser.submit(host, { ...forged, "fields.host": "bob@example.com" })
    const { fields, vars } = told(
      await browser.submit(last, { ...forged, "fields.agreed": "true" }),
    )
    assert.deepEqual(fields, { case: "K-7", kind: "guest", host: "bob@example.com", agreed: true })
    assert.deepEqual(vars, { case: "K-7" })
  })

  it("chooses nothing that is not offered, and sends nothing that is too long", async () => {
    const form = newForm("free", [
      step(
        "only",
        "$ending",
        field("TEXT", "text"),
        field("CHOICE", "kind", { config: { options: KINDS() } }),
      ),
    ])
    await using world = await bootWith({ actions: { tell: tells("free") }, forms: [form] })
    const { browser, page } = await openedBy(world, ALICE)
    const refused = await send(browser, page, { text: "x".repeat(10_001), kind: "admin" })
    assert.equal(refused.status, 400)
    assert.match(refused.text, /This is too long: at most 10000.*Choose from the list/)
    assert.equal(
      (await send(browser, page, { text: "x".repeat(200_000), kind: "guest" })).status,
      413,
    )
  })

  it("from an earlier page of the form goes on from there", async () => {
    await using world = await bootWith({ actions: { tell: tells("branches") }, forms: [BRANCHES] })
    const { browser, page: first } = await openedBy(world, ALICE)
    const staff = await send(browser, first, { kind: "staff" })
    await send(browser, staff, { badge: "1" })
    const guest = await send(browser, first, { kind: "guest" })
    assert.match(guest.html, /name="fields.host"/)
    assert.match((await send(browser, staff, { badge: "1" })).html, /name="fields.host"/)
  })
})

describe("what was typed in a form", () => {
  it("is in no execution and no log, and in the database only until the Action has run", async () => {
    const form = newForm("secret", [
      step("one", "two", field("TEXT", "text"), field("PASSWORD", "pin")),
      step("two", "$ending", field("TEXT", "code", { sensitive: true })),
    ])
    const action = `${asks("secret", `{ vars: { given: "var-4711" } }`).replace(
      "async () => {}",
      "async (event) => { console.log(JSON.stringify(event.prompt.fields)) }",
    )}`
    await using world = await bootWith({ actions: { ask: action }, forms: [form] })
    const { browser, page } = await openedBy(world, ALICE)
    const two = await send(browser, page, { text: "text-4711", pin: "pin-4711" })
    const kept = () => keptOf(world, page)
    const open = await kept()
    assert.match(open, /text-4711/)
    assert.doesNotMatch(open, /pin-4711/, "a password is sealed")
    const password = await send(browser, two, { code: "code-4711" })
    assert.equal(password.at, "/u/reset-password")
    assert.doesNotMatch(await kept(), /4711/)
    const written = JSON.stringify([
      await world.app.executions.list({}, 50),
      await world.app.logs.list(50),
      world.lines,
    ])
    assert.doesNotMatch(written.replaceAll("text-4711", ""), /(pin|code|var)-4711/)
  })
})

interface Told {
  id: string
  fields: Record<string, unknown>
  vars: Record<string, unknown>
}

/** What an Action denied with. */
function told(page: Page): Told {
  const text = /Reason given (\{.*\}) When/.exec(page.text)?.[1]
  assert.ok(text, `nothing was told at ${page.at}: ${page.text}`)
  return JSON.parse(text) as Told
}

async function openedBy(
  world: Booted,
  email: string,
  language = "en",
): Promise<{ browser: UserAgent; page: Page }> {
  const browser = world.browser()
  const link = await world.link(email)
  const first = await browser.get(`${link}&ui_locales=${language}`, { "Accept-Language": language })
  const page = await browser.submit(first)
  return { browser, page }
}

async function send(browser: UserAgent, page: Page, fields: Record<string, string>): Promise<Page> {
  const named = Object.entries(fields).map(([id, value]) => [`fields.${id}`, value])
  return browser.submit(page, Object.fromEntries(named))
}

/** All that the database has of a reset. */
async function keptOf(world: Booted, { url }: Page): Promise<string> {
  const digest = tokenDigest("state", url.searchParams.get("state") ?? "")
  const found = await world.app.resets.findByState(digest)
  assert.ok(found)
  return JSON.stringify(found)
}
