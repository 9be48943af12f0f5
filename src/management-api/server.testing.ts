// The API on real stores in a database of its own, with a clock that stands still. Only Actions do
// not run: a test says how a run ends.
import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { administrationWith } from "../administration/administration.ts"
import { entityAdministrationWith } from "../administration/entities/entity-administration.ts"
import { factorAdministrationWith } from "../administration/factors/factor-administration.ts"
import { systemChance } from "../lib/chance.ts"
import { Secret } from "../lib/secret.ts"
import { newBuilder } from "../new-builder.ts"
import type { ActionRunner, RunRequest, RunResult } from "../ports/action-runner.ts"
import { accessTokens } from "../security/access-tokens.ts"
import { newKeyRing } from "../security/key-ring.ts"
import { openStores } from "../storage/open-stores.fixture.ts"
import { type ManagementApi, managementApi, operationsOf, scopesOf } from "./management-api.ts"

export const BASE_URL = "https://reset.example.com"
export const AUDIENCE = `${BASE_URL}/api/v2/`
export const TRIGGER = { id: "password-reset-post-challenge", version: "v1" }
export const CODE = "exports.onExecutePostChallenge = async (event, api) => {}"
/** No id that anything has. */
export const NOBODY = "00000000-0000-4000-8000-000000000000"

export interface Answer {
  status: number
  // Tests look into answers as a client would that has no types.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any
  headers: Headers
}

export interface Sent {
  body?: unknown
  /** Of the token; null sends none. */
  scopes?: readonly string[] | null
  headers?: Record<string, string>
  signal?: AbortSignal
}

export async function startManagementApi() {
  const stores = await openStores("file::memory:")
  const { clock, actions, signingKeys } = stores
  const keys = newKeyRing([new Secret(randomBytes(32).toString("base64url"))])
  const tokens = accessTokens({
    store: signingKeys,
    keys,
    clock,
    issuer: `${BASE_URL}/`,
    audience: AUDIENCE,
  })
  const faults: unknown[] = []
  const runs = answeringRunner()
  const stopping = new AbortController()
  const deps: ManagementApi = {
    administration: administrationWith({
      ...stores,
      keys,
      chance: systemChance,
      builder: newBuilder({ registry: BASE_URL, actions, clock, isDev: false }),
      runner: runs.runner,
      urlRule: { allowLoopbackHttp: false },
    }),
    entities: entityAdministrationWith({ ...stores, chance: systemChance }),
    factors: factorAdministrationWith({ ...stores, keys, chance: systemChance, baseUrl: BASE_URL }),
    accessTokens: tokens,
    managementClientId: "management",
    tail: stores.tail,
    logs: stores.logs,
    clock,
    baseUrl: BASE_URL,
    stopping: stopping.signal,
    onFault: (error) => void faults.push(error),
  }
  const api = managementApi(deps)
  const operations = operationsOf(deps)
  const everyScope = scopesOf(operations)
  const answer = (request: Request) => api(request, { ip: "192.0.2.7" })

  /** The answer as it is; its stream may not have ended. */
  async function fetch(method: string, path: string, sent: Sent = {}): Promise<Response> {
    const { body, scopes = everyScope, headers = {}, signal } = sent
    const claims = { clientId: "management", scopes: scopes ?? [] }
    const token = scopes === null ? null : (await tokens.issue(claims, clock.nowMs())).token
    const request = new Request(`${BASE_URL}${path}`, {
      method,
      headers: {
        ...(body !== undefined && { "Content-Type": "application/json" }),
        ...(token !== null && { Authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      ...(signal !== undefined && { signal }),
    })
    const response = await answer(request)
    assert.ok(response !== null, `nobody answers ${path}`)
    return response
  }

  /** @param path Below `/api/v2`. */
  async function call(method: string, path: string, sent: Sent = {}): Promise<Answer> {
    const response = await fetch(method, `/api/v2${path}`, sent)
    const { status, headers } = response
    const text = await response.text()
    assert.deepEqual(faults, [])
    return { status, headers, body: text === "" ? null : JSON.parse(text) }
  }

  return {
    ...stores,
    tokens,
    operations,
    everyScope,
    answer,
    faults,
    stopping,
    fetch,
    call,
    /** What was handed to the sandbox. */
    runs: runs.requests,
    /** How runs end from now on. */
    endRunsWith: runs.endWith,
    /** Creates an Action and answers its body. */
    async create(changes: Record<string, unknown> = {}) {
      const body = { name: "a", supported_triggers: [TRIGGER], code: CODE, ...changes }
      const created = await call("POST", "/actions/actions", { body })
      assert.equal(created.status, 201, JSON.stringify(created.body))
      return created.body
    },
    [Symbol.asyncDispose]: () => stores[Symbol.asyncDispose](),
  }
}

export type TestApi = Awaited<ReturnType<typeof startManagementApi>>

const FINISHED: RunResult = {
  outcome: { kind: "finished", commands: [] },
  wallClockMs: 12,
  waitedMs: 3,
  console: "",
}

function answeringRunner() {
  const requests: RunRequest[] = []
  let result = FINISHED
  let lines: readonly string[] = []
  const runner: ActionRunner = {
    async run(request) {
      requests.push(request)
      for (const text of lines) request.onConsole?.({ level: "info", text })
      return result
    },
    queues: () => [],
    async [Symbol.asyncDispose]() {},
  }
  return {
    runner,
    requests,
    endWith(outcome: RunResult["outcome"], written: readonly string[] = []) {
      result = { ...FINISHED, outcome }
      lines = written
    },
  }
}
