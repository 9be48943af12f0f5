import type { Administration } from "../administration/administration.ts"
import type { FactorAdministration } from "../administration/factors/factor-administration.ts"
import { ServiceError } from "../errors/service-error.ts"
import type { LogStore } from "../ports/log-store.ts"
import type { TailStore } from "../ports/execution-store.ts"
import { actionOperations } from "./actions/action-operations.ts"
import { bindingOperations } from "./actions/binding-operations.ts"
import { executionOperations } from "./actions/execution-operations.ts"
import { logSessionOperations } from "./actions/log-session-operations.ts"
import { moduleOperations } from "./actions/module-operations.ts"
import { versionOperations } from "./actions/version-operations.ts"
import { brandingOperations } from "./look/branding-operations.ts"
import { promptOperations } from "./look/prompt-operations.ts"
import { formOperations } from "./forms/form-operations.ts"
import { ApiFailure, failureBody, fromServiceError } from "./api-failure.ts"
import { type Authorize, authorize } from "./authorize.ts"
import { enrolmentOperations } from "./factors/enrolment-operations.ts"
import { factorOperations } from "./factors/factor-operations.ts"
import { methodOperations } from "./factors/method-operations.ts"
import { decodeParts, type Found, operationFinder } from "./find-operation.ts"
import type { ApiAnswer, Operation } from "./operation.ts"
import { readJson } from "./read-json.ts"
import { validated } from "./validated.ts"

export interface ManagementApi extends Authorize {
  administration: Administration
  factors: FactorAdministration
  tail: TailStore
  logs: Pick<LogStore, "add">
  /** Origin of the server, without a slash at the end. */
  baseUrl: string
  /** Ends streams that would keep a stopping server waiting. */
  stopping: AbortSignal
  /** Told of faults of ours. */
  onFault(error: unknown): void
}

const BASE = "/api/v2"

/** Every operation there is. */
export function operationsOf(deps: ManagementApi): readonly Operation[] {
  const { administration, factors } = deps
  return [
    ...actionOperations(administration),
    ...versionOperations(administration),
    ...bindingOperations(administration),
    ...executionOperations(administration),
    ...moduleOperations(administration),
    ...formOperations(administration),
    ...logSessionOperations(deps),
    ...enrolmentOperations(factors),
    ...methodOperations(factors),
    ...factorOperations(factors),
    ...brandingOperations(administration),
    ...promptOperations(administration),
  ]
}

/** Every scope that an operation asks for: what the management client is given. */
export const MANAGEMENT_SCOPES: readonly string[] = [
  "create:actions",
  "create:authentication_methods",
  "create:forms",
  "create:guardian_enrollment_tickets",
  "delete:actions",
  "delete:authentication_methods",
  "delete:branding",
  "delete:forms",
  "delete:guardian_enrollments",
  "read:actions",
  "read:authentication_methods",
  "read:branding",
  "read:flows",
  "read:forms",
  "read:guardian_enrollments",
  "read:guardian_factors",
  "read:prompts",
  "read:users",
  "update:actions",
  "update:authentication_methods",
  "update:branding",
  "update:forms",
  "update:guardian_factors",
  "update:prompts",
  "update:users",
]

/**
 * Auth0's Management API, as far as it is there. Answers null to whatever is not below `/api/v2`.
 * What is not there is answered so that Auth0's own clients go on: an unknown GET as a scope that is
 * missing, which they pass over with a warning.
 */
export function managementApi(
  deps: ManagementApi,
): (request: Request, caller: Caller) => Promise<Response | null> {
  const find = operationFinder(operationsOf(deps))
  return async (request, caller) => {
    const { pathname } = new URL(request.url)
    if (pathname !== BASE && !pathname.startsWith(`${BASE}/`)) return null
    try {
      const path = pathname.slice(BASE.length)
      return toResponse(await answerOf({ deps, request, path, caller }, find))
    } catch (error) {
      return toResponse(failed(deps, error))
    }
  }
}

interface Caller {
  ip: string
}

interface Asked {
  deps: ManagementApi
  request: Request
  path: string
  caller: Caller
}

async function answerOf(
  asked: Asked,
  find: (method: string, path: string) => Found | null,
): Promise<ApiAnswer> {
  const { deps, request, path } = asked
  const found = find(request.method, path)
  let clientId: string | null = null
  if (found?.operation.scopes !== null) {
    const claims = await authorize(deps, request.headers.get("authorization"))
    requireScope(claims.scopes, found?.operation.scopes ?? unknownScope(request.method, path))
    clientId = claims.clientId
  }
  if (found === null) throw new ApiFailure(404, "Not Found")
  const { operation, parts } = found
  const params = decodeParts(parts)
  const value = request.method === "GET" ? null : await readJson(request, operation.takesHtml)
  const answer = await operation.run({
    params,
    query: new URL(request.url).searchParams,
    body: (schema) => validated(schema, value),
    signal: request.signal,
  })
  if (request.method !== "GET") await logChange(asked, operation, clientId, idOf(params, answer))
  return answer
}

/** Of what was changed: named by the path, or made just now. */
function idOf({ id, triggerId }: Readonly<Record<string, string>>, { body }: ApiAnswer): string {
  const made = body !== null && "id" in body && typeof body.id === "string" ? body.id : ""
  return id ?? triggerId ?? made
}

/** Who changed what. It is done already, so that a log which cannot be written refuses nothing. */
async function logChange(
  { deps, request, caller }: Asked,
  { method, path }: Operation,
  clientId: string | null,
  id: string,
): Promise<void> {
  await deps.logs
    .add({
      type: "sapi",
      description: `${method} ${path}`,
      atMs: deps.clock.nowMs(),
      userId: null,
      userName: null,
      connection: null,
      clientId,
      ip: caller.ip,
      userAgent: request.headers.get("user-agent"),
      details: { method, path, id },
    })
    .catch(deps.onFault)
}

// auth0-deploy-cli reads exactly this beginning.
function requireScope(scopes: readonly string[], anyOf: readonly string[] | null): void {
  if (anyOf === null || anyOf.some((scope) => scopes.includes(scope))) return
  throw new ApiFailure(
    403,
    `Insufficient scope, expected any of: ${anyOf.join(",")}`,
    "insufficient_scope",
  )
}

/** Null: a write, which is simply not there. */
function unknownScope(method: string, path: string): readonly string[] | null {
  if (method !== "GET" && method !== "HEAD") return null
  const resource = /^\/([\w-]{1,64})/.exec(path)?.[1] ?? "resource"
  return [`read:${resource.replaceAll("-", "_")}`]
}

function failed({ onFault }: ManagementApi, error: unknown): ApiAnswer {
  const failure =
    error instanceof ApiFailure
      ? error
      : error instanceof ServiceError
        ? fromServiceError(error)
        : new ApiFailure(500, "An internal error occurred")
  if (failure.status === 500) onFault(error)
  return { status: failure.status, body: failureBody(failure), headers: failure.headers }
}

function toResponse({ status, body, headers }: ApiAnswer): Response {
  const common = { "Cache-Control": "no-store", ...headers }
  if (body === null) return new Response(null, { status, headers: common })
  if (body instanceof ReadableStream) return new Response(body, { status, headers: common })
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8", ...common },
  })
}
