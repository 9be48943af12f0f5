import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { startWithUser, USER } from "./factors.testing.ts"

const METHODS = `${USER}/authentication-methods`

describe("the authentication methods of a user", () => {
  it("are listed in Auth0's words, numbers and addresses masked, no secret shown", async () => {
    await using api = await startWithUser()
    await api.call("POST", METHODS, { body: { type: "phone", phone_number: "+1 500 555 0100" } })
    await api.call("POST", METHODS, { body: { type: "email", email: "charles@example.test" } })
    const { body } = await api.call("GET", METHODS)
    const seen = body.map(({ id, type, confirmed, ...rest }: Record<string, unknown>) => [
      String(id).split("|")[0],
      type,
      confirmed,
      rest.phone_number ?? rest.email ?? null,
    ])
    assert.deepEqual(seen, [
      ["totp", "totp", true, null],
      ["phone", "phone", false, null],
      ["phone", "phone", true, "XXXXXXXX0100"],
      ["email", "email", true, "char***@exam********"],
    ])
    assert.doesNotMatch(JSON.stringify(body), /sealed|5550100|charles/)
    const page = await api.call("GET", `${METHODS}?include_totals=true&per_page=2&page=1`)
    assert.deepEqual(
      [page.body.start, page.body.limit, page.body.total, page.body.authenticators.length],
      [2, 2, 4, 2],
    )
  })

  it("are made as confirmed, with what is needed to use them, and the owner is told", async () => {
    await using api = await startWithUser()
    const totp = await api.call("POST", METHODS, { body: { type: "totp", name: "Work phone" } })
    assert.equal(totp.status, 201)
    assert.match(totp.body.totp_secret, /^[A-Z2-7]{32}$/)
    assert.equal(totp.body.name, "Work phone")
    const given = await api.call("POST", METHODS, {
      body: { type: "totp", totp_secret: "JBSWY3DPEHPK3PXP" },
    })
    assert.equal(given.body.totp_secret, "JBSWY3DPEHPK3PXP")
    const one = await api.call("GET", `${METHODS}/${encodeURIComponent(totp.body.id)}`)
    assert.deepEqual([one.body.confirmed, one.body.totp_secret], [true, undefined])
    const account = await api.account()
    assert.equal(account.securityVersion, 3, "open resets end")
    const [notice] = await api.jobs()
    assert.deepEqual(notice, {
      type: "send-factor-notice",
      userId: "auth0|bob",
      to: "Bob@example.test",
      locale: "en",
      change: "added",
      factor: "otp",
      atMs: api.clock.nowMs(),
      ip: null,
    })
  })

  it("are unique, and ten of a type", async () => {
    await using api = await startWithUser()
    const add = (body: object) => api.call("POST", METHODS, { body })
    assert.equal((await add({ type: "phone", phone_number: "+15005550100" })).status, 201)
    const again = await add({ type: "phone", phone_number: "+1 (500) 555-0100" })
    assert.deepEqual([again.status, again.body.errorCode], [409, "enrolment_exists"])
    for (let count = 1; count < 10; count++) assert.equal((await add({ type: "totp" })).status, 201)
    const full = await add({ type: "totp" })
    assert.deepEqual([full.status, full.body.errorCode], [403, "too_many_enrolments"])
  })

  for (const [body, said] of [
    [{}, /type/],
    [{ type: "phone" }, /phone_number/],
    [{ type: "phone", phone_number: "0151 23456" }, /phone_number/],
    [{ type: "email" }, /email/],
    [{ type: "email", email: "nobody" }, /email/],
    [{ type: "totp", totp_secret: "not base32!" }, /totp_secret/],
    [{ type: "totp", name: "x".repeat(21) }, /name/],
    [{ type: "passkey" }, /enrolment ticket/],
    [{ type: "totp", secret: "x" }, /Additional properties/],
  ] as const)
    it(`are refused: ${JSON.stringify(body).slice(0, 60)}`, async () => {
      await using api = await startWithUser()
      const refused = await api.call("POST", METHODS, { body })
      assert.equal(refused.status, 400)
      assert.match(refused.body.message, said)
      assert.equal((await api.account()).enrolments.length, 2)
    })

  it("get a name, and a phone another way, without ending anything", async () => {
    await using api = await startWithUser()
    const made = await api.call("POST", METHODS, {
      body: { type: "phone", phone_number: "+15005550100" },
    })
    const path = `${METHODS}/${encodeURIComponent(made.body.id)}`
    const before = (await api.account()).securityVersion
    const patched = await api.call("PATCH", path, {
      body: { name: "Mobile", preferred_authentication_method: "voice" },
    })
    assert.deepEqual(
      [patched.status, patched.body.name, patched.body.preferred_authentication_method],
      [200, "Mobile", "voice"],
    )
    assert.equal((await api.account()).securityVersion, before)
  })

  it("are removed one by one or all at once, and the owner is told of each kind", async () => {
    await using api = await startWithUser()
    const one = `${METHODS}/${encodeURIComponent("totp|enr_otp")}`
    assert.equal((await api.call("DELETE", one)).status, 204)
    assert.equal((await api.call("DELETE", one)).status, 404)
    assert.equal((await api.call("DELETE", METHODS)).status, 204)
    assert.equal((await api.call("DELETE", METHODS)).status, 204)
    assert.deepEqual((await api.account()).enrolments, [])
    const told = await api.jobs()
    assert.deepEqual(
      told.map((job) => job.type === "send-factor-notice" && [job.change, job.factor]),
      [
        ["removed", "otp"],
        ["removed", "phone"],
      ],
    )
    assert.equal(api.told.filter(({ type }) => type === "gd_unenroll").length, 2)
  })

  it("are found by their whole name alone", async () => {
    await using api = await startWithUser()
    for (const id of ["enr_otp", "phone|enr_otp", "totp|enr_other", "totp|enr_otp|"])
      assert.equal((await api.call("GET", `${METHODS}/${encodeURIComponent(id)}`)).status, 404, id)
    const nobody = await api.call("GET", "/users/auth0%7Cnobody/authentication-methods")
    assert.deepEqual([nobody.status, nobody.body.errorCode], [404, "inexistent_user"])
  })

  it("want their scopes", async () => {
    await using api = await startWithUser()
    for (const [method, scope] of [
      ["GET", "read"],
      ["POST", "create"],
      ["DELETE", "delete"],
    ] as const) {
      const answer = await api.call(method, METHODS, { scopes: ["read:users"] })
      assert.equal(answer.status, 403)
      assert.match(answer.body.message, new RegExp(`${scope}:authentication_methods`))
    }
  })
})
