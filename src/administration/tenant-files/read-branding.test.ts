import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { NO_BRANDING } from "../../branding/branding.ts"
import { read, refused } from "./tenant-folder.testing.ts"

const TEMPLATE = "<html><head>{%- auth0:head -%}</head><body>{%- auth0:widget -%}</body></html>"
const YAML = `
branding:
  colors: { primary: '##COLOR##', page_background: { type: linear-gradient, start: '#fff', end: '#eee', angle_deg: 35 } }
  logo_url: https://cdn.example.com/logo.png
  favicon_url: ''
  font: { url: https://cdn.example.com/font.woff2 }
  templates:
    - { template: universal_login, body: ./branding_templates/universal_login.html }
prompts:
  identifier_first: true
  customText:
    de: { reset-password: { reset-password: { title: Neu } } }
    en: { mfa: {}, login: { login: { title: Hi } } }
`

describe("the look in tenant.yaml", () => {
  it("is read whole", async () => {
    const files = { "tenant.yaml": YAML, "branding_templates/universal_login.html": TEMPLATE }
    const { tenant, look, keeps } = await read(files, { COLOR: "#0b5fff" })
    assert.deepEqual(tenant.branding, {
      primaryColor: "#0b5fff",
      pageBackground: { start: "#fff", end: "#eee", angleDegrees: 35 },
      logoUrl: "https://cdn.example.com/logo.png",
      faviconUrl: null,
      fontUrl: "https://cdn.example.com/font.woff2",
    })
    assert.equal(tenant.identifierFirst, true)
    assert.deepEqual(look, {
      template: TEMPLATE,
      customTexts: [
        {
          prompt: "reset-password",
          language: "de",
          texts: { "reset-password": { title: "Neu" } },
        },
        { prompt: "login", language: "en", texts: { login: { title: "Hi" } } },
      ],
    })
    assert.deepEqual(keeps, ["webauthnPlatformFirstFactor"])
  })

  it("is left alone where the file says nothing of it", async () => {
    const { tenant, look, keeps } = await read({ "tenant.yaml": "tenant: {}" })
    assert.deepEqual(look, { template: null, customTexts: null })
    assert.deepEqual(keeps, ["branding", "identifierFirst", "webauthnPlatformFirstFactor"])
    assert.deepEqual(tenant.branding, NO_BRANDING)
  })

  it("leaves the template alone where an export of Auth0 has an empty list", async () => {
    const { look, keeps } = await read({ "tenant.yaml": "branding: { templates: [] }" })
    assert.equal(look.template, null)
    assert.equal(keeps.includes("branding"), false)
  })

  const wrong: [what: string, yaml: string, pattern: RegExp][] = [
    [
      "a colour that is none",
      "branding: { colors: { primary: red } }",
      /tenant.yaml:1: branding.colors.primary must be a colour/,
    ],
    [
      "a script as logo",
      "branding: { logo_url: 'javascript:alert(1)' }",
      /logo_url must be an https URL/,
    ],
    [
      "a logo over plain http",
      "branding: { logo_url: 'http://example.com/a.png' }",
      /logo_url must be an https URL/,
    ],
    [
      "a logo in the file",
      "branding: { logo_url: 'data:image/png;base64,AA' }",
      /logo_url must be an https URL/,
    ],
    [
      "a background of another kind",
      "branding: { colors: { page_background: { type: image } } }",
      /type must be one of linear-gradient/,
    ],
    [
      "a text that is none",
      "prompts: { customText: { en: { mfa: { a: { b: 1 } } } } }",
      /a\.b must be a text/,
    ],
    [
      "a prompt that is none",
      "prompts: { customText: { en: { lunch: {} } } }",
      /lunch is no prompt/,
    ],
    ["a language that is none", "prompts: { customText: { xx: {} } }", /xx is no language/],
    [
      "a template outside of the folder",
      "branding: { templates: [{ template: universal_login, body: ../../x }] }",
      /outside of the tenant's folder/,
    ],
    [
      "a template of another name",
      "branding: { templates: [{ template: login, body: ./x }] }",
      /must be universal_login/,
    ],
  ]
  for (const [what, yaml, pattern] of wrong)
    it(`is refused with ${what}`, async () => {
      await refused({ "tenant.yaml": yaml }, pattern)
    })

  it("is refused with a template that would show no card", async () => {
    const yaml = "branding: { templates: [{ template: universal_login, body: ./x.html }] }"
    await refused({ "tenant.yaml": yaml, "x.html": "<p>" }, /x\.html must hold the tags/)
  })
})

describe("the look in the directory form", () => {
  it("is read from the files that auth0-deploy-cli writes", async () => {
    const { tenant, look, keeps } = await read({
      "tenant.json": "{}",
      "branding/branding.json": '{"colors":{"primary":"#000"}}',
      "branding/templates/universal_login.json":
        '{"template":"universal_login","body":"./universal_login.html"}',
      "branding/templates/universal_login.html": TEMPLATE,
      "prompts/prompts.json": '{"universal_login_experience":"new"}',
      "prompts/custom-text.json": '{"en":{"mfa":{"mfa-login-options":{"title":"Pick"}}}}',
    })
    assert.equal(tenant.branding.primaryColor, "#000")
    assert.deepEqual(look, {
      template: TEMPLATE,
      customTexts: [
        { prompt: "mfa", language: "en", texts: { "mfa-login-options": { title: "Pick" } } },
      ],
    })
    assert.equal(keeps.includes("branding"), false)
  })
})
