import { z } from "zod"
import { ApiFailure } from "./api-failure.ts"

/** What the text of a parameter stands for, in words and as JSON Schema. */
export const PARAMETERS = z.registry<{
  words: string
  type: "boolean" | "integer"
  minimum?: number
  maximum?: number
}>()

/** `true` or `false`. */
export const flag = z
  .enum(["true", "false"])
  .transform((text) => text === "true")
  .register(PARAMETERS, { words: "true or false", type: "boolean" })

/** A whole number, as a query writes it. */
export function whole(min: number, max: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= min && value <= max)
    .register(PARAMETERS, {
      words: `a whole number from ${min} to ${max}`,
      type: "integer",
      minimum: min,
      maximum: max,
    })
}

/** What a query may say, checked. @throws {ApiFailure} 400 `invalid_query_string` */
export function readQuery<Query extends z.ZodObject>(
  schema: Query,
  query: URLSearchParams,
): z.output<Query> {
  const sent: Record<string, string | string[]> = {}
  for (const [name, type] of Object.entries(schema.shape)) {
    const texts = query.getAll(name).filter((text) => text !== "")
    const [first] = texts
    if (first !== undefined) sent[name] = isList(type) ? texts : first
  }
  const result = schema.safeParse(sent)
  if (result.success) return result.data
  const { path, message } = result.error.issues[0] ?? { path: [], message: "" }
  const name = String(path[0] ?? "query")
  const words = wordsOf(schema.shape[name])
  throw badQuery(name, words === null ? message : `must be ${words}`)
}

/** A parameter that may be repeated. */
function isList(type: z.core.$ZodType): boolean {
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault) return isList(type.unwrap())
  return type instanceof z.ZodArray
}

function wordsOf(type: z.core.$ZodType | undefined): string | null {
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault) return wordsOf(type.unwrap())
  return type === undefined ? null : (PARAMETERS.get(type)?.words ?? null)
}

export function badQuery(name: string, why: string): ApiFailure {
  return new ApiFailure(400, `Query validation error: '${name}' ${why}.`, "invalid_query_string")
}
