import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { boot, NEW_PASSWORD, OLD_PASSWORD } from "./boot.ts"

const ALICE = "alice@example.com"
const DENY = { deny: "exports.onExecutePostChallenge = async (e, api) => api.access.deny('no')" }

const fields = (password: string, repeated = password) => ({
  newPassword: password,
  confirmNewPassword: repeated,
})

for (const [what, tenant] of [
  ["the Classic experience", { experience: "classic" }],
  ["the custom reset page", { customResetPage: true }],
] as const)
  describe(`with ${what}`, () => {
    it("the page is Classic, and Actions do not run", async () => {
      await using world = await boot({ tenant, actions: DENY })
      const link = await world.link(ALICE)
      assert.equal(new URL(link).pathname, "/lo/reset")
      const browser = world.browser()
      const page = await browser.get(link)
      assert.equal(page.at, "/lo/reset")
      assert.ok(!page.url.search.includes("ticket="))
      const weak = await browser.submit(page, fields("short"))
      assert.equal(weak.status, 400)
      const done = await browser.submit(weak, fields(NEW_PASSWORD))
      assert.ok(done.status < 400, done.text)
      assert.equal(await world.hasPassword(ALICE, NEW_PASSWORD), true)
      const used = await world.browser().get(link)
      assert.equal(used.status, 400)
    })

    it("a link of the other experience leads to the right page", async () => {
      await using world = await boot({ actions: DENY })
      const link = await world.link(ALICE)
      await world.bind({ tenant, actions: DENY })
      const browser = world.browser()
      assert.equal((await browser.get(link)).at, "/lo/reset")
      await world.bind({ actions: DENY })
      const back = await browser.get(link.replace("/u/reset-verify", "/lo/reset"))
      assert.equal(back.at, "/u/reset-verify")
    })

    it("a form without its token changes nothing", async () => {
      await using world = await boot({ tenant })
      const browser = world.browser()
      const page = await browser.get(await world.link(ALICE))
      const forged = await browser.submit(page, { ...fields(NEW_PASSWORD), _csrf: "x" })
      assert.equal(forged.status, 403)
      assert.equal(await world.hasPassword(ALICE, OLD_PASSWORD), true)
    })
  })
