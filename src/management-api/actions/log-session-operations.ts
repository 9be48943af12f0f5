import { setTimeout as wait } from "node:timers/promises"
import { z } from "zod"
import type { Administration } from "../../administration/administration.ts"
import { logSessionDigest } from "../../administration/actions/open-log-session.ts"
import type { Clock } from "../../lib/clock.ts"
import type { TailLine, TailStore } from "../../ports/execution-store.ts"
import { ApiFailure } from "../api-failure.ts"
import { ok, type Operation, operation } from "../operation.ts"
import { logSessionBody } from "./schemas.ts"
import { iso } from "./wire.ts"

/** How often the database is asked for new lines, and how often a silent stream says it is alive. */
const POLL_MS = 300
const ALIVE_MS = 15_000
const LINES_MAX = 500

export interface LogSessions {
  administration: Administration
  tail: TailStore
  clock: Clock
  baseUrl: string
  /** Ends every tail. */
  stopping: AbortSignal
  /** Told of faults of ours. */
  onFault(error: unknown): void
}

/** `/actions/log-sessions`: the live tail. Its URL is all that a listener needs. */
export function logSessionOperations(deps: LogSessions): readonly Operation[] {
  const { administration, tail, clock, baseUrl, stopping } = deps
  return [
    operation({
      method: "POST",
      path: "/actions/log-sessions",
      scopes: ["read:actions"],
      summary: "Opens a live tail of what Actions write to their console.",
      body: logSessionBody,
      async run({ body }) {
        const [filter] = body.filters ?? []
        const session = await administration.openLogSession(filter?.val ?? null)
        const url = `${baseUrl}/api/v2/actions/log-sessions/tail?token=${session.token}`
        return ok({ url, expires: iso(session.expiresAtMs) }, 201)
      },
    }),
    operation({
      method: "GET",
      path: "/actions/log-sessions/tail",
      scopes: null,
      summary: "The live tail: Server-Sent Events until the session ends.",
      query: z.object({ token: z.string().optional() }),
      async run({ query, signal }) {
        const digest = logSessionDigest(query.token ?? "")
        const session = await tail.find(digest, clock.nowMs())
        if (session === null) throw new ApiFailure(401, "The log session is unknown or has expired")
        const from = await tail.end()
        return {
          status: 200,
          body: streamOf(deps, AbortSignal.any([signal, stopping]), (ended) =>
            follow(deps, session, from, ended),
          ),
          headers: {
            "Content-Type": "text/event-stream; charset=utf-8",
            // nginx would keep lines back until it has many.
            "X-Accel-Buffering": "no",
          },
        }
      },
    }),
  ]
}

/** Server-Sent Events: one a line, and a comment now and then, until the session or the caller ends. */
async function* follow(
  { tail, clock }: LogSessions,
  { actionId, expiresAtMs }: { actionId: string | null; expiresAtMs: number },
  from: number,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let next = from
  let saidAtMs = 0
  while (!signal.aborted && clock.nowMs() < expiresAtMs) {
    const read = await tail.read(actionId, next, LINES_MAX)
    next = read.next
    for (const line of read.lines) yield `data: ${JSON.stringify(lineBody(line))}\n\n`
    const nowMs = clock.nowMs()
    if (read.lines.length > 0) saidAtMs = nowMs
    else if (nowMs - saidAtMs >= ALIVE_MS) {
      saidAtMs = nowMs
      yield ": listening\n\n"
    }
    if (read.lines.length < LINES_MAX) await wait(POLL_MS, undefined, { signal }).catch(() => {})
  }
}

function lineBody({ atMs, executionId, actionId, actionName, level, text }: TailLine) {
  return {
    date: iso(atMs),
    execution_id: executionId,
    action_id: actionId,
    action_name: actionName,
    level,
    message: text,
  }
}

/** @param texts Must end soon after its signal: asking a generator to return waits for what it awaits. */
function streamOf(
  { onFault }: Pick<LogSessions, "onFault">,
  signal: AbortSignal,
  texts: (ended: AbortSignal) => AsyncGenerator<string>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const cancelled = new AbortController()
  const source = texts(AbortSignal.any([signal, cancelled.signal]))
  return new ReadableStream({
    async pull(controller) {
      // The status is sent already: all that is left to say to a listener is that it is over.
      const { done, value } = await source.next().catch((error: unknown) => {
        onFault(error)
        return { done: true, value: undefined } as const
      })
      if (done === true) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: () => cancelled.abort(),
  })
}
