import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { enrolmentTicketDigest } from "../../enrolment/ticket-token.ts"
import { startWithUser, USER } from "./factors.testing.ts"

const TICKET = "/guardian/enrollments/ticket"

describe("an enrolment ticket", () => {
  it("is answered once and stored as a digest, for five days", async () => {
    await using api = await startWithUser()
    const made = await api.call("POST", TICKET, { body: { user_id: "auth0|bob", factor: "otp" } })
    assert.equal(made.status, 200)
    assert.equal(
      made.body.ticket_url,
      `https://reset.example.com/u/enroll?ticket=${made.body.ticket_id}`,
    )
    const ticket = await api.enrolmentTickets.findByToken(
      enrolmentTicketDigest(made.body.ticket_id),
    )
    assert.deepEqual(
      [ticket?.userId, ticket?.factor, ticket?.allowsMultiple],
      ["auth0|bob", "otp", false],
    )
    assert.equal((ticket?.expiresAtMs ?? 0) - api.clock.nowMs(), 432_000_000)
    assert.doesNotMatch(JSON.stringify(ticket), /gten_/)
    assert.deepEqual(await api.jobs(), [], "nothing is mailed unless it is wished")
  })

  it("is mailed where it is wished, and its job does not hold it", async () => {
    await using api = await startWithUser()
    const body = { user_id: "auth0|bob", send_mail: true, email_locale: "de" }
    const made = await api.call("POST", TICKET, { body })
    const own = await api.jobs()
    assert.equal(own.length, 1)
    assert.doesNotMatch(JSON.stringify(own), new RegExp(made.body.ticket_id.slice(5)))
    const elsewhere = { ...body, email: "helpdesk@example.test" }
    await api.call("POST", TICKET, { body: elsewhere })
    const [job] = await api.jobs()
    assert.equal(job?.type === "send-enrolment-link" && job.to, "helpdesk@example.test")
  })

  for (const [body, status, said] of [
    [{}, 400, /user_id/],
    [{ user_id: "auth0|nobody" }, 404, /does not exist/],
    [{ user_id: "auth0|bob", factor: "recovery-code" }, 400, /factor/],
    [{ user_id: "auth0|bob", factor: "phone" }, 400, /not enabled/],
    [{ user_id: "auth0|bob", email: "x" }, 400, /email/],
    [{ user_id: "auth0|bob", email_locale: "../x" }, 400, /email_locale/],
  ] as const)
    it(`is refused with ${status}: ${JSON.stringify(body)}`, async () => {
      await using api = await startWithUser()
      const refused = await api.call("POST", TICKET, { body })
      assert.equal(refused.status, status)
      assert.match(refused.body.message, said)
    })
})

describe("Guardian's enrollments", () => {
  it("are a user's, and one by its id", async () => {
    await using api = await startWithUser()
    const { body } = await api.call("GET", `${USER}/enrollments`)
    assert.deepEqual(
      body.map(({ id, status, auth_method }: Record<string, string>) => [id, status, auth_method]),
      [
        ["enr_otp", "confirmed", "authenticator"],
        ["enr_sms", "pending", "sms"],
      ],
    )
    assert.equal((await api.call("GET", "/guardian/enrollments/enr_otp")).body.id, "enr_otp")
    assert.equal((await api.call("DELETE", "/guardian/enrollments/enr_otp")).status, 204)
    const gone = await api.call("DELETE", "/guardian/enrollments/enr_otp")
    assert.deepEqual([gone.status, gone.body.errorCode], [404, "enrollment_not_found"])
    assert.equal((await api.call("DELETE", `${USER}/authenticators`)).status, 204)
    assert.deepEqual((await api.account()).enrolments, [])
  })

  it("give a new recovery code to whoever has one", async () => {
    await using api = await startWithUser()
    const path = `${USER}/recovery-code-regeneration`
    const none = await api.call("POST", path)
    assert.deepEqual([none.status, none.body.errorCode], [404, "enrollment_not_found"])
    await api.accounts.changeEnrolments("auth0|bob", () => ({
      ok: true,
      writes: [
        {
          type: "add",
          enrolment: {
            id: "dev_old",
            type: "recovery-code",
            isConfirmed: true,
            sealedSecret: "old",
            options: {},
          },
        },
      ],
      jobs: [],
      logs: [],
    }))
    const first = await api.call("POST", path)
    const second = await api.call("POST", path)
    assert.match(first.body.recovery_code, /^[0-9A-Z]{24}$/)
    assert.notEqual(first.body.recovery_code, second.body.recovery_code)
    const codes = (await api.account()).enrolments.filter(({ type }) => type === "recovery-code")
    assert.equal(codes.length, 1)
  })
})

describe("Guardian's factors", () => {
  it("are listed in Auth0's order, and switched", async () => {
    await using api = await startWithUser()
    const enabled = async () =>
      (await api.call("GET", "/guardian/factors")).body
        .filter((factor: { enabled: boolean }) => factor.enabled)
        .map(({ name }: { name: string }) => name)
    assert.deepEqual(await enabled(), ["otp", "email"])
    const on = await api.call("PUT", "/guardian/factors/sms", { body: { enabled: true } })
    assert.deepEqual(on.body, { enabled: true })
    await api.call("PUT", "/guardian/factors/otp", { body: { enabled: false } })
    assert.deepEqual(await enabled(), ["sms", "email"])
    assert.equal(
      (await api.call("PUT", "/guardian/factors/duo", { body: { enabled: false } })).status,
      200,
    )
    for (const [name, status] of [
      ["duo", 400],
      ["carrier-pigeon", 404],
    ] as const)
      assert.equal(
        (await api.call("PUT", `/guardian/factors/${name}`, { body: { enabled: true } })).status,
        status,
      )
  })

  it("say how codes go to phones", async () => {
    await using api = await startWithUser()
    const path = "/guardian/factors/phone/message-types"
    assert.deepEqual((await api.call("GET", path)).body, { message_types: ["sms", "voice"] })
    await api.call("PUT", path, { body: { message_types: ["voice"] } })
    assert.deepEqual((await api.call("GET", path)).body, { message_types: ["voice"] })
    const wrong = await api.call("PUT", path, { body: { message_types: ["fax"] } })
    assert.equal(wrong.status, 400)
  })
})
