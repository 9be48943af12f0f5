import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { emptyTenant } from "../empty-tenant.ts"
import { read, refused } from "./tenant-folder.testing.ts"
import { writeTenant } from "./write-tenant.ts"

const HTML = "<p>{{ email }}</p>"
const PAGE = "pages: [{ name: password_reset, html: ./pages/reset.html, enabled: true }]"

describe("the page of Classic in a tenant's files", () => {
  it("is the section pages of tenant.yaml and the file it names", async () => {
    const { tenant } = await read({ "tenant.yaml": PAGE, "pages/reset.html": HTML })
    assert.equal(tenant.customResetPage, true)
    assert.equal(tenant.resetPageHtml, HTML)
  })

  it("is a pair of files in the directory form", async () => {
    const { tenant } = await read({
      "pages/password_reset.json":
        '{"name":"password_reset","enabled":false,"html":"./password_reset.html"}',
      "pages/password_reset.html": "##TITLE##",
    })
    assert.equal(tenant.customResetPage, false)
    assert.equal(tenant.resetPageHtml, "##TITLE##")
  })

  it("goes before the setting of the tenant, and takes keywords", async () => {
    const files = {
      "tenant.yaml": `tenant: { change_password: { enabled: false, html: old } }\n${PAGE}`,
      "pages/reset.html": "##TITLE##",
    }
    const { tenant } = await read(files, { TITLE: "Shop" })
    assert.equal(tenant.customResetPage, true)
    assert.equal(tenant.resetPageHtml, "Shop")
  })

  it("is refused when it is no Liquid, or not there", async () => {
    await refused(
      { "tenant.yaml": PAGE, "pages/reset.html": "{% if a %}" },
      /tenant\.yaml:1: pages\[0\]\.html is no Liquid: .*not closed/,
    )
    await refused({ "tenant.yaml": PAGE }, /pages\[0\]\.html names .* which does not exist/)
  })

  it("warns of handlers that a page of ours does not run, and of pages we have not", async () => {
    const { warnings } = await read({
      "tenant.yaml": `${PAGE.slice(0, -1)}, { name: login, enabled: true }]`,
      "pages/reset.html": "<button onclick='go()'>",
    })
    assert.match(warnings.join("\n"), /the page login is not used/)
    assert.match(warnings.join("\n"), /onclick do not run/)
  })

  it("is written so that reading it again changes nothing", async () => {
    const { tenant } = emptyTenant("test")
    for (const change of [
      { customResetPage: true, resetPageHtml: HTML },
      { customResetPage: false, resetPageHtml: HTML },
      { customResetPage: true, pictureUrl: "https://example.com/a.png" },
      {
        resetMail: {
          redirectTo: "https://a.example/{{application.name}}",
          includeEmailInRedirect: false,
        },
      },
    ]) {
      const snapshot = {
        tenant: { ...tenant, ...change },
        look: { template: null, customTexts: [] },
        clients: [],
        connections: [],
        modules: [],
        forms: [],
        actions: [],
        bindings: [],
      }
      const files = writeTenant(snapshot).map(({ path, text }) => [path, text] as const)
      const again = await read(Object.fromEntries(files))
      assert.deepEqual(again.tenant, { ...snapshot.tenant, name: "test" })
    }
  })
})

describe("Redirect To of the mail", () => {
  const mail = (rest: string) => ({
    "tenant.yaml": `emailTemplates: [{ template: reset_email, ${rest} }]`,
  })

  it("is an https address or Liquid, and shows the address by default", async () => {
    const plain = await read(mail('resultUrl: "https://shop.example.com/login"'))
    assert.deepEqual(plain.tenant.resetMail, {
      redirectTo: "https://shop.example.com/login",
      includeEmailInRedirect: true,
    })
    const liquid = await read(
      mail('resultUrl: "{{ application.callback_domain }}/in", includeEmailInRedirect: false'),
    )
    assert.deepEqual(liquid.tenant.resetMail, {
      redirectTo: "{{ application.callback_domain }}/in",
      includeEmailInRedirect: false,
    })
  })

  it("is refused when it is neither", async () => {
    for (const url of ["http://shop.example.com", "javascript:alert(1)", "/login", "{{ a"])
      await refused(mail(`resultUrl: "${url}"`), /resultUrl (must be an absolute|is no Liquid)/)
  })

  it("may lead to this machine", async () => {
    const { tenant } = await read(mail('resultUrl: "http://localhost:4000/in"'))
    assert.equal(tenant.resetMail.redirectTo, "http://localhost:4000/in")
  })
})
