import { ENDING, fieldsOf, type Form, type FormNode, type Pointer, type Router } from "./form.ts"
import type { JsonSource } from "./json-source.ts"

/** What no node can see alone: ids that are there twice, ways to nowhere, routers in a circle. */
export function checkWhole(form: Form, top: JsonSource): void {
  const nodes = new Set<string>()
  const fields = new Set(form.hiddenFields.map(({ key }) => key))
  if (fields.size < form.hiddenFields.length)
    top.get("start.hidden_fields").refuse("must not have a key twice")
  for (const node of form.nodes) {
    if (nodes.has(node.id)) top.called(`node ${node.id}`).refuse("is there twice")
    nodes.add(node.id)
    for (const { id } of node.type === "STEP" ? fieldsOf(node) : []) {
      if (fields.has(id)) top.called(`component ${id}`).refuse("is there twice")
      fields.add(id)
    }
  }
  for (const [place, pointer] of pointersIn(form))
    if (pointer !== ENDING && !nodes.has(pointer))
      top.called(place).refuse(`leads to the node ${pointer}, which is not there`)
  for (const node of form.nodes)
    if (node.type === "ROUTER" && isInCircle(form, node))
      top.called(`node ${node.id}`).refuse("is a router that leads back to itself")
}

function pointersIn(form: Form): readonly (readonly [string, Pointer])[] {
  return [
    ["start", form.start],
    ...form.nodes.flatMap((node) =>
      nextOf(node).map((pointer) => [`node ${node.id}`, pointer] as const),
    ),
  ]
}

function nextOf(node: FormNode): readonly Pointer[] {
  return node.type === "STEP" ? [node.next] : [...node.rules.map(({ next }) => next), node.fallback]
}

/** Whether a router can be reached from itself with no step between: nobody would ever get out. */
function isInCircle(form: Form, router: Router): boolean {
  const seen = new Set<string>()
  const waiting = [...nextOf(router)]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === router.id) return true
    const node = form.nodes.find((known) => known.id === id)
    if (node?.type !== "ROUTER" || seen.has(id)) continue
    seen.add(id)
    waiting.push(...nextOf(node))
  }
  return false
}
