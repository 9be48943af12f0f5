import assert from "node:assert/strict"
import { inspect } from "node:util"
import { describe, it } from "node:test"
import { printableSettings, settingsAsText } from "./print-settings.ts"
import { readSettings, type SettingSources } from "./read-settings.ts"
import { SettingsProblem } from "./settings-problem.ts"

describe("readSettings", () => {
  it("takes the flag before the environment before the file before the default", () => {
    const flags = { port: "1" }
    const environment = { REKEY_PORT: "2" }
    const file = { port: 3 }
    const portOf = (sources: Partial<SettingSources>) => {
      const { settings, origins } = read(sources)
      return [settings.port, origins.port]
    }
    assert.deepEqual(portOf({ flags, environment, file }), [1, "flag"])
    assert.deepEqual(portOf({ environment, file }), [2, "environment"])
    assert.deepEqual(portOf({ file }), [3, "file"])
    assert.deepEqual(portOf({}), [3000, "default"])
  })

  it("has the defaults of the operator's contract", () => {
    const { settings, secrets } = read({})
    assert.equal(settings.host, "127.0.0.1")
    assert.equal(settings.tenant, "rekey-dev")
    assert.equal(settings.logLevel, "info")
    assert.deepEqual(settings.trustProxy, [])
    assert.equal(secrets.databaseUrl.reveal(), "file:.rekey/rekey.db")
    assert.equal(secrets.secretKey, null)
  })

  it("treats an empty variable as not set", () => {
    assert.equal(read({ environment: { REKEY_PORT: "" } }).origins.port, "default")
  })

  it("takes port 0 and 65535, and no other side of them", () => {
    for (const port of ["0", "65535"]) read({ flags: { port } })
    for (const port of ["-1", "65536", "3000.5", "0x10", "1e3", " 1"])
      refused({ flags: { port } }, /^--port must be a port/)
  })

  it("takes an origin as base URL and nothing behind it", () => {
    const baseUrl = (value: string) => read({ flags: { baseUrl: value } }).settings.baseUrl
    assert.equal(baseUrl("https://reset.example.com/"), "https://reset.example.com")
    assert.equal(baseUrl("http://localhost:8080"), "http://localhost:8080")
    for (const value of [
      "reset.example.com",
      "ftp://a.example",
      "https://a.example/x",
      "https://u@a.example",
      "https://a.example?x",
    ])
      refused({ flags: { baseUrl: value } }, /^--base-url must /)
  })

  it("names every problem at once, each where it was set", () => {
    const problems = problemsOf({
      flags: { logLevel: "loud" },
      environment: { REKEY_DATABASE_URL: "mysql://x" },
      file: { trustProxy: ["10.0.0.0/33"] },
    })
    assert.deepEqual(problems.map((problem) => problem.split(" must ")[0]).sort(), [
      "--log-level",
      "REKEY_DATABASE_URL",
      "trustProxy in rekey.config.json",
    ])
  })

  it("takes networks as a list in the file and with commas elsewhere", () => {
    const expected = ["10.0.0.0/8", "::1"]
    assert.deepEqual(read({ file: { trustProxy: expected } }).settings.trustProxy, expected)
    const environment = { REKEY_TRUST_PROXY: "10.0.0.0/8, ::1" }
    assert.deepEqual(read({ environment }).settings.trustProxy, expected)
  })

  it("refuses misspelt settings instead of using their default", () => {
    refused({ environment: { REKEY_SECRT_KEY: "x" } }, /did you mean REKEY_SECRET_KEY/)
    refused({ file: { prot: 1 } }, /did you mean port/)
    refused({ file: { whatever: 1 } }, /whatever in rekey.config.json is no setting$/)
  })

  it("leaves variables alone that are near no setting", () => {
    read({ environment: { REKEY_VERIFIER_URL: "https://verify.example.com" } })
  })

  it("never quotes a secret in a problem", () => {
    const problems = problemsOf({ environment: { REKEY_SMTP_URL: "smtq://u:hunter2@h" } })
    assert.doesNotMatch(problems.join("\n"), /hunter2/)
  })
})

describe("printed settings", () => {
  const environment = {
    REKEY_SECRET_KEY: "key-hunter2",
    REKEY_SMTP_URL: "smtp://user:hunter2@mail.example.com",
    REKEY_DATABASE_URL: "postgres://rekey:hunter2@db/rekey?password=hunter2",
    REKEY_MANAGEMENT_CLIENT_SECRET: "hunter2",
  }

  it("mask every secret, in both forms and when inspected", () => {
    const all = read({ environment })
    for (const text of [
      settingsAsText(all),
      JSON.stringify(printableSettings(all)),
      inspect(all, { depth: 9 }),
    ])
      assert.doesNotMatch(text, /hunter2/)
    assert.match(settingsAsText(all), /postgres:\/\/rekey:\[secret\]@db\/rekey /)
  })

  it("say where each value came from", () => {
    const text = settingsAsText(read({ flags: { port: "1" }, environment, file: { host: "::1" } }))
    assert.match(text, /^REKEY_PORT +1 +from --port$/m)
    assert.match(text, /^REKEY_HOST +::1 +from host in rekey\.config\.json$/m)
    assert.match(text, /^REKEY_SMTP_URL +\[secret\] +from REKEY_SMTP_URL$/m)
    assert.match(text, /^REKEY_TENANT +rekey-dev +default$/m)
  })
})

function read(sources: Partial<SettingSources>) {
  return readSettings({ flags: {}, environment: {}, file: {}, ...sources })
}

function problemsOf(sources: Partial<SettingSources>): readonly string[] {
  try {
    read(sources)
  } catch (error) {
    assert.ok(error instanceof SettingsProblem)
    return error.problems
  }
  assert.fail("these settings should have been refused")
}

function refused(sources: Partial<SettingSources>, pattern: RegExp): void {
  const problems = problemsOf(sources)
  assert.equal(problems.length, 1, problems.join("\n"))
  assert.match(problems[0] ?? "", pattern)
}
