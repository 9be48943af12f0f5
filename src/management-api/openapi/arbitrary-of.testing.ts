import fc from "fast-check"
import { isJsonObject, type JsonObject, type JsonValue } from "../../lib/json.ts"

/** How long a list is made at most: length is not what breaks things here. */
const ITEMS_MAX = 3
const TEXT_LENGTH_MAX = 40

/**
 * Values that a JSON Schema takes, as far as it says what it takes: rules that it cannot say may still
 * refuse some. Of what zod writes, and no more.
 */
export function arbitraryOf(schema: JsonObject): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as JsonValue[]))
  const choices = schema.anyOf ?? schema.oneOf
  if (Array.isArray(choices)) return fc.oneof(...choices.map(arbitraryOf))
  if (Array.isArray(schema.allOf)) return arbitraryOf(Object.assign({}, ...schema.allOf))
  switch (schema.type) {
    case "string":
      return textOf(schema)
    case "integer":
      return fc.integer({ min: numberOf(schema.minimum, -9), max: numberOf(schema.maximum, 9999) })
    case "number":
      return fc.double({ min: numberOf(schema.minimum, -9), max: numberOf(schema.maximum, 9999) })
    case "boolean":
      return fc.boolean()
    case "null":
      return fc.constant(null)
    case "array":
      return fc.array(isJsonObject(schema.items) ? arbitraryOf(schema.items) : fc.jsonValue(), {
        minLength: numberOf(schema.minItems, 0),
        maxLength: Math.max(numberOf(schema.minItems, 0), ITEMS_MAX),
      })
    case "object":
      return objectOf(schema)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

function objectOf(schema: JsonObject): fc.Arbitrary<unknown> {
  const properties = isJsonObject(schema.properties) ? schema.properties : {}
  const required = Array.isArray(schema.required) ? (schema.required as string[]) : []
  const known = fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([name, of]) => [
        name,
        arbitraryOf(isJsonObject(of) ? of : {}),
      ]),
    ),
    { requiredKeys: required },
  )
  const { additionalProperties: others } = schema
  if (!isJsonObject(others)) return known
  const more = fc.dictionary(fc.string({ maxLength: 10 }), arbitraryOf(others), { maxKeys: 2 })
  return fc.tuple(known, more).map(([one, other]) => ({ ...other, ...one }))
}

function textOf({ format, pattern, minLength, maxLength }: JsonObject): fc.Arbitrary<string> {
  if (format === "email") return fc.constantFrom("a@example.com", "alice@example.com")
  if (format === "uuid") return fc.uuid({ version: 4 })
  if (format === "uri") return fc.webUrl()
  if (format === "date-time") return fc.date({ noInvalidDate: true }).map((at) => at.toISOString())
  if (typeof pattern === "string") return matching(pattern)
  const min = numberOf(minLength, 0)
  return fc.string({
    unit: "grapheme",
    minLength: min,
    maxLength: Math.max(min, Math.min(numberOf(maxLength, TEXT_LENGTH_MAX), TEXT_LENGTH_MAX)),
  })
}

/** fast-check knows no lookarounds: such a text is then mostly refused. */
function matching(pattern: string): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern))
  } catch {
    return fc.string({ maxLength: TEXT_LENGTH_MAX })
  }
}

function numberOf(value: JsonValue | undefined, otherwise: number): number {
  return typeof value === "number" && Math.abs(value) < 1e12 ? value : otherwise
}
