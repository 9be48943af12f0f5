import assert from "node:assert/strict"
import { runInNewContext } from "node:vm"
import { describe, it } from "node:test"
import { loadPageAssets } from "../pages/page-assets.ts"
import { textsOf } from "../pages/texts/languages.ts"
import { CONFIG } from "../ports/stores.contract.ts"
import type { ClassicView } from "../recovery/peek-classic.ts"
import { loadClassicAssets } from "./classic-assets.ts"
import { customPage } from "./custom-page.ts"

const WIDGET = '<script src="https://cdn.auth0.com/js/change-password-1.5.min.js"></script>'
const EVERYWHERE = `<html><head></head><body title="{{tenant.friendly_name}}">{{email}}
  <script>seen('{{email}}', "{{tenant.friendly_name}}", {{password_complexity_options}})</script>
</body></html>`

describe("an operator's page", () => {
  it("keeps a hostile value inside of its quotes, wherever it stands", () => {
    for (const hostile of [
      "</script><script>stolen()</script>",
      `'-stolen()-'"-stolen()-"`,
      "\\",
      "a\u2028b\nstolen()",
      `x" onload="stolen()`,
    ]) {
      const view = { ...VIEW, email: hostile, tenant: { ...TENANT, friendlyName: hostile } }
      const { markup } = shown(EVERYWHERE, view)
      const scripts = [...markup.matchAll(/<script nonce=n1>(.*?)<\/script>/gs)]
      assert.equal(scripts.length, 1)
      const seen: unknown[] = []
      runInNewContext(scripts[0]?.[1] ?? "", {
        seen: (...values: unknown[]) => void seen.push(...values.map((value) => readsAs(value))),
        stolen: () => assert.fail(hostile),
      })
      assert.deepEqual(seen.slice(0, 2), [hostile, hostile])
      assert.equal(readsAs(/<body title="([^"<>]*)">/.exec(markup)?.[1]), hostile)
    }
  })

  it("names the origins of its markup and of the tenant's picture, and none of Auth0's", () => {
    const badge = "<img src='//cdn.auth0.com/styleguide/1.0.0/img/badge.png'>"
    const template = `${WIDGET}${badge}<link href="https://a.example/x.css">`
    const tenant = { ...TENANT, pictureUrl: "https://pictures.example/logo.png" }
    const { markup, ownMarkup } = shown(template, { ...VIEW, tenant })
    assert.deepEqual(ownMarkup.origins, ["https://a.example", "https://pictures.example"])
    assert.doesNotMatch(markup, /auth0\.com/)
  })

  it("has the widget whichever version and quotes its address has", () => {
    for (const tag of [
      WIDGET,
      WIDGET.replace("1.5", "1.5.1"),
      WIDGET.replace("https:", ""),
      WIDGET.replaceAll('"', "'").replace("<script", "<script type='text/javascript'"),
    ])
      assert.match(shown(tag).markup, /src="\/assets\/change-password-\w+\.js"/, tag)
  })

  it("gives the widget texts that end no script, in the page's language", () => {
    const { markup } = shown(WIDGET, VIEW, "de")
    const data = /id="rekey-change-password">([^<]*)<\/script>/.exec(markup)?.[1] ?? ""
    assert.match((JSON.parse(data) as { title: string }).title, /Passwort/)
  })

  it("brings its own icon where the page has none, so that nobody asks for one", () => {
    assert.match(shown("<head></head>").markup, /<link[^>]* rel="icon"/)
    const own = '<head><link rel="shortcut icon" href="https://a.example/i.ico"></head>'
    assert.equal(shown(own).markup.match(/icon"/g)?.length, 1)
  })

  it("is shown in a moment, whatever it holds", () => {
    for (const part of ["<script ", "<link rel=", "<!--", "<script src>"]) {
      const started = performance.now()
      shown(part.repeat(50_000 / part.length))
      // Quadratic work takes half a second and more of a calm machine, this some 10 ms.
      assert.ok(performance.now() - started < 1_500, part)
    }
  })
})

const TENANT = CONFIG.tenant
const VIEW: ClassicView = {
  locale: "en",
  applicationName: "App",
  application: { id: "app", name: "App", metadata: {} },
  maskedAccount: "a***@example.com",
  email: "alice@example.com",
  passwordPolicy: { level: "good", minLength: null },
  tenant: TENANT,
  returnTo: null,
  refusal: null,
}

function shown(template: string, view: ClassicView = VIEW, locale = "en") {
  const page = customPage(template, {
    view,
    texts: textsOf(locale),
    assets: { ...loadClassicAssets(), icon: loadPageAssets(null).icon },
    nonce: "n1",
    csrf: "token",
    ticket: "l_1",
    plainHref: "/lo/reset?link=l_1&plain=1",
  })
  assert.ok(page.ok, JSON.stringify(page))
  return page
}

/** As HTML reads character references. */
function readsAs(text: unknown): unknown {
  if (typeof text !== "string") return text
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}
