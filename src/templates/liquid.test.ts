import assert from "node:assert/strict"
import { runInNewContext } from "node:vm"
import { describe, it } from "node:test"
import {
  parseLiquid,
  renderSource,
  SafeText,
  TEMPLATE_LENGTH_MAX,
  type LiquidVariables,
  type Writing,
} from "./liquid.ts"

const HOSTILE = [
  `</script><script>stolen()</script>`,
  `'; stolen(); '`,
  `"; stolen(); "`,
  "`; stolen(); `",
  "${stolen()}",
  "\\",
  "\\'; stolen(); //",
  "line\nbreak\r\nstolen()",
  "\u2028stolen()\u2029",
  "<!--<script>",
  `" onfocus=stolen() "`,
  `' onfocus=stolen() '`,
  "&quot; onfocus=stolen()",
  "{{ csrf_token }}{% raw %}",
]

describe("a template", () => {
  it("puts values in, with filters and defaults", () => {
    const template = "{{ a.b | upcase }} {{ missing | default: 'none' }}{% if a %}!{% endif %}"
    assert.equal(render(template, { a: { b: "x" } }), "X none!")
  })

  it("keeps a hostile value inside of a quoted string of a script", () => {
    for (const value of HOSTILE)
      for (const quote of ["'", '"', "`"]) {
        const script = render(`seen.push(${quote}{{value}}${quote})`, { value })
        assert.ok(!/<\/?script/i.test(script), script)
        const seen: string[] = []
        runInNewContext(script, { seen, stolen: () => assert.fail(script) })
        assert.equal(readsAs(seen[0] ?? ""), value)
      }
  })

  it("keeps a hostile value inside of text and quoted attributes, where it reads as it is", () => {
    for (const value of HOSTILE) {
      const written = render("{{value}}", { value })
      assert.doesNotMatch(written, /[<>"'`]/)
      assert.equal(readsAs(written), value)
    }
  })

  it("escapes once, whatever filters say", () => {
    for (const filter of ["escape", "escape_once", "raw", "escape | raw"])
      assert.equal(render(`{{ v | ${filter} }}`, { v: "<&" }), "&#60;&#38;", filter)
    assert.equal(render("{% echo v %}{% cycle v %}", { v: "<" }), "&#60;&#60;")
    assert.equal(render("{% assign w = v %}{{ w }}", { v: "<" }), "&#60;")
    assert.equal(render("{{ v | json }}", { v: "<" }), "&#34;&#60;&#34;")
  })

  it("leaves a text of ours as it stands, and shows what belongs to it", () => {
    const options = new SafeText('{"min_length":8}', { min_length: 8 })
    assert.equal(render("{{o}} {{o.min_length}}", { o: options }), '{"min_length":8} 8')
  })

  it("writes values of an address as they are", () => {
    assert.equal(render("https://{{a}}/", { a: "b?c&d" }, "url"), "https://b?c&d/")
  })

  it("knows no files, no prototypes and no endless work", () => {
    for (const tag of ["include", "render", "layout"])
      assert.match(problemOf(`{% ${tag} '/etc/passwd' %}`), /not found/)
    assert.equal(render("{{ a.constructor.name }}{{ a.toString }}", { a: {} }), "")
    const loop = "{% for i in (1..100000) %}{% for j in (1..100000) %}x{% endfor %}{% endfor %}"
    assert.match(problemOf(loop), /limit/)
    const bomb = "{% assign a = 'xxxxxxxxxx' %}" + "{% assign a = a | append: a %}".repeat(40)
    assert.match(problemOf(bomb), /limit/)
  })
})

describe("parseLiquid", () => {
  it("says what is wrong and where", () => {
    assert.equal(parseLiquid("{% if a %}{{ b | upcase }}{% endif %}").ok, true)
    assert.match(problemOf("\n{% if a %}"), /not closed.*line:2/)
    assert.match(problemOf("{{ a | no_such_filter }}"), /undefined filter/)
  })

  it("takes as many characters as the limit and not one more", () => {
    assert.equal(parseLiquid("x".repeat(TEMPLATE_LENGTH_MAX)).ok, true)
    assert.match(problemOf("x".repeat(TEMPLATE_LENGTH_MAX + 1)), /limit/)
  })
})

function render(source: string, variables: LiquidVariables, writing?: Writing): string {
  const rendered = renderSource(source, variables, writing)
  assert.ok(rendered.ok, JSON.stringify(rendered))
  return rendered.text
}

function problemOf(source: string): string {
  const rendered = renderSource(source, {})
  assert.ok(!rendered.ok, "this should have been refused")
  return rendered.reason
}

/** As HTML reads character references. */
function readsAs(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}
