import type { Page } from "../../flows/user-agent.ts"
import { enrolDevices } from "../../flows/device.ts"
import { ticketFor } from "../../flows/enrol.ts"
import { asking, type Scenario, type Visitor } from "./scenario.ts"

const TENANT: Scenario["tenant"] = {
  tenant: { enabledFactors: ["push-notification", "email"] },
  actions: asking(
    `api.authentication.challengeWith(
      { type: "push", options: { otpFallback: true } },
      { additionalFactors: [{ type: "email" }] },
    )`,
  ),
}
const PENDING = { action: "default" }

/** Notifications, and the page that answers them. */
export const PUSH_SCENARIOS: readonly Scenario[] = [
  { name: "mfa-push-challenge-push", tenant: TENANT, walk: async (it) => (await opened(it)).page },
  {
    name: "mfa-push-challenge-push-pending",
    tenant: TENANT,
    status: 400,
    walk: async (visitor) => visitor.submit((await opened(visitor)).page, PENDING),
  },
  {
    name: "mfa-push-challenge-push-rejected",
    tenant: TENANT,
    status: 400,
    async walk(visitor) {
      const { page, device } = await opened(visitor)
      const [request] = (await device?.requests()) ?? []
      const isLow = page.text.includes(" 10 ")
      await device?.approve(request?.id ?? "", isLow ? "11" : "10")
      return visitor.submit(page, PENDING)
    },
  },
  {
    name: "mfa-push-challenge-push-expired",
    tenant: TENANT,
    async walk(visitor) {
      const { page } = await opened(visitor)
      visitor.world.clock.advance(5 * 60_000)
      return visitor.goto(page.url.href)
    },
  },
  {
    name: "mfa-push-challenge-push-code",
    tenant: TENANT,
    walk: async (visitor) =>
      visitor.submit((await opened(visitor)).page, {}, "action=enter-otp-code"),
  },
  {
    name: "mfa-push-enrollment-qr",
    tenant: TENANT,
    async walk(visitor) {
      const link = await ticketFor(visitor.world, "alice", {
        factor: "push-notification",
        email_locale: visitor.locale,
      })
      return visitor.submit(await visitor.goto(link), {})
    },
  },
  { name: "authenticator", tenant: TENANT, walk: (it) => it.goto("/authenticator") },
]

/** A new account each time, with one device, at the number of its notification. */
async function opened(visitor: Visitor): Promise<{
  page: Page
  device: Awaited<ReturnType<typeof enrolDevices>>[number] | undefined
}> {
  const { world } = visitor
  const email = `device${world.clock.nowMs()}@example.com`
  const [device] = await enrolDevices(world, email)
  const page = await visitor.open(email)
  return { page: await visitor.goto(page.url.href), device }
}
