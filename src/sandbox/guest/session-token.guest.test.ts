import assert from "node:assert/strict"
import { createHmac } from "node:crypto"
import { describe, it } from "node:test"
import { encodeToken, validateToken } from "./session-token.guest.ts"

const nowMs = 1_800_000_000_999
const now = 1_800_000_000
const context = {
  hostname: "login.example.com",
  ip: "203.0.113.7",
  userId: "auth0|1",
  query: {},
  body: {},
}
const claims = { sub: "auth0|1", iss: "https://app.example", iat: now, exp: now + 60, state: "s1" }
const secret = "shared"

describe("encodeToken", () => {
  it("writes Auth0's claims in their order, good for 900 seconds", () => {
    const token = encodeToken({ secret, payload: { plan: "gold" } }, context, nowMs)
    assert.equal(
      Buffer.from(token.split(".")[1] ?? "", "base64url").toString(),
      `{"iat":${now},"iss":"login.example.com","sub":"auth0|1","exp":${now + 900},"ip":"203.0.113.7","plan":"gold"}`,
    )
    assert.equal(token, signed(JSON.parse(payloadOf(token))))
  })

  it("lets the payload override every claim and takes another lifetime", () => {
    const token = encodeToken(
      { secret, payload: { sub: "x" }, expiresInSeconds: 5 },
      context,
      nowMs,
    )
    const { sub, exp } = JSON.parse(payloadOf(token))
    assert.deepEqual([sub, exp], ["x", now + 5])
  })

  it("refuses to sign with nothing", () => {
    for (const none of [undefined, "", null, 1]) {
      assert.throws(() => encodeToken({ secret: none, payload: {} }, context, nowMs), /The secret/)
      assert.throws(() => validateToken({ secret: none }, context, nowMs), /The secret/)
    }
  })

  it("refuses a lifetime that is no number", () => {
    assert.throws(() => encodeToken({ secret, expiresInSeconds: "9" }, context, nowMs), TypeError)
  })
})

describe("validateToken", () => {
  it("gives the claims of a token from the query or the body; the body wins", () => {
    assert.deepEqual(validate(signed(claims)), claims)
    const body = { state: "s2", session_token: signed({ ...claims, state: "s2" }) }
    const query = { state: "s1", session_token: "x" }
    assert.equal(validateToken({ secret }, { ...context, query, body }, nowMs).state, "s2")
  })

  it("reads the parameter it is told to", () => {
    const query = { state: "s1", proof: signed(claims) }
    const options = { secret, tokenParameterName: "proof" }
    assert.deepEqual(validateToken(options, { ...context, query }, nowMs), claims)
  })

  it("says that a parameter is missing", () => {
    for (const name of ["session_token", "constructor", "__proto__"]) {
      assert.throws(() => validateToken({ secret, tokenParameterName: name }, context, nowMs), {
        message: `There is no parameter called '${name}' available in either the POST body or query string.`,
      })
    }
    refuses(
      "",
      "There is no parameter called 'session_token' available in either the POST body or query string.",
    )
  })

  it("gives Auth0's reason for each refusal, the state first", () => {
    invalid(
      signed({ ...claims, state: "s2" }, "other"),
      "State in the token does not match the /continue state.",
    )
    invalid(
      encodeToken({ secret }, context, nowMs),
      "State in the token does not match the /continue state.",
    )
    invalid(signed(claims, "other"), "Failed signature validation")
    invalid(signed({ ...claims, iss: undefined }), "Missing or invalid standard claims")
    invalid(signed({ ...claims, exp: "soon" }), "Missing or invalid standard claims")
    invalid(signed(claims, secret, { alg: "HS256" }), "Unexpected token payload type")
    invalid(signed({ ...claims, sub: "auth0|2" }), "The sub claim does not match the user_id.")
    invalid(signed({ ...claims, exp: now - 61 }), "Token has expired.")
  })

  it("passes no token without a signature or of another algorithm", () => {
    const [head, body, signature] = signed(claims).split(".")
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString("base64url")
    const texts = [
      `${head}.${body}.`,
      `${none}.${body}.`,
      `${none}.${body}.${signature}`,
      "a.b.c",
      "x",
    ]
    for (const text of texts) invalid(text, "Failed signature validation")
    invalid(signed(claims, secret, { alg: "HS512", typ: "JWT" }), "Failed signature validation")
    invalid([signed(claims)], "Failed signature validation")
    invalid(signed([claims]), "State in the token does not match the /continue state.")
  })

  it("passes no token when neither it nor the request has a state", () => {
    const query = { session_token: signed({ ...claims, state: undefined }) }
    assert.throws(
      () => validateToken({ secret }, { ...context, query }, nowMs),
      /State in the token/,
    )
  })

  it("allows for a clock 60 seconds behind, and no more", () => {
    const at = (ms: number) =>
      validateToken(
        { secret },
        { ...context, query: { state: "s1", session_token: signed(claims) } },
        ms,
      )
    assert.equal(at((claims.exp + 60) * 1000 - 1).sub, "auth0|1")
    assert.throws(() => at((claims.exp + 60) * 1000), /Token has expired\./)
  })
})

function validate(token: unknown): Record<string, unknown> {
  return validateToken(
    { secret },
    { ...context, query: { state: "s1", session_token: token } },
    nowMs,
  )
}

function refuses(token: unknown, message: string): void {
  assert.throws(() => validate(token), { name: "Error", message })
}

function invalid(token: unknown, reason: string): void {
  refuses(token, `The session token is invalid: ${reason}`)
}

function payloadOf(token: string): string {
  return Buffer.from(token.split(".")[1] ?? "", "base64url").toString()
}

function signed(
  payload: object,
  key = secret,
  header: object = { alg: "HS256", typ: "JWT" },
): string {
  const parts = [header, payload].map((part) =>
    Buffer.from(JSON.stringify(part)).toString("base64url"),
  )
  const text = parts.join(".")
  return `${text}.${createHmac("sha256", key).update(text).digest("base64url")}`
}
