import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { START_MS } from "../reset/reset.fixture.ts"
import { newAccount, seed, type OpenStores } from "./stores.contract.ts"

export function describeAccountStoreContract(open: OpenStores): void {
  describe("an account store", () => {
    it("gives back what was put in, with times of its own", async () => {
      await using db = await seed(open)
      const { enrolments, ...account } = newAccount(db.connectionId)
      assert.deepEqual(await db.accounts.find("auth0|bob"), {
        ...account,
        connectionName: "Users",
        userName: "Bob@example.test",
        securityVersion: 1,
        enrolments: enrolments.map((enrolment) => ({
          ...enrolment,
          lastStep: null,
          name: null,
          createdAtMs: START_MS,
        })),
        counters: {},
        loginsCount: 0,
        lastPasswordResetMs: null,
        createdAtMs: START_MS,
        updatedAtMs: START_MS,
      })
      assert.equal(await db.accounts.find("auth0|nobody"), null)
    })

    it("finds by address and by user name, in whatever ASCII case, in one connection", async () => {
      await using db = await seed(open)
      const find = async (identifier: string, connectionId = db.connectionId) =>
        (await db.accounts.findByIdentifier(connectionId, identifier))?.userId ?? null
      assert.equal(await find(" BOB@Example.TEST "), "auth0|bob")
      assert.equal(await find("Bobby"), "auth0|bob")
      assert.equal(await find("bob@example.test", "con_other"), null)
      assert.equal(await find("bob"), null)
    })

    it("finds by a verified phone number that one account of the connection has", async () => {
      await using db = await seed(open)
      const find = async (number: string, connectionId = db.connectionId) =>
        (await db.accounts.findByPhoneNumber(connectionId, number))?.userId ?? null
      const insert = (userId: string, phoneNumber: string, phoneVerified: boolean) =>
        db.accounts.insert(
          newAccount(db.connectionId, {
            userId,
            email: null,
            username: null,
            enrolments: [],
            phoneNumber,
            phoneVerified,
          }),
          START_MS,
        )
      assert.equal(await find("+15005550006"), "auth0|bob")
      assert.equal(await find("+15005550006", "con_other"), null)
      assert.equal(await find("15005550006"), null)
      await insert("auth0|unverified", "+15005550006", false)
      await insert("auth0|other", "+15005550007", false)
      assert.equal(await find("+15005550006"), "auth0|bob")
      assert.equal(await find("+15005550007"), null)
      await insert("auth0|shares", "+15005550006", true)
      assert.equal(await find("+15005550006"), null)
    })

    it("keeps apart what only looks alike", async () => {
      await using db = await seed(open)
      // The Kelvin sign and the dotless i fold to ASCII letters in many case tables.
      for (const identifier of ["bob@example.te\u017ft", "bob%", "b_b@example.test", "bob\0", ""])
        assert.equal(await db.accounts.findByIdentifier(db.connectionId, identifier), null)
    })

    it("takes no user id, address or user name twice in a connection", async () => {
      await using db = await seed(open)
      const insert = (changes: Partial<ReturnType<typeof newAccount>>) =>
        db.accounts.insert(
          newAccount(db.connectionId, {
            userId: "auth0|2",
            email: "second@example.test",
            username: "second",
            enrolments: [],
            ...changes,
          }),
          START_MS,
        )
      assert.equal(await insert({ userId: "auth0|bob" }), false)
      assert.equal(await insert({ email: "BOB@EXAMPLE.TEST" }), false)
      assert.equal(await insert({ username: "BOBBY" }), false)
      assert.equal(await insert({ username: "bob@example.test" }), false)
      assert.equal(await db.accounts.find("auth0|2"), null)
      assert.equal(await insert({}), true)
      assert.equal(await insert({ userId: "auth0|3", email: null, username: null }), true)
      assert.equal(await insert({ userId: "auth0|4", email: null, username: null }), true)
      assert.equal((await db.accounts.find("auth0|4"))?.userName, "auth0|4")
    })

    it("lets one of ten take an address, twenty times over", async () => {
      await using db = await seed(open)
      for (let round = 0; round < 20; round++) {
        const tries = Array.from({ length: 10 }, (_, index) =>
          db.accounts.insert(
            newAccount(db.connectionId, {
              userId: `auth0|${round}-${index}`,
              email: `round-${round}@example.test`,
              username: null,
              enrolments: [],
            }),
            START_MS,
          ),
        )
        const taken = (await Promise.all(tries)).filter(Boolean)
        assert.equal(taken.length, 1, `round ${round}`)
      }
    })

    it("counts every login, however many at once", async () => {
      await using db = await seed(open)
      await Promise.all(Array.from({ length: 10 }, () => db.accounts.countLogin(db.userId, 5)))
      assert.equal((await db.accounts.find(db.userId))?.loginsCount, 10)
    })

    it("replaces a hash only while it is the one that was checked", async () => {
      await using db = await seed(open)
      await db.accounts.rehash(db.userId, "$other", "$stronger")
      assert.equal((await db.accounts.find(db.userId))?.passwordHash, "$old")
      await db.accounts.rehash(db.userId, "$old", "$stronger")
      const account = await db.accounts.find(db.userId)
      assert.deepEqual([account?.passwordHash, account?.securityVersion], ["$stronger", 1])
    })
  })
}
