import type { z } from "zod"
import { ApiFailure } from "./api-failure.ts"
import { badQuery, readQuery } from "./query.ts"

/** One endpoint: what it is called by, who may call it, and what it does. */
export interface Operation {
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE"
  /** Below `/api/v2`, parameters as in `/actions/actions/:id`. */
  path: string
  /** Any one of them will do. Null: the operation checks who calls by itself. */
  scopes: readonly [string, ...string[]] | null
  /** Whether a body of `text/html` is taken too, as one text. */
  takesHtml?: boolean
  /** One sentence for the API's document. */
  summary?: string
  bodySchema?: z.ZodType
  querySchema?: z.ZodObject
  run(call: ApiCall): Promise<ApiAnswer>
}

export interface ApiCall {
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  /** The body, or null when there is none. Closed: an unknown property is refused. */
  body<T>(schema: z.ZodType<T>): T
  /** Ends when the caller has gone. */
  signal: AbortSignal
  caller: ApiCaller
}

export interface ApiCaller {
  /** Null where the operation checks who calls by itself. */
  clientId: string | null
  /** What the caller's token may do. */
  scopes: readonly string[]
  ip: string
  userAgent: string | null
}

export interface ApiAnswer {
  status: number
  /** Null: none, as 204 has. */
  body: object | number | ReadableStream<Uint8Array> | null
  headers?: Readonly<Record<string, string>>
}

/** An operation as it is written down. */
export interface Declared<Body extends z.ZodType, Query extends z.ZodObject> {
  method: Operation["method"]
  /** Below `/api/v2`, parameters as in `/actions/actions/:id`. */
  path: string
  scopes: readonly [string, ...string[]] | null
  /** One sentence for the API's document. */
  summary: string
  /** Closed: an unknown property is refused. */
  body?: Body
  /** Of texts. Parameters that it does not name are passed over, as Auth0's clients send some. */
  query?: Query
  run(call: DeclaredCall<z.output<Body>, z.output<Query>>): Promise<ApiAnswer>
}

export type DeclaredCall<Body, Query> = Pick<ApiCall, "params" | "signal" | "caller"> & {
  body: Body
  query: Query
}

/** An operation whose query and body are checked before it runs, and told by the API's document. */
export function operation<
  Body extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodObject = z.ZodObject,
>({ body, query, run, ...rest }: Declared<Body, Query>): Operation {
  return {
    ...rest,
    ...(body !== undefined && { bodySchema: body }),
    ...(query !== undefined && { querySchema: query }),
    run: (call) =>
      run({
        params: call.params,
        signal: call.signal,
        caller: call.caller,
        query: (query === undefined ? {} : readQuery(query, call.query)) as z.output<Query>,
        body: (body === undefined ? undefined : call.body(body)) as z.output<Body>,
      }),
  }
}

export function ok(body: object, status = 200): ApiAnswer {
  return { status, body }
}

export const NO_CONTENT: ApiAnswer = { status: 204, body: null }

const PER_PAGE_MAX = 100

/** `page` and `per_page` of the actions family. @throws {ApiFailure} 400 `invalid_query_string`. */
export function pageOf(query: URLSearchParams, perPageDefault = 20) {
  return {
    page: wholeOf(query, "page", 0, 0, 1_000_000),
    perPage: wholeOf(query, "per_page", perPageDefault, 1, PER_PAGE_MAX),
  }
}

/** The actions dialect of lists: always an object, never `include_totals`. */
export function pagedBody(
  key: string,
  { total, items }: { total: number; items: readonly object[] },
  { page, perPage }: { page: number; perPage: number },
): object {
  return { total, page, per_page: perPage, [key]: items }
}

/** `true`, `false`, or undefined when it is not there. */
export function flagOf(query: URLSearchParams, name: string): boolean | undefined {
  const text = query.get(name)
  if (text === null) return undefined
  if (text !== "true" && text !== "false") throw badQuery(name, "must be true or false")
  return text === "true"
}

function wholeOf(
  query: URLSearchParams,
  name: string,
  byDefault: number,
  min: number,
  max: number,
): number {
  const text = query.get(name)
  if (text === null || text === "") return byDefault
  const value = Number(text)
  if (/^\d{1,9}$/.test(text) && value >= min && value <= max) return value
  throw badQuery(name, `must be a whole number from ${min} to ${max}`)
}

export function badPath(name: string, why: string): ApiFailure {
  return new ApiFailure(400, `Path validation error: '${name}' ${why}.`, "invalid_uri")
}
