import assert from "node:assert/strict"
import { runInNewContext } from "node:vm"
import { describe, it } from "node:test"
import { findLiquidProblem, renderLiquid, SafeText, TEMPLATE_LENGTH_MAX } from "./liquid.ts"

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

describe("renderLiquid", () => {
  it("puts values in, with filters and defaults", () => {
    const template = "{{ a.b | upcase }} {{ missing | default: 'none' }}{% if a %}!{% endif %}"
    assert.equal(renderLiquid(template, { a: { b: "x" } }), "X none!")
  })

  it("keeps a hostile value inside of a quoted string of a script", () => {
    for (const value of HOSTILE)
      for (const quote of ["'", '"', "`"]) {
        const script = renderLiquid(`seen.push(${quote}{{value}}${quote})`, { value })
        assert.ok(!/<\/?script/i.test(script), script)
        const seen: string[] = []
        runInNewContext(script, { seen, stolen: () => assert.fail(script) })
        assert.equal(readsAs(seen[0] ?? ""), value)
      }
  })

  it("keeps a hostile value inside of text and quoted attributes, where it reads as it is", () => {
    for (const value of HOSTILE) {
      const written = renderLiquid("{{value}}", { value })
      assert.doesNotMatch(written, /[<>"'`]/)
      assert.equal(readsAs(written), value)
    }
  })

  it("escapes once, whatever filters say", () => {
    for (const filter of ["escape", "escape_once", "raw", "escape | raw"])
      assert.equal(renderLiquid(`{{ v | ${filter} }}`, { v: "<&" }), "&#60;&#38;", filter)
    assert.equal(renderLiquid("{% echo v %}{% cycle v %}", { v: "<" }), "&#60;&#60;")
    assert.equal(renderLiquid("{% assign w = v %}{{ w }}", { v: "<" }), "&#60;")
    assert.equal(renderLiquid("{{ v | json }}", { v: "<" }), "&#34;&#60;&#34;")
  })

  it("leaves a text of ours as it stands, and shows what belongs to it", () => {
    const options = new SafeText('{"min_length":8}', { min_length: 8 })
    assert.equal(renderLiquid("{{o}} {{o.min_length}}", { o: options }), '{"min_length":8} 8')
  })

  it("writes values of an address as they are", () => {
    assert.equal(renderLiquid("https://{{a}}/", { a: "b?c&d" }, "url"), "https://b?c&d/")
  })

  it("knows no files, no prototypes and no endless work", () => {
    for (const tag of ["include", "render", "layout"])
      assert.throws(() => renderLiquid(`{% ${tag} '/etc/passwd' %}`, {}), /not found/)
    assert.equal(renderLiquid("{{ a.constructor.name }}{{ a.toString }}", { a: {} }), "")
    const loop = "{% for i in (1..100000) %}{% for j in (1..100000) %}x{% endfor %}{% endfor %}"
    assert.throws(() => renderLiquid(loop, {}), /limit/)
    const bomb = "{% assign a = 'xxxxxxxxxx' %}" + "{% assign a = a | append: a %}".repeat(40)
    assert.throws(() => renderLiquid(bomb, {}), /limit/)
  })
})

describe("findLiquidProblem", () => {
  it("says what is wrong and where, and nothing of a good template", () => {
    assert.equal(findLiquidProblem("{% if a %}{{ b | upcase }}{% endif %}"), null)
    assert.match(findLiquidProblem("\n{% if a %}") ?? "", /not closed.*line:2/)
    assert.match(findLiquidProblem("{{ a | no_such_filter }}") ?? "", /undefined filter/)
    assert.match(findLiquidProblem("x".repeat(TEMPLATE_LENGTH_MAX + 1)) ?? "", /longer than/)
    assert.equal(findLiquidProblem("x".repeat(TEMPLATE_LENGTH_MAX)), null)
  })
})

/** As HTML reads character references. */
function readsAs(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}
