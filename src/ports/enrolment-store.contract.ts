import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { decideEnrolment } from "../enrolment/decide-enrolment.ts"
import type { EnrolmentEvent } from "../enrolment/enrolment-decision.ts"
import type { EnrolmentTicket } from "../enrolment/enrolment-ticket.ts"
import type { NewEnrolment } from "../enrolment/enrolment-write.ts"
import { START_MS } from "../reset/reset.fixture.ts"
import type { EnrolmentsChange } from "./account-store.ts"
import {
  PASSWORD_CHOSEN,
  newAccount,
  seed,
  type OpenStores,
  type Seeded,
} from "./stores.contract.ts"

export function describeEnrolmentStoreContract(open: OpenStores): void {
  describe("factors of an account", () => {
    it("come and go in one transaction with their jobs and log events", async () => {
      await using db = await seed(open)
      const added = await db.accounts.changeEnrolments(db.userId, () => adding("dev_1"))
      assert.equal(added?.ok, true)
      assert.equal(db.told.at(-1)?.type, "gd_enrollment_complete")
      assert.equal((await db.accounts.findByEnrolment("dev_1"))?.userId, db.userId)
      const removed = await db.accounts.changeEnrolments(db.userId, () => ({
        ...adding("dev_1"),
        writes: [{ type: "remove", enrolmentId: "dev_1" }],
      }))
      assert.equal(removed?.ok, true)
      assert.equal(await db.accounts.findByEnrolment("dev_1"), null)
      const job = await db.jobs.claim(START_MS, 1000)
      assert.equal(job?.job.type, "send-factor-notice")
    })

    it("end open resets when they come or go, and not when they are renamed", async () => {
      await using db = await seed(open)
      const versionOf = async () => (await db.accounts.find(db.userId))?.securityVersion
      const first = await db.opened("a", await db.issue())
      await db.accounts.changeEnrolments(db.userId, () => ({
        ok: true,
        writes: [{ type: "rename", enrolmentId: "enr_otp", name: "My phone" }],
        jobs: [],
        logs: [],
      }))
      assert.equal(await versionOf(), 1)
      assert.equal((await db.accounts.find(db.userId))?.enrolments[0]?.name, "My phone")
      await db.accounts.changeEnrolments(db.userId, () => adding("dev_1"))
      assert.equal(await versionOf(), 2)
      const late = await db.send(first.id, PASSWORD_CHOSEN)
      assert.deepEqual([late?.ok, late?.ok === false && late.reason], [false, "account-changed"])
    })

    it("are nobody else's: no other account's is removed, and no account that is not there has one", async () => {
      await using db = await seed(open)
      await db.accounts.insert(other(db), START_MS)
      await assert.rejects(
        db.accounts.changeEnrolments("auth0|other", () => ({
          ...adding("dev_1"),
          writes: [{ type: "remove", enrolmentId: "enr_otp" }],
        })),
      )
      assert.equal((await db.accounts.find(db.userId))?.enrolments.length, 2)
      assert.equal(await db.accounts.changeEnrolments("auth0|nobody", () => adding("dev_1")), null)
    })

    it("are kept apart by their digest: of ten at once, for two accounts, one is kept", async () => {
      await using db = await seed(open)
      await db.accounts.insert(other(db), START_MS)
      const tries = Array.from({ length: 10 }, (_, index) =>
        db.accounts.changeEnrolments(index % 2 === 0 ? db.userId : "auth0|other", () =>
          adding(`dev_${index}`, { uniqueDigest: "the same" }),
        ),
      )
      const kept = (await Promise.all(tries)).filter((change) => change?.ok === true)
      assert.equal(kept.length, 1)
      const refused = await db.accounts.changeEnrolments(db.userId, () =>
        adding("dev_x", { uniqueDigest: "the same" }),
      )
      assert.deepEqual(refused, { ok: false, reason: "already-enrolled" })
      assert.equal(await db.accounts.findByEnrolment("dev_x"), null)
    })
  })

  describe("an enrolment ticket", () => {
    it("is found by its digest, and by what is being set up while it is", async () => {
      await using db = await seed(open)
      const { id } = await issued(db)
      assert.equal((await db.enrolmentTickets.findByToken("digest"))?.id, id)
      assert.equal(await db.enrolmentTickets.findByToken("other"), null)
      assert.equal(await db.enrolmentTickets.findBySetup("dev_1"), null)
      await begun(db, id)
      assert.equal((await db.enrolmentTickets.findBySetup("dev_1"))?.id, id)
      await put(db, id, { name: "picker-asked" })
      assert.equal(await db.enrolmentTickets.findBySetup("dev_1"), null)
    })

    it("is not made for an account that is gone or blocked", async () => {
      await using db = await seed(open)
      await db.accounts.insert(other(db, true), START_MS)
      const effects = { jobs: [], logs: [] }
      for (const userId of ["auth0|other", "auth0|nobody"])
        assert.equal(
          await db.enrolmentTickets.issue(ticketOf(userId), `digest ${userId}`, effects),
          false,
        )
    })

    it("keeps one factor, however many right answers come at once", async () => {
      await using db = await seed(open)
      const { id } = await issued(db)
      await begun(db, id)
      const answers = await Promise.all(Array.from({ length: 10 }, () => put(db, id, PASSED)))
      assert.equal(answers.filter((answer) => answer?.ok === true).length, 1)
      const account = await db.accounts.find(db.userId)
      assert.deepEqual(
        account?.enrolments.map((enrolment) => [enrolment.id, enrolment.lastStep]),
        [
          ["enr_otp", null],
          ["enr_sms", null],
          ["dev_1", 7],
        ],
      )
      assert.deepEqual(
        [account?.securityVersion, account?.enrolments[2]?.createdAtMs],
        [2, START_MS],
      )
    })

    it("counts every wrong answer that comes at once", async () => {
      await using db = await seed(open)
      const { id } = await issued(db)
      await begun(db, id)
      const tries = await Promise.all(
        Array.from({ length: 12 }, () => put(db, id, { name: "answer-tried", setup: 1 })),
      )
      assert.equal(tries.filter((answer) => answer?.ok === true).length, 5)
    })

    it("is refused whole where its factor is there already: it stays as it was", async () => {
      await using db = await seed(open)
      await db.accounts.changeEnrolments(db.userId, () =>
        adding("dev_0", { uniqueDigest: "the same" }),
      )
      const { id } = await issued(db)
      await begun(db, id)
      const taken = { ...PASSED, enrolment: { ...PASSED.enrolment, uniqueDigest: "the same" } }
      assert.deepEqual(await put(db, id, taken), { ok: false, reason: "already-enrolled" })
      assert.equal((await db.enrolmentTickets.find(id))?.state.name, "setting-up")
    })

    it("goes when the owner says that it was not them, and when it has expired", async () => {
      await using db = await seed(open)
      await issued(db)
      await db.resets.cancelAll(db.userId, [])
      assert.equal(await db.enrolmentTickets.findByToken("digest"), null)
      const { id } = await issued(db)
      assert.equal(await db.enrolmentTickets.deleteExpired(START_MS + 1000, 10), 0)
      assert.equal(await db.enrolmentTickets.deleteExpired(START_MS + 1001, 10), 1)
      assert.equal(await db.enrolmentTickets.find(id), null)
    })
  })
}

const SEEN = { ip: "192.0.2.1", userAgent: null }

const PASSED: EnrolmentEvent & { name: "answer-passed" } = {
  name: "answer-passed",
  setup: 1,
  enrolment: {
    id: "dev_1",
    type: "otp",
    isConfirmed: true,
    sealedSecret: "sealed",
    options: {},
    lastStep: 7,
  },
  recovery: {
    type: "recovery-code",
    enrolmentId: "dev_2",
    sealedSecret: "sealed",
    options: {},
    sendsTo: null,
  },
  seen: SEEN,
}

function adding(id: string, changes: Partial<NewEnrolment> = {}): EnrolmentsChange<never> {
  return {
    ok: true,
    writes: [
      {
        type: "add",
        enrolment: {
          id,
          type: "phone",
          isConfirmed: true,
          sealedSecret: null,
          options: {},
          ...changes,
        },
      },
    ],
    jobs: [
      {
        type: "send-factor-notice",
        userId: "auth0|bob",
        to: "bob@example.test",
        locale: "en",
        change: "added",
        factor: "phone",
        atMs: START_MS,
        ip: null,
      },
    ],
    logs: [
      {
        type: "gd_enrollment_complete",
        description: "A factor was set up",
        atMs: START_MS,
        userId: "auth0|bob",
        userName: "bob",
        connection: null,
        clientId: null,
        ip: null,
        userAgent: null,
        details: {},
      },
    ],
  }
}

function other({ connectionId }: Seeded, isBlocked = false) {
  return newAccount(connectionId, {
    userId: "auth0|other",
    email: "other@example.test",
    username: null,
    enrolments: [],
    isBlocked,
  })
}

function ticketOf(userId: string): EnrolmentTicket {
  return {
    id: `etk_${userId}`,
    userId,
    factor: null,
    allowsMultiple: true,
    locale: "en",
    createdAtMs: START_MS,
    expiresAtMs: START_MS + 1000,
    browserDigest: null,
    state: { name: "choosing" },
    setups: 0,
  }
}

async function issued(db: Seeded): Promise<EnrolmentTicket> {
  const ticket = ticketOf(db.userId)
  assert.equal(await db.enrolmentTickets.issue(ticket, "digest", { jobs: [], logs: [] }), true)
  return ticket
}

function put(db: Seeded, id: string, event: EnrolmentEvent) {
  return db.enrolmentTickets.change(id, (context) => decideEnrolment(context, event, "browser"))
}

async function begun(db: Seeded, id: string): Promise<void> {
  await put(db, id, { name: "opened", browserDigest: "browser" })
  const draft = {
    type: "otp",
    enrolmentId: "dev_1",
    sealedSecret: "sealed",
    options: {},
    sendsTo: null,
  } as const
  const begin = await put(db, id, { name: "begun", draft, seen: SEEN })
  assert.equal(begin?.ok, true)
}
