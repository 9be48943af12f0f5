import { randomBytes } from "node:crypto"
import type { ContinueInput, Decision, ExecuteResult, TokenInput } from "rekey/testing"
import { type CacheRecord } from "../actions/cache.ts"
import { POST_CHALLENGE, type Handler } from "../actions/trigger.ts"
import { verdictOf } from "../actions/pipeline.ts"
import { encodeToken } from "../sandbox/guest/session-token.guest.ts"
import { accountOf, decide, goOn, NOTHING_YET, type Progress, type Situation } from "./decide.ts"
import { cacheAfter, toCacheObject } from "./cache-records.ts"
import { merge } from "./merge.ts"
import { newEvent } from "./new-event.ts"
import { type AnyOptions, type Plan, planOf } from "./plan.ts"
import { redirectOf, toRecord } from "./redirect-of.ts"
import { runHandler } from "./run-handler.ts"

/** How long the token of the made-up other site is good. */
const TOKEN_TTL_SECONDS = 60

/** See `types/testing.d.ts`. */
export async function execute(
  action: object | string | URL,
  options: AnyOptions = {},
): Promise<ExecuteResult> {
  const plan = planOf(action, options)
  return run(plan, {
    handler: options.handler ?? "execute",
    event: newEvent(plan.trigger, plan.eventChanges as object),
    cache: plan.cache,
    progress: NOTHING_YET,
    resultUrl: null,
    nowMs: plan.nowMs,
  })
}

/** One run, and what the runs before it left. */
interface Run {
  handler: Handler
  event: Record<string, any>
  cache: readonly CacheRecord[]
  progress: Progress
  resultUrl: string | null
  nowMs: number
}

async function run(plan: Plan, now: Run): Promise<ExecuteResult> {
  const { outcome, logs } = await runHandler({ ...plan, ...now })
  const verdict = verdictOf(outcome)
  const situation: Situation = {
    account: accountOf(now.event),
    enabledFactors: plan.enabledFactors,
    // One of its own for every redirect, as the server has it.
    state: randomBytes(32).toString("base64url"),
  }
  const cache = cacheAfter(now.cache, verdict)
  const resultUrl = verdict.resultUrl ?? now.resultUrl
  const commands = outcome.kind === "finished" ? outcome.commands : []

  const resultOf = (step: ReturnType<typeof decide>): ExecuteResult => {
    const { decision, progress } = step
    const getState = () => {
      if (decision.type === "redirect") return decision.state
      throw new Error(`Nobody was sent away: the decision is ${describe(decision)}.`)
    }
    return {
      decision,
      commands,
      logs,
      ...(decision.type === "failed" ? { error: decision.error } : {}),
      cache: toCacheObject(cache, now.nowMs),
      resultUrl,
      pass(factor) {
        if (decision.type !== "challenge")
          throw new Error(`There is no challenge to pass: the decision is ${describe(decision)}.`)
        const passed = decision.factors.find((type) => type === (factor ?? decision.factors[0]))
        if (passed === undefined)
          throw new Error(`The challenge offers ${decision.factors.join(", ")} and no ${factor}.`)
        const types = [...progress.passed, passed as Progress["passed"][number]]
        return resultOf(goOn(situation, { ...step, progress: { ...progress, passed: types } }))
      },
      async continue(input = {}) {
        const state = decision.type === "form" ? "" : getState()
        const nowMs = input.nowMs ?? now.nowMs
        const event =
          decision.type === "form"
            ? eventOfForm(plan, input, decision, progress, nowMs)
            : eventOfReturn(plan, input, state, progress, nowMs)
        return run(plan, { handler: "continue", event, cache, progress, resultUrl, nowMs })
      },
      tokenFor({ secret, payload, expiresInSeconds = TOKEN_TTL_SECONDS }: TokenInput) {
        const claims = { iss: "https://verifier.example", state: getState(), ...payload }
        const options = { secret, payload: claims, expiresInSeconds }
        return encodeToken(options, redirectOf(now.event), now.nowMs)
      },
    }
  }
  return resultOf(decide(plan.trigger, outcome, situation, now.progress))
}

/** A new event, of the request that brought the person back. */
function eventOfReturn(
  plan: Plan,
  input: ContinueInput,
  state: string,
  { passed }: Progress,
  nowMs: number,
): Record<string, any> {
  const { secrets: _, ...later } = toRecord(input.event)
  const changes = merge(plan.eventChanges, later) as object
  const event: Record<string, any> = newEvent(POST_CHALLENGE, changes)
  const { query = {}, body } = input
  const isState = { state }
  event.request = {
    ...event.request,
    method: body === undefined ? "GET" : "POST",
    query: body === undefined ? { ...isState, ...query } : { ...query },
    body: body === undefined ? {} : { ...(Object.hasOwn(query, "state") ? {} : isState), ...body },
  }
  return withMethods(event, passed, nowMs)
}

/** A new event, of the request that sent the form. A field that was not given has what it began with. */
function eventOfForm(
  plan: Plan,
  input: ContinueInput,
  { form: id, fields, vars }: Decision & { type: "form" },
  { passed }: Progress,
  nowMs: number,
): Record<string, any> {
  const { secrets: _, ...later } = toRecord(input.event)
  const event = newEvent(POST_CHALLENGE, merge(plan.eventChanges, later) as object)
  const prompt = { id, fields: { ...fields, ...input.fields }, vars: { ...vars, ...input.vars } }
  const request = { ...event.request, method: "POST", query: {}, body: {} }
  return withMethods({ ...event, prompt, request }, passed, nowMs)
}

function withMethods(
  event: Record<string, any>,
  passed: Progress["passed"],
  nowMs: number,
): Record<string, any> {
  const timestamp = new Date(nowMs).toISOString()
  const methods = passed.map((type) => ({ name: "mfa", type, timestamp }))
  event.authentication = {
    ...event.authentication,
    methods: [...event.authentication.methods, ...methods],
  }
  return event
}

function describe(decision: ExecuteResult["decision"]): string {
  return decision.type === "failed"
    ? `failed (${decision.error.name}: ${decision.error.message})`
    : decision.type
}
