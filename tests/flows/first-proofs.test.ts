import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { DEFAULT_CONNECTION_OPTIONS } from "../../src/reset/connection-options.ts"
import { type Booted, boot, type BootOptions, CONNECTION, NEW_PASSWORD, typed } from "./boot.ts"
import type { Page, UserAgent } from "./user-agent.ts"

const ALICE = "alice@example.com"
const CAROL_PHONE = "+15005550006"
const REQUEST = `/u/reset-password/request/${CONNECTION}`
const EMAIL_PAGE = "/u/email-identifier-challenge"
const PHONE_PAGE = "/u/phone-identifier-challenge"
const SUCCESS = "/u/reset-password/success"

describe("a code by mail in place of a link", () => {
  it("leads in the browser that asked to a new password", async () => {
    await using world = await bootBy("code")
    const browser = world.browser()
    const page = await ask(browser, ALICE)
    assert.equal(page.at, EMAIL_PAGE)
    const code = await world.code(ALICE)
    const mail = world.mails.at(-1)
    assert.ok(mail?.links.every((link) => link.includes("/u/not-me?")))
    assert.doesNotMatch(mail?.subject ?? "", /\d/)
    const password = await browser.submit(page, { code: ` ${code.slice(0, 3)}-${code.slice(3)} ` })
    assert.equal(password.at, "/u/reset-password")
    const done = await browser.submit(password, typed(NEW_PASSWORD))
    assert.equal(done.at, SUCCESS)
    assert.ok(await world.hasPassword(ALICE, NEW_PASSWORD))
    assert.equal((await world.logTypes()).filter((type) => type === "scpr").length, 1)
  })

  it("shows the same pages for a known, an unknown and a blocked address, whatever is typed", async () => {
    await using world = await bootBy("code")
    const seen = []
    for (const who of [ALICE, "nobody@example.com", "blocked@example.com"]) {
      const browser = world.browser()
      const start = await browser.get(REQUEST)
      const page = await browser.submit(start, { email: who })
      const early = await browser.submit(page, { code: "000001" })
      await world.app.worker.runDue()
      const shown = [page, early]
      world.clock.advance(30_000)
      shown.push(await browser.submit(early, {}, "action=resend-code"))
      await world.app.worker.runDue()
      shown.push(await browser.submit(early, {}, "action=resend-code"))
      shown.push(await browser.submit(early, { code: "12345" }))
      const wrong = wrongFor(world)
      for (let count = 0; count < 5; count++)
        shown.push(await browser.submit(early, { code: wrong }))
      shown.push(await browser.get(page.url.href))
      seen.push(shown.map((one) => plain(one, who)))
      world.mails.length = 0
    }
    for (const pages of seen) assert.deepEqual(pages, seen[0])
    const statuses = seen[0]?.map(({ status }) => status)
    assert.deepEqual(statuses, [200, 400, 200, 400, 400, 400, 400, 400, 400, 400, 400])
  })

  it("takes five answers and no sixth, however right it is", async () => {
    await using world = await bootBy("code")
    const browser = world.browser()
    const page = await ask(browser, ALICE)
    const code = await world.code(ALICE)
    for (let count = 1; count < 5; count++)
      assert.match(
        (await browser.submit(page, { code: wrongFor(world) })).text,
        /This code is wrong/,
      )
    const locked = await browser.submit(page, { code: wrongFor(world) })
    assert.match(locked.text, /Too many wrong answers/)
    assert.equal(locked.forms.length, 0)
    const late = await browser.submit(page, { code })
    assert.equal(late.at, EMAIL_PAGE)
    assert.match(late.text, /No more codes are taken here/)
    assert.match((await browser.submit(page, {}, "action=resend-code")).text, /Too many wrong/)
    assert.ok((await world.logTypes()).includes("gd_otp_rate_limit_exceed"))
  })

  it("gives nobody more answers for asking again: ten for an address, then one an hour", async () => {
    await using world = await bootBy("code")
    for (const who of [ALICE, "nobody@example.com"]) {
      for (let round = 0; round < 2; round++) {
        const browser = world.browser()
        const page = await ask(browser, who)
        await world.app.worker.runDue()
        for (let count = 0; count < 5; count++)
          await browser.submit(page, { code: wrongFor(world) })
      }
      const browser = world.browser()
      const page = await ask(browser, who.toUpperCase())
      await world.app.worker.runDue()
      const code = world.mails.at(-1)?.code ?? "000000"
      const refused = await browser.submit(page, { code })
      assert.match(refused.text, /Too many wrong codes/)
      assert.equal(refused.forms.length, 1, "the page stays, for an hour later")
    }
  })

  it("works for 900 seconds and not at their end", async () => {
    await using world = await bootBy("code")
    const [early, late] = [world.browser(), world.browser()]
    const page = await ask(early, ALICE)
    const first = await world.code(ALICE)
    const other = await ask(late, ALICE)
    const second = await world.code(ALICE)
    world.clock.advance(900_000 - 1)
    assert.equal((await early.submit(page, { code: first })).at, "/u/reset-password")
    world.clock.advance(1)
    const over = await late.submit(other, { code: second })
    assert.equal(over.status, 400)
    assert.match(over.text, /This step is over/)
    assert.equal(await world.hasPassword(ALICE, NEW_PASSWORD), false)
  })

  it("is sent again after a pause, five times in all, and the newest counts", async () => {
    await using world = await bootBy("code")
    const browser = world.browser()
    const page = await ask(browser, ALICE)
    const first = await world.code(ALICE)
    assert.match((await browser.submit(page, {}, "action=resend-code")).text, /just now/)
    for (let sends = 2; sends <= 5; sends++) {
      world.clock.advance(30_000)
      const again = await browser.submit(page, {}, "action=resend-code")
      assert.match(again.text, /We sent it again/)
      await world.app.worker.runDue()
    }
    world.clock.advance(30_000)
    assert.equal((await browser.submit(page, {}, "action=resend-code")).status, 400)
    assert.equal(world.mails.length, 5)
    const newest = world.mails.at(-1)?.code ?? ""
    if (first !== newest) assert.equal((await browser.submit(page, { code: first })).status, 400)
    assert.equal((await browser.submit(page, { code: newest })).at, "/u/reset-password")
  })

  it("is worth nothing in another browser, nor for whom another tab asked", async () => {
    await using world = await bootBy("code")
    const [mallory, alice] = [world.browser(), world.browser()]
    const theirs = await ask(mallory, ALICE)
    await world.app.worker.runDue()
    const ours = await ask(alice, ALICE)
    const code = await world.code(ALICE)
    if (world.mails[0]?.code !== code)
      assert.equal((await mallory.submit(theirs, { code })).status, 400)
    const tab = await ask(alice, "bob@example.com")
    const other = await world.code("bob@example.com")
    assert.notEqual(tab.url.search, ours.url.search)
    if (other !== code) assert.equal((await alice.submit(tab, { code })).status, 400)
    assert.equal((await alice.submit(ours, { code })).at, "/u/reset-password")
    assert.equal((await alice.submit(tab, { code: other })).at, "/u/reset-password")
  })

  it("closes no reset of the owner for being asked for, only for being known", async () => {
    await using world = await bootBy("code")
    const [alice, mallory] = [world.browser(), world.browser()]
    const page = await ask(alice, ALICE)
    const password = await alice.submit(page, { code: await world.code(ALICE) })
    await ask(mallory, ALICE)
    await world.app.worker.runDue()
    assert.equal((await alice.submit(password, typed(NEW_PASSWORD))).at, SUCCESS)
  })

  it("is taken once, and a second press, a reload or a step back goes on with the same reset", async () => {
    await using world = await bootBy("code")
    const browser = world.browser()
    const page = await ask(browser, ALICE)
    const code = await world.code(ALICE)
    const pages = await Promise.all([0, 1, 2].map(() => browser.submit(page, { code })))
    const ats = new Set(pages.map(({ url }) => url.href))
    assert.equal(ats.size, 1)
    assert.equal(pages[0]?.at, "/u/reset-password")
    assert.equal((await browser.get(page.url.href)).at, "/u/reset-password")
    assert.equal((await browser.submit(page, {}, "action=resend-code")).at, "/u/reset-password")
    const done = await browser.submit(pages[0] as Page, typed(NEW_PASSWORD))
    assert.equal(done.at, SUCCESS)
    const again = await browser.submit(page, { code })
    assert.equal(again.at, SUCCESS)
    assert.equal((await world.logTypes()).filter((type) => type === "scp").length, 1)
  })

  it("opens nothing once the password was changed by other means", async () => {
    await using world = await bootBy("code")
    const [one, two] = [world.browser(), world.browser()]
    const first = await ask(one, ALICE)
    const firstCode = await world.code(ALICE)
    const second = await ask(two, ALICE)
    const secondCode = await world.code(ALICE)
    const password = await one.submit(first, { code: firstCode })
    await one.submit(password, typed(NEW_PASSWORD))
    const refused = await two.submit(second, { code: secondCode })
    assert.equal(refused.status, 400)
    assert.match(refused.text, /The account has changed/)
  })

  it("opens nothing once the owner has said that it was not them", async () => {
    for (const emailProof of ["code", "link-and-code"] as const) {
      await using world = await bootBy(emailProof)
      const mallory = world.browser()
      const page = await ask(mallory, ALICE)
      const code = await world.code(ALICE)
      const stop = world.mails.at(-1)?.links.find((link) => link.includes("/u/not-me"))
      const alice = world.browser()
      await alice.submit(await alice.get(stop ?? ""))
      const refused = await mallory.submit(page, { code })
      assert.notEqual(refused.at, "/u/reset-password")
      assert.ok(refused.status >= 400)
    }
  })

  it("is not read from an address, and a form of another's making is refused", async () => {
    await using world = await bootBy("code")
    const browser = world.browser()
    const page = await ask(browser, ALICE)
    const code = await world.code(ALICE)
    assert.equal((await browser.get(`${page.url.href}&code=${code}`)).at, EMAIL_PAGE)
    const state = page.url.searchParams.get("state") ?? ""
    assert.equal((await browser.post(EMAIL_PAGE, { state, code, csrf: "x" })).status, 403)
    const stranger = await world.browser().post(EMAIL_PAGE, { state, code })
    assert.deepEqual([stranger.status, /This step is over/.test(stranger.text)], [400, true])
    assert.equal((await world.browser().get(EMAIL_PAGE)).status, 400)
    assert.equal((await browser.submit(page, { code })).at, "/u/reset-password")
  })

  it("leaves the code, the browser's secret and the ticket out of the log", async () => {
    await using world = await bootBy("code")
    const browser = world.browser()
    const page = await ask(browser, ALICE)
    const code = await world.code(ALICE)
    await browser.submit(page, { code })
    const log = world.lines.join("")
    assert.ok(!log.includes(code))
    for (const secret of browser.cookies.values()) assert.ok(!log.includes(secret))
  })
})

describe("a link and a code in one mail", () => {
  it("are two ways to one reset, and either spends what it opened", async () => {
    await using world = await bootBy("link-and-code")
    const browser = world.browser()
    const page = await ask(browser, ALICE)
    assert.match(page.text, /Open the link in it, or enter its code/)
    const code = await world.code(ALICE)
    const [link] = world.mails.at(-1)?.links ?? []
    const phone = world.browser()
    assert.equal((await world.open(link ?? "", phone)).at, "/u/reset-password")
    const password = await browser.submit(page, { code })
    assert.equal(password.at, "/u/reset-password")
    assert.equal((await browser.submit(password, typed(NEW_PASSWORD))).at, SUCCESS)
    assert.match((await phone.get(link ?? "")).text, /already been used/)
  })

  it("go on with the code where a stranger's request has closed the link", async () => {
    await using world = await bootBy("link-and-code")
    const [alice, mallory] = [world.browser(), world.browser()]
    const page = await ask(alice, ALICE)
    const code = await world.code(ALICE)
    const [link] = world.mails.at(-1)?.links ?? []
    await ask(mallory, ALICE)
    await world.app.worker.runDue()
    assert.match((await world.browser().get(link ?? "")).text, /newer link/)
    const password = await alice.submit(page, { code })
    assert.equal((await alice.submit(password, typed(NEW_PASSWORD))).at, SUCCESS)
  })

  it("come as a link alone once nobody waits for the code", async () => {
    await using world = await bootBy("link-and-code")
    await ask(world.browser(), ALICE)
    world.clock.advance(900_000)
    await world.app.worker.runDue()
    const mail = world.mails.at(-1)
    assert.deepEqual([mail?.code, mail?.links.length], [null, 2])
    assert.match(mail?.links[0] ?? "", /reset-verify/)
  })
})

describe("a code by text message", () => {
  const options = { takesPhoneNumber: true, emailProof: "link" } as const

  it("goes to whoever typed a phone number, and Actions see what was proved", async () => {
    const sees = `exports.onExecutePostChallenge = async (event, api) => {
      const { methods } = event.authentication
      api.access.deny(JSON.stringify([methods.map(({ name }) => name), event.request.method, event.request.body ?? null]))
    }`
    await using world = await bootWith(options, { hasPhoneSender: true, actions: { sees } })
    const browser = world.browser()
    const start = await browser.get(REQUEST)
    assert.match(start.html, /name="username"\s+type="text"\s+autocomplete="username"/)
    const page = await browser.submit(start, { username: "+1 (500) 555-0006" })
    assert.equal(page.at, PHONE_PAGE)
    await world.app.worker.runDue()
    assert.equal(world.texts.at(-1)?.to, CAROL_PHONE)
    assert.equal(world.mails.length, 0)
    const denied = await browser.submit(page, { code: world.texts.at(-1)?.code ?? "" })
    assert.match(denied.text, /\[\["phone_number"\],"POST"/)
    assert.doesNotMatch(denied.text, new RegExp(world.texts.at(-1)?.code ?? "?"))
  })

  it("is said by telephone where the person likes that better, and the newest counts", async () => {
    await using world = await bootWith(options, { hasPhoneSender: true })
    const browser = world.browser()
    const page = await ask(browser, CAROL_PHONE, "username")
    await world.app.worker.runDue()
    const called = await browser.submit(page, {}, "action=switch-to-voice")
    assert.match(called.text, /we are calling it/)
    await world.app.worker.runDue()
    const [text, call] = world.texts
    assert.deepEqual([text?.method, call?.method], ["sms", "voice"])
    if (text?.code !== call?.code)
      assert.equal((await browser.submit(called, { code: text?.code ?? "" })).status, 400)
    assert.equal((await browser.submit(called, { code: call?.code ?? "" })).at, "/u/reset-password")
    await world.bind({ ...withOptions(options), tenant: { phoneMethods: ["sms"] } })
    const other = await ask(world.browser(), CAROL_PHONE, "username")
    assert.doesNotMatch(other.html, /switch-to-voice/)
  })

  it("is handed to the Action of custom-phone-provider as change_password", async () => {
    const code = `exports.onExecuteCustomPhoneProvider = async (event, api) => {
      const { message_type, recipient, code } = event.notification
      api.cache.set(message_type, recipient + " " + code)
    }`
    const provider = { code, trigger: "custom-phone-provider" } as const
    await using world = await bootWith(options, { actions: { provider } })
    const browser = world.browser()
    const page = await ask(browser, CAROL_PHONE, "username")
    await world.app.worker.runDue()
    const [sent] = await world.app.actions.listCache("custom-phone-provider", world.clock.nowMs())
    assert.equal(sent?.key, "change_password")
    const [to, typedCode = ""] = (sent?.value ?? "").split(" ")
    assert.equal(to, CAROL_PHONE)
    assert.equal((await browser.submit(page, { code: typedCode })).at, "/u/reset-password")
  })

  it("is promised alike where nobody has the number, several do, or nothing sends texts", async () => {
    await using world = await bootWith(options, { hasPhoneSender: true })
    await using shared = await bootWith(options, { hasPhoneSender: true })
    await share(shared)
    await using mute = await bootWith(options, {})
    const shown = []
    for (const [where, number] of [
      [world, CAROL_PHONE],
      [world, "+15005550007"],
      [shared, CAROL_PHONE],
      [mute, CAROL_PHONE],
    ] as const) {
      const browser = where.browser()
      const page = await ask(browser, number, "username")
      await where.app.worker.runDue()
      const code = where.texts.at(-1)?.code === "000000" ? "000001" : "000000"
      const wrong = await browser.submit(page, { code })
      shown.push([plain(page, number), plain(wrong, number)])
      where.texts.length = 0
    }
    for (const pages of shown) assert.deepEqual(pages, shown[0])
    assert.equal(shared.texts.length, 0)
    assert.deepEqual(await mute.logTypes(), ["fcpr"])
  })

  it("is limited for a number and for a source, known or not", async () => {
    await using world = await bootWith(options, { hasPhoneSender: true })
    for (const number of [CAROL_PHONE, "+15005550007"]) {
      for (let count = 0; count < 10; count++) {
        const page = await ask(browserAt(world, `198.51.100.${count}`), number, "username")
        assert.equal(page.at, PHONE_PAGE)
      }
      const refused = await ask(browserAt(world, "198.51.100.77"), number, "username")
      assert.equal(refused.status, 429)
    }
    for (let count = 10; count < 40; count++)
      assert.equal((await ask(world.browser(), `+150055501${count}`, "username")).at, PHONE_PAGE)
    assert.equal((await ask(world.browser(), "+15005550199", "username")).status, 429)
    const elsewhere = await ask(browserAt(world, "198.51.100.78"), "+15005550199", "username")
    assert.equal(elsewhere.at, PHONE_PAGE)
  })

  for (const [what, said] of [
    ["0151 23456789", /plus sign and its country code/],
    ["bob", /e-mail address, or a phone number/],
    [" ", /e-mail address, or a phone number/],
  ] as const)
    it(`is refused for ${JSON.stringify(what)}, before anybody is looked for`, async () => {
      await using world = await bootWith(options, { hasPhoneSender: true })
      const page = await ask(world.browser(), what, "username")
      assert.equal(page.status, 400)
      assert.match(page.text, said)
      assert.equal(await world.app.worker.runDue(), 0)
    })
})

describe("a connection that takes user names", () => {
  it("mails the owner, and shows everybody what was typed and nothing else", async () => {
    await using world = await bootWith({ takesUsername: true, emailProof: "code" }, {})
    const connection = await world.app.tenants.findConnectionByName(CONNECTION)
    const known = await world.app.accounts.findByIdentifier(connection?.id ?? "", ALICE)
    assert.ok(known !== null)
    await world.app.accounts.insert(
      {
        ...known,
        userId: "auth0|dora",
        email: "dora@example.com",
        username: "dora",
        phoneVerified: false,
        enrolments: [],
      },
      world.clock.nowMs(),
    )
    const browser = world.browser()
    const start = await browser.get(REQUEST)
    assert.match(start.text, /E-mail address or user name/)
    const page = await browser.submit(start, { username: "Dora" })
    const other = await ask(world.browser(), "nora", "username")
    assert.deepEqual(plain(page, "Dora"), plain(other, "nora"))
    const code = await world.code("dora@example.com")
    assert.doesNotMatch(page.html, /dora@/)
    assert.equal((await browser.submit(page, { code })).at, "/u/reset-password")
  })
})

describe("whoever cannot type a code", () => {
  it("gets a link: programs that ask by API, and everybody in Classic", async () => {
    await using world = await bootBy("code")
    const link = await world.link(ALICE)
    assert.equal((await world.open(link)).at, "/u/reset-password")
    await world.bind({ ...withOptions({ emailProof: "code" }), tenant: { experience: "classic" } })
    const sent = await ask(world.browser(), ALICE)
    assert.match(sent.at, /\/sent$/)
    await world.app.worker.runDue()
    assert.match(world.mails.at(-1)?.links[0] ?? "", /\/lo\/reset\?ticket=/)
  })
})

function bootBy(emailProof: "code" | "link-and-code"): Promise<Booted> {
  return bootWith({ emailProof }, {})
}

function bootWith(
  options: Partial<typeof DEFAULT_CONNECTION_OPTIONS>,
  more: BootOptions,
): Promise<Booted> {
  return boot({ ...withOptions(options), ...more })
}

function withOptions(options: Partial<typeof DEFAULT_CONNECTION_OPTIONS>) {
  return { connection: { options: { ...DEFAULT_CONNECTION_OPTIONS, ...options } } }
}

async function ask(browser: UserAgent, who: string, field = "email"): Promise<Page> {
  return browser.submit(await browser.get(REQUEST), { [field]: who })
}

function browserAt(world: Booted, ip: string): UserAgent {
  const browser = world.browser()
  browser.at((request) => world.app.handle(request, { ip }))
  return browser
}

/** Carol's phone is a second account's, too. */
async function share(world: Booted): Promise<void> {
  const connection = await world.app.tenants.findConnectionByName(CONNECTION)
  const known = await world.app.accounts.findByIdentifier(connection?.id ?? "", "carol@example.com")
  assert.ok(known !== null)
  await world.app.accounts.insert(
    { ...known, userId: "auth0|2", email: null, enrolments: [] },
    world.clock.nowMs(),
  )
}

/** A code that is not the one in the newest mail. */
function wrongFor({ mails }: Booted): string {
  return mails.at(-1)?.code === "000000" ? "000001" : "000000"
}

/** A page without what differs for everybody: what was typed, and random texts. */
function plain({ status, html, headers, at }: Page, who: string) {
  const text = html
    .replaceAll(who, "WHO")
    .replace(/name="csrf" value="[^"]*"/g, "")
    .replace(/a_[0-9a-z]{24}/g, "STATE")
  const names = [...headers].filter(([name]) => !/^(date|x-request-id)$/.test(name))
  return {
    at,
    status,
    text,
    headers: names.map(([name, value]) => [name, value.replace(/a_[0-9a-z]{24}/g, "")]),
  }
}
