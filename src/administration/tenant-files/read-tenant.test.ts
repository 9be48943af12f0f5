import assert from "node:assert/strict"
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { after, describe, it } from "node:test"
import { ServiceError } from "../../errors/service-error.ts"
import { parts } from "../../parts/parts.ts"
import { openFolder } from "./folder.ts"
import { readTenant } from "./read-tenant.ts"

const made: string[] = []
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true })
})

const CODE = "exports.onExecutePostChallenge = async () => {}\n"

describe("readTenant from tenant.yaml", () => {
  it("gives an empty file the defaults", async () => {
    const { tenant, clients, connections, bindings } = await read({ "tenant.yaml": "" })
    assert.equal(tenant.experience, "new")
    assert.equal(tenant.linkTtlMs, 3_600_000)
    assert.deepEqual(tenant.enabledLocales, ["en", "de"])
    assert.equal(tenant.enabledFactors.length, 7)
    assert.deepEqual(clients, [])
    assert.deepEqual(bindings, [])
    const [connection] = connections
    assert.equal(connection?.name, "Username-Password-Authentication")
    assert.deepEqual(connection?.passwordPolicy, { level: "good", minLength: null })
    assert.match(connection?.id ?? "", /^con_[A-Za-z0-9]{16}$/)
  })

  it("reads every setting that this server uses", async () => {
    const { tenant, clients, connections } = await read({
      "tenant.yaml": `
tenant:
  friendly_name: Example
  support_email: help@example.com
  support_url: https://example.com/help
  default_redirection_uri: https://example.com/login
  enabled_locales: [de]
  change_password: { enabled: true, html: "<p>" }
prompts: { universal_login_experience: classic }
guardianFactors:
  - { name: sms, enabled: true }
  - { name: otp, enabled: false }
clients:
  - { name: Shop, client_id: shop, client_metadata: { a: b }, initiate_login_uri: "https://shop.example.com/login" }
databases:
  - name: Customers
    strategy: auth0
    metadata: { region: eu }
    options:
      passwordPolicy: excellent
      password_complexity_options: { min_length: 12 }
      disable_self_service_change_password: true
emailTemplates:
  - { template: reset_email, urlLifetimeInSeconds: 900 }
`,
    })
    assert.deepEqual(tenant, {
      name: "test",
      friendlyName: "Example",
      supportEmail: "help@example.com",
      supportUrl: "https://example.com/help",
      defaultRedirectionUri: "https://example.com/login",
      experience: "classic",
      customResetPage: true,
      enabledFactors: ["phone"],
      enabledLocales: ["de"],
      linkTtlMs: 900_000,
    })
    assert.deepEqual(clients, [
      {
        clientId: "shop",
        name: "Shop",
        metadata: { a: "b" },
        initiateLoginUri: "https://shop.example.com/login",
      },
    ])
    const [{ id, ...connection }] = connections as [(typeof connections)[number]]
    assert.match(id, /^con_/)
    assert.deepEqual(connection, {
      name: "Customers",
      strategy: "auth0",
      metadata: { region: "eu" },
      passwordPolicy: { level: "excellent", minLength: 12 },
      disableSelfServiceChangePassword: true,
    })
  })

  it("reads Actions with secrets, strips types, and binds in order", async () => {
    const { actions, bindings } = await read({
      "tenant.yaml": yamlOf(["b.ts", "a"], ["a", "b.ts"]).replace(
        "secrets: []",
        "secrets: [{ name: KEY, value: v }]",
      ),
      "actions/b.ts.ts": "exports.onExecutePostChallenge = async (event: object) => {}\n",
    })
    assert.deepEqual(
      actions.map(({ name }) => name),
      ["b.ts", "a"],
    )
    assert.deepEqual(actions[0]?.secrets, { KEY: "v" })
    assert.match(actions[0]?.code ?? "", /async \(event {8}\) =>/)
    assert.deepEqual(
      bindings.map(({ actionName }) => actionName),
      ["a", "b.ts"],
    )
  })

  it("names unknown sections in one warning", async () => {
    const { warnings } = await read({ "tenant.yaml": "rules: []\nroles: []\ntenant: {}\n" })
    assert.deepEqual(warnings, ["not used by this server and left alone: rules, roles"])
  })

  it("leaves Actions of other triggers and undeployed ones out, and says so", async () => {
    const { actions, warnings } = await read({
      "tenant.yaml": `
actions:
  - { name: login, code: ./actions/none.js, supported_triggers: [{ id: post-login, version: v3 }], dependencies: [{ name: axios, version: 1.0.0 }] }
  - { name: draft, code: ./actions/none.js, deployed: false, supported_triggers: [{ id: password-reset-post-challenge, version: v1 }] }
triggers:
  post-login: [{ action_name: login, display_name: login }]
`,
    })
    assert.deepEqual(actions, [])
    assert.equal(warnings.length, 3)
    assert.match(warnings.join("\n"), /login uses no trigger of this server/)
    assert.match(warnings.join("\n"), /draft is not deployed/)
    assert.match(warnings.join("\n"), /triggers that this server does not run: post-login/)
  })

  it("gives a client without client_id the same one every time", async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => {
        const { clients } = await read({ "tenant.yaml": "clients: [{ name: Shop }]" })
        return clients[0]?.clientId
      }),
    )
    assert.match(ids[0] ?? "", /^[A-Za-z0-9]{32}$/)
    assert.equal(ids[0], ids[1])
  })

  it("replaces keywords from the environment, and never with the server's own settings", async () => {
    const environment = {
      NAME: "Shop",
      LOCALES: '["de"]',
      REKEY_SECRET_KEY: "server",
      AUTH0_KEYWORD_REPLACE_MAPPINGS: '{"MAIL":"a@example.com"}',
    }
    const yaml = `tenant: { friendly_name: "##NAME## ##REKEY_SECRET_KEY## ##OTHER##", enabled_locales: @@LOCALES@@, support_email: "@@MAIL@@" }`
    const { tenant } = await read({ "tenant.yaml": yaml }, environment)
    assert.equal(tenant.friendlyName, "Shop ##REKEY_SECRET_KEY## ##OTHER##")
    assert.deepEqual(tenant.enabledLocales, ["de"])
    assert.equal(tenant.supportEmail, "a@example.com")
  })

  it("warns of handlers that would never run", async () => {
    const warningsOf = async (code: string) =>
      (await read({ "tenant.yaml": yamlOf(["a"]), "actions/a.js": code })).warnings.join("\n")
    assert.match(
      await warningsOf("exports.onPostChallenge = async () => {}"),
      /no onExecutePostChallenge/,
    )
    const redirect =
      "exports.onExecutePostChallenge = async (e, api) => { api.redirect.sendUserTo('https://x.example') }"
    assert.match(await warningsOf(redirect), /without onContinuePostChallenge/)
    assert.equal(await warningsOf(CODE), "")
  })
})

describe("readTenant from a directory", () => {
  it("reads what auth0-deploy-cli writes", async () => {
    const { tenant, clients, connections, actions, bindings, warnings } = await read({
      "tenant.json": '{\n\t"friendly_name": "Example"\n}',
      "prompts/prompts.json": '{"universal_login_experience":"new"}',
      "clients/Shop.json": '{"name":"Shop","client_id":"shop"}',
      "database-connections/Customers/database.json": '{"name":"Customers","strategy":"auth0"}',
      "guardian/factors/otp.json": '{"name":"otp","enabled":true}',
      "emails/provider.json": '{"name":"smtp"}',
      "emails/reset_email.json": '{"template":"reset_email","urlLifetimeInSeconds":60}',
      "actions/a.json": JSON.stringify({
        name: "a",
        code: "./actions/a/code.js",
        deployed: true,
        supported_triggers: [{ id: "password-reset-post-challenge", version: "v1" }],
      }),
      "actions/a/code.js": CODE,
      "triggers/triggers.json":
        '{"password-reset-post-challenge":[{"action_name":"a","display_name":"A"}]}',
      "roles/admin.json": "{}",
    })
    assert.equal(tenant.friendlyName, "Example")
    assert.equal(tenant.linkTtlMs, 60_000)
    assert.deepEqual(tenant.enabledFactors, ["otp"])
    assert.deepEqual(
      clients.map(({ clientId }) => clientId),
      ["shop"],
    )
    assert.deepEqual(
      connections.map(({ name }) => name),
      ["Customers"],
    )
    assert.deepEqual(
      actions.map(({ name, code }) => [name, code]),
      [["a", CODE]],
    )
    assert.deepEqual(bindings, [{ actionName: "a", displayName: "A" }])
    assert.deepEqual(warnings, ["not used by this server and left alone: roles/"])
  })

  it("names file and line of a problem", async () => {
    await refused(
      { "tenant.json": '{\n\t"friendly_name": 1\n}' },
      /^tenant\.json:2: friendly_name must be a text/,
    )
  })
})

describe("readTenant refuses", () => {
  it("a folder without a tenant, and says what to do", async () => {
    await refused({ "README.md": "" }, /holds no tenant\.yaml .*examples\/tenant\/tenant\.yaml/)
  })

  it("broken YAML, with its line", async () => {
    await refused({ "tenant.yaml": "tenant:\n  a: [1\nb: 2\n" }, /^tenant\.yaml:\d: /)
    await refused({ "tenant.yaml": "a: 1\na: 2\n" }, /^tenant\.yaml:2: .*unique/)
    await refused({ "tenant.yaml": "a: *nobody\n" }, /^tenant\.yaml:1: .*nobody/)
  })

  it("tags that want code to run", async () => {
    await refused({ "tenant.yaml": "a: !!js/function 'x'\n" }, /^tenant\.yaml:1: Unresolved tag/)
  })

  it("files that expand without end", async () => {
    const rows = Array.from(
      { length: 9 },
      (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}]`,
    )
    await refused({ "tenant.yaml": ["a0: &a0 x", ...rows].join("\n") }, /alias/i)
    await refused({ "tenant.yaml": "[".repeat(200_000) }, /^tenant\.yaml:1: /)
  })

  it("a file larger than a megabyte", async () => {
    await read({ "tenant.yaml": `#${" ".repeat(999_998)}\n` })
    await refused({ "tenant.yaml": `#${" ".repeat(999_999)}\n` }, /larger than 1,000,000 bytes/)
  })

  it("code outside of the folder, by path or by link", async () => {
    const escape = (code: string) => yamlOf(["a"]).replace("./actions/a.js", code)
    await refused(
      { "tenant.yaml": escape("../../etc/passwd") },
      /is outside of the tenant's folder/,
    )
    await refused({ "tenant.yaml": escape("/etc/passwd") }, /is outside of the tenant's folder/)
    const folder = folderOf({ "tenant.yaml": escape("./link.js") })
    symlinkSync("/etc/passwd", join(folder, "link.js"))
    await refusedIn(folder, /link\.js is outside of the tenant's folder/)
  })

  it("code that is missing, too large or wrong, with the line of the code", async () => {
    const yaml = yamlOf(["a"])
    await refused({ "tenant.yaml": yaml, "actions/a.js": null }, /actions\/a\.js does not exist/)
    const large = CODE + " ".repeat(100_001 - CODE.length)
    await read({ "tenant.yaml": yaml, "actions/a.js": large.slice(1) })
    await refused({ "tenant.yaml": yaml, "actions/a.js": large }, /larger than 100,000 bytes/)
    await refused({ "tenant.yaml": yaml, "actions/a.js": `${CODE}\nfoo(\n}` }, /a\.js: line 4/)
  })

  it("a fifth Action of the trigger, naming all five", async () => {
    const five = ["a", "b", "c", "d", "e"]
    await read({ "tenant.yaml": yamlOf(five.slice(1)) })
    const error = await refused({ "tenant.yaml": yamlOf(five) }, /these 5 do: a, b, c, d, e\./)
    assert.equal(error.code, "too_many_actions")
  })

  it("bindings of unknown, undeployed or doubled Actions", async () => {
    await refused(
      { "tenant.yaml": yamlOf(["a"], ["b"]) },
      /b is no Action of these files \(there are: a\)/,
    )
    const undeployed = yamlOf(["a"]).replace("deployed: true", "deployed: false")
    await refused({ "tenant.yaml": undeployed }, /a cannot be bound: it is not deployed/)
    await refused({ "tenant.yaml": yamlOf(["a"], ["a", "a"]) }, /a is bound twice/)
  })

  it("npm dependencies, for now", async () => {
    const yaml = yamlOf(["a"]).replace(
      "dependencies: []",
      "dependencies: [{ name: axios, version: 1.0.0 }]",
    )
    await refused(
      { "tenant.yaml": yaml },
      /:\d+: actions\[0\]\.dependencies must be empty: .*later version/,
    )
  })

  it("misspelt triggers", async () => {
    const yaml = yamlOf(["a"]).replace("id: password-reset-post-challenge", "id: password-reset")
    await refused({ "tenant.yaml": yaml }, /supported_triggers\[0\]\.id must be one of/)
  })

  it("secrets that are placeholders, too many, too long or doubled, never quoting them", async () => {
    const secrets = (list: string) => ({
      "tenant.yaml": yamlOf(["a"]).replace("secrets: []", `secrets: ${list}`),
    })
    await refused(secrets("[{ name: K, value: _VALUE_NOT_SHOWN_ }]"), /Auth0 never exports secrets/)
    await refused(
      secrets('[{ name: K, value: "##UNSET##" }]'),
      /environment variable UNSET, which is not set/,
    )
    await refused(secrets("[{ name: K }]"), /value is missing/)
    await refused(secrets("[{ name: K, value: 5 }]"), /must be a text/)
    await refused(secrets("[{ name: K, value: a }, { name: K, value: b }]"), /K is there twice/)
    const many = (count: number) =>
      `[${Array.from({ length: count }, (_, n) => `{ name: K${n}, value: v }`).join(", ")}]`
    await read(secrets(many(30)))
    await refused(secrets(many(31)), /more than 30 entries/)
    const long = (length: number) =>
      `[{ name: K, value: ${"s3cret".repeat(800).slice(0, length)} }]`
    await read(secrets(long(4096)))
    const error = await refused(secrets(long(4097)), /longer than 4096 characters/)
    assert.doesNotMatch(error.message, /s3cret/)
  })

  it("settings of the wrong kind, all at once", async () => {
    const error = await refused(
      {
        "tenant.yaml": `tenant: { default_redirection_uri: "javascript:alert(1)", support_url: "http://example.com" }
prompts: { universal_login_experience: old }
databases: [{ name: A, options: { password_complexity_options: { min_length: 129 } } }]
emailTemplates: [{ template: reset_email, urlLifetimeInSeconds: 0 }]
clients: { a: b }
`,
      },
      /default_redirection_uri must be an https URL/,
    )
    assert.equal(error.message.split("\n").length, 6)
    assert.match(error.message, /^tenant\.yaml:5: clients must be a list$/m)
  })
})

/** A YAML file with an Action of each name; all are bound unless `bound` says otherwise. */
function yamlOf(names: readonly string[], bound: readonly string[] = names): string {
  const actions = names.map(
    (name) => `  - name: ${name}
    code: ./actions/${name}.${name.endsWith(".ts") ? "ts" : "js"}
    deployed: true
    supported_triggers: [{ id: password-reset-post-challenge, version: v1 }]
    secrets: []
    dependencies: []`,
  )
  const bindings = bound.map((name) => `    - { action_name: ${name}, display_name: ${name} }`)
  return [
    "actions:",
    ...actions,
    "triggers:",
    "  password-reset-post-challenge:",
    ...bindings,
  ].join("\n")
}

type Files = Readonly<Record<string, string | null>>

/** Actions `a` to `e` are there unless they are null. */
function folderOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), "rekey-tenant-"))
  made.push(folder)
  const code = Object.fromEntries(
    ["a", "b", "c", "d", "e"].map((name) => [`actions/${name}.js`, CODE]),
  )
  const all: Files = { ...("tenant.yaml" in files ? code : {}), ...files }
  for (const [path, text] of Object.entries(all)) {
    if (text === null) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

function read(files: Files, environment: Record<string, string> = {}) {
  return readFolder(folderOf(files), environment)
}

function readFolder(folder: string, environment: Record<string, string> = {}) {
  const { checkAction } = parts
  return readTenant(openFolder(folder), { tenantName: "test", environment, checkAction })
}

function refused(files: Files, pattern: RegExp): Promise<ServiceError> {
  return refusedIn(folderOf(files), pattern)
}

async function refusedIn(folder: string, pattern: RegExp): Promise<ServiceError> {
  try {
    await readFolder(folder)
  } catch (error) {
    assert.ok(error instanceof ServiceError, String(error))
    assert.match(error.message, pattern)
    return error
  }
  assert.fail("this tenant should have been refused")
}
