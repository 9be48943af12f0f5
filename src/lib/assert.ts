/** A broken rule of ours: never caught, logged with its cause, shown as a fault. */
export class BrokenRule extends Error {
  override name = "BrokenRule"
}

/** @throws {BrokenRule} when `condition` does not hold. */
export function assert(condition: unknown, rule: string): asserts condition {
  if (!condition) throw new BrokenRule(rule)
}

/** Ends a `switch` over a closed union: the compiler refuses the call while a case is missing. */
export function unreachable(value: never): never {
  throw new BrokenRule(`unreachable: ${JSON.stringify(value)}`)
}
