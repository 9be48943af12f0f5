import assert from "node:assert/strict"
import { symlinkSync } from "node:fs"
import { join } from "node:path"
import { describe, it } from "node:test"
import { CODE, folderOf, read, refused, refusedIn, yamlOf } from "./tenant-folder.testing.ts"

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

  it("more than ten npm packages", async () => {
    const withPackages = (count: number) =>
      yamlOf(["a"]).replace(
        "dependencies: []",
        `dependencies: [${Array.from({ length: count }, (_, n) => `{ name: p${n}, version: 1.0.0 }`).join(", ")}]`,
      )
    const { actions } = await read({ "tenant.yaml": withPackages(10) })
    assert.deepEqual(actions[0]?.dependencies[0], {
      name: "p0",
      version: "1.0.0",
      registryUrl: null,
    })
    await refused({ "tenant.yaml": withPackages(11) }, /more than 10 entries/)
  })

  it("bindings of another trigger's Actions, and of no trigger", async () => {
    const yaml = yamlOf(["a"], ["a"]).replace(
      "triggers:\n  password-reset-post-challenge:",
      "triggers:\n  post-change-password:",
    )
    await refused({ "tenant.yaml": yaml }, /a cannot be bound: its trigger is password-reset/)
    await refused(
      { "tenant.yaml": yaml.replace("post-change-password:", "post-lunch:") },
      /is no trigger: post-lunch/,
    )
  })

  it("misspelt triggers", async () => {
    const yaml = yamlOf(["a"]).replace("id: password-reset-post-challenge", "id: password-reset")
    await refused({ "tenant.yaml": yaml }, /supported_triggers\[0\]\.id must be one of/)
  })

  it("secrets whose variable is not set, too many, too long or doubled, never quoting them", async () => {
    const secrets = (list: string) => ({
      "tenant.yaml": yamlOf(["a"]).replace("secrets: []", `secrets: ${list}`),
    })
    await refused(
      secrets('[{ name: K, value: "##UNSET##" }]'),
      /environment variable UNSET, which is not set/,
    )
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
