import type { Administration } from "../administration/administration.ts"
import type { EntityAdministration } from "../administration/entities/entity-administration.ts"
import type { FactorAdministration } from "../administration/factors/factor-administration.ts"
import { ServiceError } from "../errors/service-error.ts"
import type { AccessTokenClaims } from "../ports/access-tokens.ts"
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
import type { ApiAnswer, ApiCaller, Operation } from "./operation.ts"
import { openApiOperation } from "./openapi/openapi-operation.ts"
import { readJson } from "./read-json.ts"
import { validated } from "./validated.ts"

export interface ManagementApi extends Authorize {
  administration: Administration
  factors: FactorAdministration
  entities: EntityAdministration
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
  const operations = [
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
  return [...operations, openApiOperation(operations, deps.baseUrl)]
}

/** Every scope that an operation asks for: what the management client is given. */
export function scopesOf(operations: readonly Operation[]): readonly string[] {
  return [...new Set(operations.flatMap(({ scopes }) => scopes ?? []))].sort()
}

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
  let claims: AccessTokenClaims | null = null
  if (found?.operation.scopes !== null) {
    claims = await authorize(deps, request.headers.get("authorization"))
    requireScope(claims.scopes, found?.operation.scopes ?? unknownScope(request.method, path))
  }
  if (found === null) throw new ApiFailure(404, "Not Found")
  const { operation, parts } = found
  const params = decodeParts(parts)
  const caller: ApiCaller = {
    clientId: claims?.clientId ?? null,
    scopes: claims?.scopes ?? [],
    ip: asked.caller.ip,
    userAgent: request.headers.get("user-agent"),
  }
  const value = request.method === "GET" ? null : await readJson(request, operation.takesHtml)
  const answer = await operation.run({
    params,
    query: new URL(request.url).searchParams,
    body: (schema) => validated(schema, value),
    signal: request.signal,
    caller,
  })
  if (request.method !== "GET") await logChange(asked, operation, caller, idOf(params, answer))
  return answer
}

/** Of what was changed: named by the path, or made just now. */
function idOf({ id, triggerId }: Readonly<Record<string, string>>, { body }: ApiAnswer): string {
  const isObject = typeof body === "object" && body !== null
  const made = isObject && "id" in body && typeof body.id === "string" ? body.id : ""
  return id ?? triggerId ?? made
}

/** Who changed what. It is done already, so that a log which cannot be written refuses nothing. */
async function logChange(
  { deps }: Asked,
  { method, path }: Operation,
  { clientId, ip, userAgent }: ApiCaller,
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
      ip,
      userAgent,
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
