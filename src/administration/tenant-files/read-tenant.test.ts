import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { clientOf } from "../../entities/client.ts"
import { NO_BRANDING } from "../../branding/branding.ts"
import { CODE, read, refused, yamlOf } from "./tenant-folder.testing.ts"

describe("readTenant from tenant.yaml", () => {
  it("gives an empty file the defaults", async () => {
    const { tenant, clients, connections, bindings } = await read({ "tenant.yaml": "" })
    assert.equal(tenant.experience, "new")
    assert.equal(tenant.linkTtlMs, 3_600_000)
    assert.deepEqual(tenant.enabledLocales, ["en"])
    assert.equal(tenant.enabledFactors.length, 7)
    assert.deepEqual(clients, null)
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
  reset: { no_factor_fallback: wait, wait_hours: 48, factor_independence: enforce }
  change_password: { enabled: true, html: "<p>" }
prompts: { universal_login_experience: classic }
guardianFactors:
  - { name: sms, enabled: true }
  - { name: otp, enabled: false }
guardianFactorProviders:
  - { name: webauthn-roaming, provider: settings, userVerification: required }
guardianPhoneFactorMessageTypes: { message_types: [voice] }
clients:
  - { name: Shop, client_id: shop, client_metadata: { a: b }, initiate_login_uri: "https://shop.example.com/login", callbacks: ["https://shop.example.com/back"] }
databases:
  - name: Customers
    strategy: auth0
    metadata: { region: eu }
    options:
      passwordPolicy: excellent
      password_complexity_options: { min_length: 12 }
      disable_self_service_change_password: true
      attributes:
        email: { verification_method: otp }
        phone_number: { identifier: { active: true } }
      authentication_methods: { passkey: { enabled: true } }
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
      resetPageHtml: "<p>",
      pictureUrl: null,
      resetMail: { redirectTo: null, includeEmailInRedirect: true },
      enabledFactors: ["phone"],
      phoneMethods: ["voice"],
      keyUserVerification: "required",
      reset: { noFactorFallback: "wait", waitMs: 48 * 3_600_000, factorIndependence: "enforce" },
      enabledLocales: ["de"],
      linkTtlMs: 900_000,
      branding: NO_BRANDING,
      identifierFirst: false,
      webauthnPlatformFirstFactor: false,
    })
    assert.deepEqual(clients, [
      clientOf("shop", {
        name: "Shop",
        client_metadata: { a: "b" },
        initiate_login_uri: "https://shop.example.com/login",
        callbacks: ["https://shop.example.com/back"],
      }),
    ])
    const [{ id, ...connection }] = connections as [(typeof connections)[number]]
    assert.match(id, /^con_/)
    assert.deepEqual(connection, {
      name: "Customers",
      strategy: "auth0",
      metadata: { region: "eu" },
      passwordPolicy: { level: "excellent", minLength: 12 },
      disableSelfServiceChangePassword: true,
      options: {
        emailProof: "code",
        takesEmail: true,
        takesUsername: false,
        takesPhoneNumber: true,
        offersPasskey: true,
      },
    })
  })

  it("reads Actions with secrets, types and all, and binds in order", async () => {
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
    assert.deepEqual(actions[0]?.secrets, [{ name: "KEY", value: "v" }])
    assert.match(actions[0]?.code ?? "", /async \(event: object\) =>/)
    assert.deepEqual(
      bindings.map((bound) => [
        bound.triggerId,
        bound.bindings.map(({ actionName }) => actionName),
      ]),
      [["password-reset-post-challenge", ["a", "b.ts"]]],
    )
  })

  it("says which password rules are not kept", async () => {
    const text =
      "databases:\n  - name: Users\n    options:\n      password_history: { enable: true }\n"
    const { warnings } = await read({ "tenant.yaml": text })
    assert.match(warnings.join("\n"), /^tenant\.yaml:4: .*password_history is not kept yet/)
  })

  it("enables every language that there are texts in, and says which there are none in", async () => {
    const enabled = async (locales: string) => {
      const text = `tenant: { enabled_locales: [${locales}] }`
      const { tenant, warnings } = await read({ "tenant.yaml": text })
      return [tenant.enabledLocales, warnings.map((warning) => warning.replace(/^.*: /, ""))]
    }
    assert.deepEqual(await enabled("pt-BR, ar, en"), [["pt-BR", "ar", "en"], []])
    assert.deepEqual(await enabled("fi, ja"), [
      ["ja"],
      ["there are no texts in fi yet; people read ja"],
    ])
    assert.deepEqual(await enabled("fi"), [
      ["en"],
      ["there are no texts in fi yet; people read en"],
    ])
    assert.deepEqual(await enabled("zh-TW"), [
      ["zh-TW"],
      ["the texts for zh-TW are in Simplified Chinese"],
    ])
  })

  it("names unknown sections in one warning", async () => {
    const { warnings } = await read({ "tenant.yaml": "rules: []\nroles: []\ntenant: {}\n" })
    assert.deepEqual(warnings, ["not used by this server and left alone: rules, roles"])
  })

  it("keeps Actions of triggers that never run here, and says so, and drafts", async () => {
    const { actions, bindings, warnings } = await read({
      "tenant.yaml": `
actions:
  - { name: login, code: ./actions/a.js, supported_triggers: [{ id: post-login, version: v3 }], dependencies: [{ name: axios }], modules: [{ module_name: shared, module_version_number: 2 }] }
  - { name: draft, code: ./actions/b.js, deployed: false, supported_triggers: [{ id: post-change-password }] }
actionModules:
  - { name: shared, code: ./actions/c.js, secrets: [{ name: K }] }
triggers:
  post-login: [{ action_name: login, display_name: Login }]
`,
    })
    assert.deepEqual(
      actions.map(({ name, trigger, isDeployed }) => [
        name,
        trigger.id,
        trigger.version,
        isDeployed,
      ]),
      [
        ["login", "post-login", "v3", true],
        ["draft", "post-change-password", "v2", false],
      ],
    )
    assert.deepEqual(actions[0]?.dependencies, [
      { name: "axios", version: "latest", registryUrl: null },
    ])
    assert.deepEqual(actions[0]?.modules, [{ name: "shared", number: 2 }])
    assert.equal(bindings[0]?.triggerId, "post-login")
    assert.deepEqual(warnings, [
      "kept and never run, since this server does not run their trigger: login (post-login)",
    ])
  })

  it("gives a client without client_id the same one every time", async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => {
        const { clients } = await read({ "tenant.yaml": "clients: [{ name: Shop }]" })
        return clients?.[0]?.clientId
      }),
    )
    assert.match(ids[0] ?? "", /^[A-Za-z0-9]{32}$/)
    assert.equal(ids[0], ids[1])
  })

  it("keeps a login address with placeholders, and says where people are led instead", async () => {
    const uri = "https://{organization.metadata.public_host}/login"
    const { clients, warnings } = await read({
      "tenant.yaml": `clients: [{ name: Shop, client_id: s, initiate_login_uri: "${uri}" }]`,
    })
    assert.equal(clients?.[0]?.initiateLoginUri, uri)
    assert.match(warnings.join("\n"), /led to default_redirection_uri/)
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
      clients?.map(({ clientId }) => clientId),
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
    assert.deepEqual(bindings, [
      {
        triggerId: "password-reset-post-challenge",
        bindings: [{ actionName: "a", displayName: "A" }],
      },
    ])
    assert.deepEqual(warnings, ["not used by this server and left alone: roles/"])
  })

  it("names file and line of a problem", async () => {
    await refused(
      { "tenant.json": '{\n\t"friendly_name": 1\n}' },
      /^tenant\.json:2: friendly_name must be a text/,
    )
  })
})
