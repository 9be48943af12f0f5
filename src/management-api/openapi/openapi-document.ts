import { z } from "zod"
import type { JsonObject } from "../../lib/json.ts"
import type { Operation } from "../operation.ts"
import { PARAMETERS } from "../query.ts"

const ERROR: JsonObject = {
  type: "object",
  required: ["statusCode", "error", "message"],
  properties: {
    statusCode: { type: "integer" },
    error: { type: "string", description: "The reason phrase of the status (RFC 9110)." },
    message: { type: "string" },
    errorCode: { type: "string" },
    attributes: { type: "object", properties: { error: { type: "string" } } },
  },
}

const ERROR_ANSWER: JsonObject = {
  description: "It was refused, and nothing was changed.",
  content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
}

/** OpenAPI 3.1 of what is served, made from the schemas that check every call. */
export function openApiDocument(operations: readonly Operation[], baseUrl: string): JsonObject {
  const paths: Record<string, Record<string, JsonObject>> = {}
  for (const operation of operations) {
    const path = operation.path.replaceAll(/:(\w+)/g, "{$1}")
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: described(operation) }
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Rekey Management API",
      version: "2",
      description: "Auth0's Management API, as far as it is about resetting passwords.",
    },
    servers: [{ url: `${baseUrl}/api/v2` }],
    paths,
    components: {
      schemas: { Error: ERROR },
      securitySchemes: {
        token: {
          type: "oauth2",
          flows: {
            clientCredentials: { tokenUrl: `${baseUrl}/oauth/token`, scopes: scopesOf(operations) },
          },
        },
      },
    },
  }
}

function described({ method, path, scopes, summary, ...schemas }: Operation): JsonObject {
  const { bodySchema, querySchema } = schemas
  return {
    operationId: `${method.toLowerCase()}${path.replaceAll(/[^A-Za-z0-9]+/g, "_")}`,
    tags: [path.split("/")[1]?.split(".")[0] ?? ""],
    ...(summary !== undefined && { summary }),
    parameters: [...pathParameters(path), ...queryParameters(querySchema)],
    ...(bodySchema !== undefined && {
      requestBody: {
        required: !bodySchema.safeParse({}).success,
        content: { "application/json": { schema: jsonSchema(bodySchema) } },
      },
    }),
    responses: { "2XX": { description: "It was done." }, "4XX": ERROR_ANSWER },
    // Any one of them will do: each is a requirement of its own.
    ...(scopes !== null && { security: scopes.map((scope) => ({ token: [scope] })) }),
  }
}

function pathParameters(path: string): readonly JsonObject[] {
  return Array.from(path.matchAll(/:(\w+)/g), ([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string", minLength: 1 },
  }))
}

function queryParameters(schema: z.ZodObject | undefined): readonly JsonObject[] {
  return Object.entries(schema?.shape ?? {}).map(([name, type]) => ({
    name,
    in: "query",
    required: !z.safeParse(type, undefined).success,
    schema: jsonSchema(type),
  }))
}

/** Of what a caller sends. Checks that JSON Schema cannot say are left out. */
export function jsonSchema(type: z.core.$ZodType): JsonObject {
  const schema = z.toJSONSchema(type, {
    io: "input",
    target: "draft-2020-12",
    unrepresentable: "any",
    // A query is text; what it stands for is what a reader wants to know.
    override: ({ zodSchema, jsonSchema: made }) => {
      const parameter = PARAMETERS.get(zodSchema)
      if (parameter === undefined) return
      const { words: _, ...sense } = parameter
      for (const key of Object.keys(made)) delete made[key as keyof typeof made]
      Object.assign(made, sense)
    },
  })
  const { $schema: _, ...rest } = schema
  return rest as JsonObject
}

function scopesOf(operations: readonly Operation[]): JsonObject {
  const names = operations.flatMap(({ scopes }) => scopes ?? [])
  return Object.fromEntries([...new Set(names)].sort().map((name) => [name, ""]))
}
