import type { Cookies } from "./cookies.ts"
import type { Failure } from "./failure.ts"
import type { Fields } from "./fields.ts"
import type { Reply } from "./reply.ts"

/** A request as a route sees it: bounded, parsed, and without the Host header. */
export interface Call {
  /** `HEAD` is answered by the routes of `GET`. */
  method: string
  path: string
  params: Readonly<Record<string, string>>
  query: Fields
  /** Empty but for POST. */
  form: Fields
  headers: Headers
  cookies: Cookies
  /** Of the person, as far as trusted proxies tell. */
  ip: string
  requestId: string
}

export type Handler = (call: Call) => Promise<Reply>

export interface Route {
  method: "GET" | "POST"
  /** As Hono reads it: `/u/reset-password/request/:connection`. */
  path: string
  /** A POST of another site's page is refused before anything is read, unless `anywhere`. */
  from: "our-pages" | "anywhere"
  /** Whether a POST may be JSON: an object whose texts are read as the fields of a form. */
  takesJson?: boolean
  handle: Handler
}

/** A page to look at: changes nothing, whoever fetches it. */
export function get(path: string, handle: Handler): Route {
  return { method: "GET", path, from: "anywhere", handle }
}

/** A form of ours. The handler still checks the form's token. */
export function post(path: string, handle: Handler): Route {
  return { method: "POST", path, from: "our-pages", handle }
}

/** A form of ours that a script of the page may send as JSON. */
export function postFormOrJson(path: string, handle: Handler): Route {
  return { method: "POST", path, from: "our-pages", takesJson: true, handle }
}

/** A form that another site's page may post. */
export function postFromAnywhere(path: string, handle: Handler): Route {
  return { method: "POST", path, from: "anywhere", handle }
}

/** Makes a failure into something to read, in the caller's language. */
export type ShowFailure = (failure: Failure, call: FailedCall) => Promise<Reply>

/** What is known of a call however early it failed. */
export type FailedCall = Pick<Call, "headers" | "requestId"> & { search: string }
