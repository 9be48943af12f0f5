// auth0-deploy-cli, unmodified: a folder goes in, comes out equal, and goes in again.
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { tmpdir } from "node:os"
import { after, before, describe, it } from "node:test"
import { parse, stringify } from "yaml"
import { formIdOf } from "../../src/administration/forms/form-id.ts"
import { startRegistry } from "../npm/registry.ts"
import { type DeployCli, startDeployCli } from "./deploy-cli.ts"
import { serveTenant } from "./serve.ts"

type Served = Awaited<ReturnType<typeof serveTenant>>

const GUARD = `const axios = require("axios")
const { reason } = require("actions:reasons")

exports.onExecutePostChallenge = async (event, api) => {
  if (event.secrets.KEY !== "s3cret" || typeof axios.get !== "function") api.access.deny(reason())
}
`
const FORM = readFileSync(new URL("../../examples/forms/was-it-you.json", import.meta.url), "utf8")
const TENANT = {
  actionModules: [
    {
      name: "reasons",
      code: "./action-modules/reasons/code.js",
      all_changes_published: true,
      dependencies: [],
      secrets: [{ name: "WORD", value: "no" }],
    },
  ],
  actions: [
    {
      name: "guard",
      code: "./actions/guard/code.js",
      deployed: true,
      runtime: "node22",
      dependencies: [{ name: "axios", version: "latest" }],
      secrets: [{ name: "KEY", value: "s3cret" }],
      supported_triggers: [{ id: "password-reset-post-challenge", version: "v1" }],
      modules: [{ module_name: "reasons", module_version_number: 1 }],
    },
    {
      name: "told",
      code: "./actions/told/code.js",
      deployed: true,
      runtime: "node22",
      dependencies: [],
      secrets: [],
      supported_triggers: [{ id: "post-change-password", version: "v2" }],
    },
    {
      name: "at login",
      code: "./actions/at login/code.js",
      deployed: true,
      runtime: "node22",
      dependencies: [],
      secrets: [],
      supported_triggers: [{ id: "post-login", version: "v3" }],
    },
  ],
  forms: [{ name: "was-it-you", body: "./forms/was-it-you.json" }],
  triggers: {
    "password-reset-post-challenge": [{ action_name: "guard", display_name: "Guard" }],
    "post-change-password": [{ action_name: "told", display_name: "Told" }],
    "post-login": [{ action_name: "at login", display_name: "At login" }],
  },
  branding: {
    colors: {
      primary: "#5b2be0",
      page_background: { type: "linear-gradient", start: "#ffffff", end: "#eeeeff", angle_deg: 35 },
    },
    logo_url: "https://cdn.example.com/logo.png",
    templates: [{ template: "universal_login", body: "./branding_templates/universal_login.html" }],
  },
  prompts: {
    universal_login_experience: "new",
    identifier_first: true,
    customText: { en: { "reset-password": { "reset-password": { title: "A new one" } } } },
  },
}
const FILES: Record<string, string> = {
  "action-modules/reasons/code.js": "exports.reason = () => actions.secrets.WORD\n",
  "actions/guard/code.js": GUARD,
  "forms/was-it-you.json": FORM,
  "actions/told/code.js": "exports.onExecutePostChangePassword = async (event, api) => {}\n",
  "actions/at login/code.js": "exports.onExecutePostLogin = async (event, api) => {}\n",
  "branding_templates/universal_login.html":
    '<html><head>{%- auth0:head -%}</head><body data-own="1">{%- auth0:widget -%}</body></html>\n',
}

describe("auth0-deploy-cli", { timeout: 900_000 }, () => {
  let served: Served
  let cli: DeployCli
  let registry: Awaited<ReturnType<typeof startRegistry>>
  let packages: string
  before(async () => {
    packages = await mkdtemp(join(tmpdir(), "rekey-registry-"))
    registry = await startRegistry(packages)
    await registry.publishInstalled("axios")
    served = await serveTenant({ npmRegistry: registry.url })
    cli = startDeployCli(served)
  })
  after(async () => {
    await cli[Symbol.asyncDispose]()
    await served[Symbol.asyncDispose]()
    await registry.close()
    await rm(packages, { recursive: true, force: true })
  })

  it("imports a folder with Actions, packages, secrets, modules and bindings", async () => {
    await writeTenantFiles(join(served.folder, "in"), TENANT)
    await cli.run("import", { input_file: join(served.folder, "in", "tenant.yaml") })
    const bound = await served.booted.app.actions.listBound("password-reset-post-challenge")
    assert.deepEqual(
      bound.map(({ actionName }) => actionName),
      ["guard"],
    )
    const page = await served.booted.open(await served.booted.link("alice@example.com"))
    assert.match(
      page.at,
      /^\/u\/reset-password/,
      "the Action found its package, module and secrets",
    )
    assert.match(page.html, /<body data-own="1">[^]*A new one/)
    const { branding, identifierFirst } = await served.booted.app.tenants.getTenant()
    assert.deepEqual([branding.primaryColor, identifierFirst], ["#5b2be0", true])
  })

  it("exports it equal", async () => {
    const out = join(served.folder, "out")
    await cli.run("export", { format: "yaml", output_folder: out })
    const written = parse(await readFile(join(out, "tenant.yaml"), "utf8"))
    for (const action of TENANT.actions) {
      const found = written.actions.find(({ name }: { name: string }) => name === action.name)
      assert.equal(found.deployed, true)
      assert.deepEqual(found.supported_triggers, action.supported_triggers)
      assert.equal(found.runtime, action.runtime)
      assert.deepEqual(
        found.secrets.map(({ name }: { name: string }) => name),
        action.secrets.map(({ name }) => name),
      )
      assert.deepEqual(
        found.dependencies.map(({ name }: { name: string }) => name),
        action.dependencies.map(({ name }) => name),
      )
      assert.equal(await readFile(join(out, found.code), "utf8"), FILES[action.code.slice(2)])
    }
    assert.equal(written.actionModules[0].name, "reasons")
    const { templates, ...branding } = TENANT.branding
    assert.deepEqual(written.branding, { templates: [], ...branding })
    assert.equal(templates.length, 1, "it exports templates where there are custom domains alone")
    assert.deepEqual(written.forms, TENANT.forms)
    assert.deepEqual(
      JSON.parse(await readFile(join(out, "forms/was-it-you.json"), "utf8")),
      JSON.parse(FORM),
    )
    const filled = Object.entries(written.triggers as Record<string, unknown[]>).filter(
      ([, bindings]) => bindings.length > 0,
    )
    assert.deepEqual(Object.fromEntries(filled), TENANT.triggers)
  })

  it("imports its own export again: secrets keep their values, what is gone goes when it may", async () => {
    const { actions } = served.booted.app
    const original = await actions.findByName("guard")
    const file = join(served.folder, "out", "tenant.yaml")
    const { triggers, ...written } = parse(await readFile(file, "utf8"))
    const less = {
      ...written,
      actions: written.actions.filter(({ name }: { name: string }) => name === "guard"),
      triggers: { ...triggers, "post-change-password": [], "post-login": [] },
    }
    await writeFile(file, stringify(less))
    await cli.run("import", { input_file: file }, { AUTH0_ALLOW_DELETE: true })
    const { items } = await actions.list({}, { page: 0, perPage: 100 })
    assert.deepEqual(
      items.map(({ name }) => name),
      ["guard"],
    )
    const [kept] = items
    assert.equal(kept?.draft.contentDigest, original?.draft.contentDigest)
    assert.equal(kept?.deployed?.contentDigest, original?.draft.contentDigest)
    const forms = await served.booted.app.forms.list({ page: 0, perPage: 10 })
    assert.deepEqual(
      forms.items.map(({ id }) => id),
      [formIdOf("was-it-you")],
    )
    const page = await served.booted.open(await served.booted.link("bob@example.com"))
    assert.match(page.at, /^\/u\/reset-password/)
    assert.match(page.html, /<body data-own="1">[^]*A new one/, "what is not in the files stays")
  })

  it("is told why an Action cannot be built, and ends at once", async () => {
    const broken = { actions: [{ ...TENANT.actions[1], name: "broken", code: "./broken.js" }] }
    const folder = join(served.folder, "broken")
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, "tenant.yaml"), stringify(broken))
    await writeFile(join(folder, "broken.js"), "exports.onExecutePostChangePassword = async (")
    await assert.rejects(
      cli.run("import", { input_file: join(folder, "tenant.yaml") }),
      /could not be built|line 1/,
    )
    const deploys = served.booted.lines.filter((line) => /actions\/[\w-]+\/deploy"/.test(line))
    assert.equal(deploys.filter((line) => line.includes('"status":400')).length, 1, "no retries")
  })
})

async function writeTenantFiles(folder: string, tenant: object): Promise<void> {
  for (const [path, code] of Object.entries(FILES)) {
    await mkdir(join(folder, path, ".."), { recursive: true })
    await writeFile(join(folder, path), code)
  }
  await writeFile(join(folder, "tenant.yaml"), stringify(tenant))
}
