import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { parsePageTemplate, refusalOfTemplate, renderPage } from "./page-template.ts"

/** The simplest one of Auth0's documents. */
const SIMPLE = `<!DOCTYPE html>
{% assign resolved_dir = dir | default: "auto" %}
<html lang="{{locale}}" dir="{{resolved_dir}}">
  <head>
    {%- auth0:head -%}
  </head>
  <body class="_widget-auto-layout">
    {%- auth0:widget -%}
  </body>
</html>`
const BOTH = "{% auth0:head %}{% auth0:widget %}"

describe("a page template", () => {
  it("puts head and card where its tags are, whatever they hold", () => {
    const page = render(SIMPLE, { locale: "ar", dir: "rtl" }, { widget: "<main>$& {{ x }}</main>" })
    assert.match(page, /<html lang="ar" dir="rtl">/)
    assert.match(page, /<head><title>t<\/title><\/head>/)
    assert.match(page, /<main>\$& \{\{ x \}\}<\/main>/)
  })

  it("escapes what variables hold, once, also where it escapes by hand", () => {
    const name = `<img src=x onerror="a('b')">`
    const page = render(`${BOTH}{{ name }}|{{ name | escape }}|{{ name | raw }}`, { name })
    const [, first = "", second = "", third = ""] = /widget\|?(.*)\|(.*)\|(.*)$/.exec(page) ?? []
    assert.doesNotMatch(first, /[<>"']/)
    assert.deepEqual([second, third], [first, first])
  })

  it("gives its own scripts and styles the nonce", () => {
    const page = render(`${BOTH}<style>a{}</style><SCRIPT src="x"></SCRIPT>\uE000`, {})
    assert.match(page, /<style nonce=n0nce>a\{\}<\/style><SCRIPT nonce=n0nce src="x"><\/SCRIPT>$/)
  })

  it("gives our scripts the nonce too, and names the origins of what it loads", () => {
    const source = `${BOTH}<img src="{{ logo }}"><script src="https://js.example.com/a.js"></script>`
    const rendered = renderPage(parse(source), {
      head: '<script src="/assets/a.js" defer></script>',
      widget: "<main><p>https://not.example.com</p></main>",
      nonce: "n0nce",
      variables: { logo: "https://logo.example.com/x.png" },
    })
    assert.ok(rendered.ok)
    assert.match(rendered.html, /<script nonce=n0nce src="\/assets/)
    assert.deepEqual(rendered.origins, ["https://logo.example.com", "https://js.example.com"])
  })

  const failing: [what: string, source: string, reason: RegExp][] = [
    [
      "that drops the card",
      "{% auth0:head %}{% if false %}{% auth0:widget %}{% endif %}",
      /widget is on the page 0 times/,
    ],
    ["that shows the card twice", `${BOTH}{% auth0:widget %}`, /2 times/],
    [
      "that loops for ever",
      `${BOTH}{% for a in (1..900000) %}{% for b in (1..900000) %}x{% endfor %}{% endfor %}`,
      /limit/,
    ],
    [
      "that grows for ever",
      `${BOTH}{% assign a = "xxxxxxxx" %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}`,
      /limit/,
    ],
  ]
  for (const [what, source, reason] of failing)
    it(`answers with a reason for one ${what}`, () => {
      const started = performance.now()
      const rendered = renderPage(parse(source), { head: "", widget: "", nonce: "", variables: {} })
      assert.match(rendered.ok ? "" : rendered.reason, reason)
      assert.ok(performance.now() - started < 2000)
    })

  it("reaches nothing but the own properties of its variables", () => {
    const page = render(
      `${BOTH}[{{ name.constructor.name }}{{ name.length }}{{ process }}{{ list.constructor }}]`,
      {
        name: "ab",
        list: {},
      },
    )
    assert.match(page, /\[2\]$/)
  })
})

describe("refusalOfTemplate", () => {
  it("takes what can be shown", () => {
    assert.equal(refusalOfTemplate(SIMPLE), null)
  })

  const refused: [what: string, source: string, reason: RegExp][] = [
    ["no head", "{%- auth0:widget -%}", /auth0:head/],
    ["no card", "{%- auth0:head -%}", /auth0:widget/],
    ["a tag that is none", `${BOTH}{% auth0:foot %}`, /not valid Liquid: tag "auth0" not found/],
    ["a tag without its end", `${BOTH}{% if x %}`, /not valid Liquid/],
    ["tags that are only a comment", `{% comment %}${BOTH}{% endcomment %}`, /cannot be shown/],
    ["a file", `${BOTH}{% include "/etc/passwd" %}`, /not valid Liquid.*include/],
    ["another template", `${BOTH}{% render "../package.json" %}`, /not valid Liquid.*render/],
    ["too many characters", BOTH + " ".repeat(102_400), /longer than 102400/],
  ]
  for (const [what, source, reason] of refused)
    it(`refuses ${what}`, () => assert.match(refusalOfTemplate(source) ?? "", reason))
})

function parse(source: string) {
  const parsed = parsePageTemplate(source)
  assert.ok(parsed.ok)
  return parsed.template
}

function render(
  source: string,
  variables: Record<string, unknown>,
  { widget = "widget|" }: { widget?: string } = {},
): string {
  const rendered = renderPage(parse(source), {
    head: "<title>t</title>",
    widget,
    nonce: "n0nce",
    variables,
  })
  assert.ok(rendered.ok, JSON.stringify(rendered))
  return rendered.html
}
