import { NEW_PASSWORD, typed } from "../../flows/boot.ts"
import type { Page } from "../../flows/user-agent.ts"
import { asking, LOCALES, type Scenario, type Visitor } from "./scenario.ts"

const ALICE = "alice@example.com"
const HOUR_MS = 3_600_000
/** Whose five tries are used up, one in each language. */
const LOCKED = [ALICE, "bob@example.com", "carol@example.com"]

/** Where a reset waits for somebody else, and where one ends. */
export const END_SCENARIOS: readonly Scenario[] = [
  {
    name: "reset-password-running",
    tenant: { actions: asking("await new Promise((done) => setTimeout(done, 1_500))") },
    walk: (visitor) => whileRunning(visitor, 0),
  },
  {
    name: "reset-password-running-stuck",
    tenant: { actions: asking("await new Promise((done) => setTimeout(done, 1_500))") },
    walk: (visitor) => whileRunning(visitor, 120_000),
  },
  {
    name: "reset-password-away",
    tenant: {
      actions: {
        ...asking(`api.authentication.challengeWith({ type: "email" })`),
        away: `exports.onExecutePostChallenge = async (event, api) => {
          api.redirect.sendUserTo("https://verify.example.com/start")
        }`,
      },
    },
    async walk(visitor) {
      const page = await visitor.open(ALICE)
      await visitor.submit(page, { code: await visitor.world.code(ALICE) })
      return visitor.goto(`/u/reset-password/away${page.url.search}`)
    },
  },
  {
    name: "continue",
    tenant: {},
    walk: (visitor) =>
      visitor.agent.post("/continue", { state: "x" }, { "Sec-Fetch-Site": "cross-site" }),
  },
  {
    name: "reset-password-error-invalid",
    tenant: {},
    status: 400,
    walk: (visitor) => visitor.goto("/u/reset-verify?ticket=none"),
  },
  {
    name: "reset-password-error-expired",
    tenant: {},
    status: 400,
    async walk(visitor) {
      const link = await visitor.link(ALICE)
      visitor.world.clock.advance(HOUR_MS)
      return visitor.goto(link)
    },
  },
  {
    name: "reset-password-error-too-late",
    tenant: {},
    status: 400,
    async walk(visitor) {
      const page = await visitor.open(ALICE)
      visitor.world.clock.advance(HOUR_MS)
      return visitor.submit(page, typed(NEW_PASSWORD))
    },
  },
  {
    name: "reset-password-error-used",
    tenant: {},
    status: 400,
    async walk(visitor) {
      const link = await visitor.link(ALICE)
      await visitor.submit(await visitor.submit(await visitor.goto(link), {}), typed(NEW_PASSWORD))
      visitor.agent.cookies.clear()
      return visitor.goto(link)
    },
  },
  {
    name: "reset-password-error-locked",
    tenant: { actions: asking(`api.authentication.challengeWith({ type: "email" })`) },
    status: 403,
    async walk(visitor) {
      let page = await visitor.open(LOCKED[LOCALES.indexOf(visitor.locale)] ?? "")
      for (let count = 0; count < 5; count++)
        page = await visitor.submit(page, { code: wrongFor(visitor) })
      return page
    },
  },
  {
    name: "reset-password-error-cancelled",
    tenant: {},
    status: 403,
    async walk(visitor) {
      const link = await visitor.link(ALICE)
      const stop = await visitor.goto(visitor.world.mails.at(-1)?.links.at(-1) ?? "")
      await visitor.submit(stop, {})
      return visitor.goto(link)
    },
  },
  {
    name: "reset-password-error-elsewhere",
    tenant: {},
    status: 400,
    async walk(visitor) {
      const page = await visitor.open(ALICE)
      visitor.agent.cookies.clear()
      return visitor.goto(page.url.href)
    },
  },
  {
    name: "reset-password-error-forged",
    tenant: {},
    status: 403,
    async walk(visitor) {
      const page = await visitor.open(ALICE)
      return visitor.submit(page, { ...typed(NEW_PASSWORD), csrf: "x" })
    },
  },
  {
    name: "reset-password-error-invalid-request",
    tenant: {},
    status: 400,
    walk: (visitor) => visitor.goto("/continue"),
  },
  {
    name: "reset-password-error-no-such-page",
    tenant: {},
    status: 404,
    walk: (visitor) => visitor.goto("/u/nothing-here"),
  },
  ...classic(),
]

function classic(): readonly Scenario[] {
  const tenant = { tenant: { experience: "classic" } } as const
  const opened = async (visitor: Visitor) => visitor.goto(await visitor.link(ALICE))
  const both = (password: string) => ({ newPassword: password, confirmNewPassword: password })
  return [
    { name: "classic", tenant, walk: opened },
    {
      name: "classic-refused",
      tenant,
      status: 400,
      walk: async (visitor) => visitor.submit(await opened(visitor), both("short")),
    },
    {
      name: "classic-success",
      tenant,
      walk: async (visitor) => visitor.submit(await opened(visitor), both(NEW_PASSWORD)),
    },
  ]
}

/** A second press of the link's button, while the first one's Action still runs. */
async function whileRunning(visitor: Visitor, laterMs: number): Promise<Page> {
  const button = await visitor.goto(await visitor.link(ALICE))
  const opening = visitor.agent.submit(button, {})
  // The open has been committed once a second press of the button finds a reset.
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve))
  const page = await visitor.agent.submit(button, {})
  visitor.world.clock.advance(laterMs)
  const later = await visitor.goto(page.url.href)
  await opening
  return later
}

/** A code that is not the one in the newest mail. */
function wrongFor({ world }: Visitor): string {
  return world.mails.at(-1)?.code === "000000" ? "000001" : "000000"
}
