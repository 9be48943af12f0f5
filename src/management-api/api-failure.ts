import { CATALOGUE } from "../errors/catalogue.ts"
import type { ServiceError } from "../errors/service-error.ts"

/** A refusal in the shape of Auth0's Management API. */
export class ApiFailure extends Error {
  override name = "ApiFailure"
  readonly status: number
  readonly errorCode: string | null
  readonly headers: Readonly<Record<string, string>>
  constructor(
    status: number,
    message: string,
    errorCode: string | null = null,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message)
    this.status = status
    this.errorCode = errorCode
    this.headers = headers
  }
}

const REASONS: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  412: "Precondition Failed",
  413: "Payload Too Large",
  415: "Unsupported Media Type",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
}

/** The body of a refusal (Auth0: `statusCode`, `error`, `message`, `errorCode`). */
export function failureBody({ status, message, errorCode }: ApiFailure): Record<string, unknown> {
  return {
    statusCode: status,
    error: REASONS[status] ?? "Error",
    message,
    ...(errorCode === null ? {} : { errorCode }),
    ...(status === 401 ? { attributes: { error: message } } : {}),
  }
}

/** What a use case refused. Codes of the actions family have no `errorCode` in Auth0 but our own. */
export function fromServiceError({ code, message }: ServiceError): ApiFailure {
  const { status } = CATALOGUE[code]
  const headers: Record<string, string> = status === 503 ? { "Retry-After": "2" } : {}
  return new ApiFailure(
    status,
    message,
    code === "invalid_request" ? "invalid_body" : code,
    headers,
  )
}

export function notFound(what: string): ApiFailure {
  return new ApiFailure(404, `That ${what} does not exist.`)
}
