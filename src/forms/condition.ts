import type { JsonValue } from "../lib/json.ts"
import { evaluate, toText, type Variables } from "./expression.ts"

/**
 * When a rule of a router holds. Auth0 documents the operators ("Routers") and not their JSON; this is
 * a tree of `{ operator, operands }`, with `AND` and `OR` around comparisons of one or two operands.
 */
export type Condition =
  | { operator: "AND" | "OR"; operands: readonly Condition[] }
  | { operator: TestName; left: JsonValue; right: JsonValue }

export type TestName = (typeof TESTS)[number]

const TESTS = [
  "EQUAL",
  "DIFFERENT",
  "GREATER",
  "GREATER_EQUAL",
  "LESS",
  "LESS_EQUAL",
  "INCLUDES",
  "NOT_INCLUDES",
  "STARTS_WITH",
  "ENDS_WITH",
  "EXISTS",
  "NOT_EXISTS",
  "IS_NULL",
  "NOT_NULL",
  "HAS_NO_VALUE",
  "IS_TRUE",
  "IS_FALSE",
] as const

/** Other names of the same, as editors and programs write them. */
const ALIASES: Readonly<Record<string, TestName>> = {
  EQ: "EQUAL",
  EQUALS: "EQUAL",
  IS_EQUAL_TO: "EQUAL",
  NEQ: "DIFFERENT",
  NOT_EQUAL: "DIFFERENT",
  NOT_EQUALS: "DIFFERENT",
  IS_DIFFERENT_FROM: "DIFFERENT",
  GT: "GREATER",
  GREATER_THAN: "GREATER",
  GTE: "GREATER_EQUAL",
  GREATER_THAN_OR_EQUAL: "GREATER_EQUAL",
  LT: "LESS",
  LESS_THAN: "LESS",
  LTE: "LESS_EQUAL",
  LESS_THAN_OR_EQUAL: "LESS_EQUAL",
  CONTAINS: "INCLUDES",
  NOT_CONTAINS: "NOT_INCLUDES",
  NULL: "IS_NULL",
  IS_NOT_NULL: "NOT_NULL",
  EMPTY: "HAS_NO_VALUE",
  IS_EMPTY: "HAS_NO_VALUE",
  TRUE: "IS_TRUE",
  FALSE: "IS_FALSE",
}

const UNARY: ReadonlySet<string> = new Set<TestName>([
  "EXISTS",
  "NOT_EXISTS",
  "IS_NULL",
  "NOT_NULL",
  "HAS_NO_VALUE",
  "IS_TRUE",
  "IS_FALSE",
])

export const TEST_NAMES: readonly string[] = TESTS

export function findTest(name: string): { test: TestName; operands: 1 | 2 } | null {
  const upper = name.toUpperCase()
  const test =
    TESTS.find((known) => known === upper) ??
    (Object.hasOwn(ALIASES, upper) ? ALIASES[upper] : undefined)
  return test === undefined ? null : { test, operands: UNARY.has(test) ? 1 : 2 }
}

/** Whether it holds now. A comparison of what cannot be compared does not. */
export function holds(condition: Condition, variables: Variables): boolean {
  switch (condition.operator) {
    case "AND":
      return condition.operands.every((inner) => holds(inner, variables))
    case "OR":
      return condition.operands.some((inner) => holds(inner, variables))
    default:
      return passes(
        condition.operator,
        operandOf(condition.left, variables),
        operandOf(condition.right, variables),
      )
  }
}

type Value = JsonValue | undefined

function operandOf(operand: JsonValue, variables: Variables): Value {
  return typeof operand === "string" ? evaluate(operand, variables) : operand
}

function passes(test: TestName, left: Value, right: Value): boolean {
  switch (test) {
    case "EQUAL":
      return isSame(left, right)
    case "DIFFERENT":
      return !isSame(left, right)
    case "GREATER":
      return compare(left, right) > 0
    case "GREATER_EQUAL":
      return compare(left, right) >= 0
    case "LESS":
      return compare(left, right) < 0
    case "LESS_EQUAL":
      return compare(left, right) <= 0
    case "INCLUDES":
      return includes(left, right)
    case "NOT_INCLUDES":
      return !includes(left, right)
    case "STARTS_WITH":
      return hasText(left) && hasText(right) && toText(left).startsWith(toText(right))
    case "ENDS_WITH":
      return hasText(left) && hasText(right) && toText(left).endsWith(toText(right))
    case "EXISTS":
      return left !== undefined
    case "NOT_EXISTS":
      return left === undefined
    case "IS_NULL":
      return left === null
    case "NOT_NULL":
      return left !== undefined && left !== null
    case "HAS_NO_VALUE":
      return left === undefined || left === null || left === "" || isEmptyList(left)
    case "IS_TRUE":
      return left === true || left === "true"
    case "IS_FALSE":
      return left === false || left === "false"
  }
}

/** An operand that an editor writes is a text: `18` there is the number 18 of a field. */
function isSame(left: Value, right: Value): boolean {
  if (left === undefined || right === undefined) return false
  if (left === null || right === null) return left === right
  return toText(left) === toText(right)
}

/** Numbers by size, days and times by their text. NaN where there is no order: all tests fail then. */
function compare(left: Value, right: Value): number {
  const [a, b] = [numberOf(left), numberOf(right)]
  if (!Number.isNaN(a) && !Number.isNaN(b)) return a - b
  if (!isMoment(left) || !isMoment(right)) return NaN
  return left < right ? -1 : left > right ? 1 : 0
}

function numberOf(value: Value): number {
  if (typeof value === "number") return value
  return typeof value === "string" && value.trim() !== "" ? Number(value) : NaN
}

function isMoment(value: Value): value is string {
  return typeof value === "string" && /^(\d{4}-\d\d-\d\d|\d\d:\d\d)/.test(value)
}

function includes(left: Value, right: Value): boolean {
  if (Array.isArray(left)) return left.some((item) => isSame(item, right))
  return hasText(left) && hasText(right) && toText(left).includes(toText(right))
}

function hasText(value: Value): boolean {
  return typeof value === "string" || typeof value === "number"
}

function isEmptyList(value: Value): boolean {
  return Array.isArray(value) && value.length === 0
}
