import { holds } from "./condition.ts"
import type { Variables } from "./expression.ts"
import { ENDING, type Form, type Pointer, type Step } from "./form.ts"

export type Arrival =
  | { kind: "step"; step: Step }
  | { kind: "ending" }
  /** Routers lead in a circle, or to a node that is not there. */
  | { kind: "lost" }

/** Where a pointer leads: through routers, to the next step or the end. */
export function follow(form: Form, from: Pointer, variables: Variables): Arrival {
  let pointer = from
  for (let hops = 0; hops <= form.nodes.length; hops++) {
    if (pointer === ENDING) return { kind: "ending" }
    const node = form.nodes.find(({ id }) => id === pointer)
    if (node === undefined) return { kind: "lost" }
    if (node.type === "STEP") return { kind: "step", step: node }
    pointer = node.rules.find(({ condition }) => holds(condition, variables))?.next ?? node.fallback
  }
  return { kind: "lost" }
}
