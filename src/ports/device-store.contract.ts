import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { newAccount, seed, type OpenStores, type Seeded } from "./stores.contract.ts"

export function describeDeviceStoreContract(open: OpenStores): void {
  describe("a device store", () => {
    it("knows confirmed enrolments of its factor, and no others", async () => {
      await using db = await withDevices(open)
      const device = await db.devices.find("enr_push")
      const [enrolment] = (await db.accounts.find("auth0|erin"))?.enrolments ?? []
      assert.equal(enrolment?.id, "enr_push")
      assert.deepEqual(device, {
        userId: "auth0|erin",
        enrolment,
        sealedSubscription: null,
        locale: null,
      })
      for (const id of ["enr_new", "enr_otp", "enr_none"])
        assert.equal(await db.devices.find(id), null, id)
      assert.deepEqual(await db.devices.listOf("auth0|erin"), [device])
      assert.deepEqual(await db.devices.listOf(db.userId), [])
    })

    it("keeps the newest subscription, and forgets one that ended", async () => {
      await using db = await withDevices(open)
      await db.devices.saveSubscription("enr_push", "first", "de")
      await db.devices.saveSubscription("enr_push", "second", "fr")
      await db.devices.dropSubscription("enr_push", "first")
      const kept = await db.devices.find("enr_push")
      assert.deepEqual([kept?.sealedSubscription, kept?.locale], ["second", "fr"])
      await db.devices.dropSubscription("enr_push", "second")
      assert.equal((await db.devices.find("enr_push"))?.sealedSubscription, null)
      await db.devices.saveSubscription("enr_none", "third", "en")
      assert.equal(await db.devices.find("enr_none"), null)
    })
  })
}

async function withDevices(open: OpenStores): Promise<Seeded> {
  const db = await seed(open)
  const enrolment = { type: "push-notification", sealedSecret: "sealed", options: {} } as const
  await db.accounts.insert(
    newAccount(db.connectionId, {
      userId: "auth0|erin",
      email: "erin@example.test",
      username: "erin",
      enrolments: [
        { id: "enr_push", isConfirmed: true, ...enrolment },
        { id: "enr_new", isConfirmed: false, ...enrolment },
      ],
    }),
    1,
  )
  return db
}
