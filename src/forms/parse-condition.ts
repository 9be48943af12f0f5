import { isJsonObject } from "../lib/json.ts"
import { findTest, TEST_NAMES, type Condition } from "./condition.ts"
import type { JsonSource } from "./json-source.ts"
import { CONDITION_DEPTH_MAX, OPERANDS_MAX } from "./limits.ts"

const NEVER: Condition = { operator: "OR", operands: [] }

/** A rule's condition. What cannot be read is recorded, and never holds. */
export function parseCondition(source: JsonSource, depth = 0): Condition {
  if (depth > CONDITION_DEPTH_MAX) {
    source.refuse(`is nested more than ${CONDITION_DEPTH_MAX} deep`)
    return NEVER
  }
  if (source.isAbsent) source.refuse("is missing")
  if (!source.object(["operator", "operands"])) return NEVER
  const name = source.get("operator").requiredText(60)
  const operands = source.get("operands").list(OPERANDS_MAX)
  if (name === "AND" || name === "OR") {
    if (operands.length === 0) source.get("operands").refuse("must not be empty")
    return { operator: name, operands: operands.map((inner) => parseCondition(inner, depth + 1)) }
  }
  const found = findTest(name)
  if (found === null) {
    source.get("operator").refuse(`must be AND, OR or one of ${TEST_NAMES.join(", ")}`)
    return NEVER
  }
  if (operands.length !== found.operands) {
    source.get("operands").refuse(`must have ${found.operands} for ${found.test}`)
    return NEVER
  }
  for (const operand of operands)
    if (isJsonObject(operand.value) || Array.isArray(operand.value))
      operand.refuse("must be a text, a number, true, false or null")
  const [left, right] = operands
  return { operator: found.test, left: left?.json() ?? null, right: right?.json() ?? null }
}
