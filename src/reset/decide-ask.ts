import { unreachable } from "../lib/assert.ts"
import { equalTexts } from "../lib/digest.ts"
import type { PhoneMethod } from "../factors/factor.ts"
import type { LogEvent } from "../logs/log-event.ts"
import type { Ask, AskCode } from "./ask.ts"
import type { Job } from "./effects.ts"
import { ANSWERS_MAX, ASK_CODE_TTL_MS, CODE_SENDS_MAX, RESEND_PAUSE_MS } from "./limits.ts"

export type AskEvent =
  /** Another code, please: the same way, or another one of those that are open. */
  | { name: "code-asked"; method?: PhoneMethod }
  /** The job that answers sending number `send` has looked for the owner. */
  | { name: "code-made"; send: number; code: AskCode }
  /** Keyed hashes of what was typed, one for each key. */
  | { name: "answered"; hashes: readonly string[] }

export type AskDecision =
  | {
      ok: true
      ask: Ask
      /** Of an answer: null for every other event. */
      verdict: Verdict | null
      logs: readonly LogEvent[]
      jobs: readonly Job[]
    }
  | { ok: false; reason: AskRefused }

export type Verdict = "right" | "wrong" | "locked"

export type AskRefused =
  | "expired"
  | "locked"
  /** Answered rightly before, and once more: a double click, or a page that was reloaded. */
  | "answered-again"
  | "answered"
  | "too-soon"
  | "too-many-codes"
  /** A newer code was asked for meanwhile: that one counts. */
  | "not-newest"

export interface NewAsk extends Pick<Ask, "id" | "by" | "proof" | "method"> {
  nowMs: number
}

/** As it is made when somebody asks: the first code is on its way. */
export function newAsk({ nowMs, ...given }: NewAsk): Ask {
  return {
    ...given,
    expiresAtMs: nowMs + ASK_CODE_TTL_MS,
    answers: 0,
    sends: 1,
    sentAtMs: nowMs,
    code: null,
    state: { name: "open" },
  }
}

/**
 * What an event does to an ask. Pure, and the same for an ask with an owner and one without: what
 * is counted, saved and answered depends on what was typed alone.
 *
 * At `expiresAtMs` itself the ask has expired.
 */
export function decideAsk(ask: Ask, event: AskEvent, nowMs: number): AskDecision {
  const { state } = ask
  if (state.name === "locked") return no("locked")
  if (state.name === "answered")
    return no(event.name === "answered" && fits(ask, event.hashes) ? "answered-again" : "answered")
  if (nowMs >= ask.expiresAtMs) return no("expired")
  switch (event.name) {
    case "code-asked":
      return anotherCode(ask, event.method ?? ask.method, nowMs)
    case "code-made":
      return event.send === ask.sends ? yes({ ...ask, code: event.code }) : no("not-newest")
    case "answered":
      return answer(ask, event.hashes, nowMs)
    default:
      return unreachable(event)
  }
}

/** The code before it works until the new one is made. A change of the way need not wait. */
function anotherCode(ask: Ask, method: PhoneMethod | null, nowMs: number): AskDecision {
  if (ask.sends >= CODE_SENDS_MAX) return no("too-many-codes")
  if (method === ask.method && nowMs < ask.sentAtMs + RESEND_PAUSE_MS) return no("too-soon")
  const expiresAtMs = nowMs + ASK_CODE_TTL_MS
  return yes({ ...ask, method, sends: ask.sends + 1, sentAtMs: nowMs, expiresAtMs })
}

/** The answer is counted by the same write that says what it was worth. */
function answer(ask: Ask, hashes: readonly string[], nowMs: number): AskDecision {
  const answers = ask.answers + 1
  if (fits(ask, hashes))
    return yes({ ...ask, answers, state: { name: "answered", atMs: nowMs } }, "right")
  return answers < ANSWERS_MAX
    ? yes({ ...ask, answers }, "wrong")
    : yes({ ...ask, answers, state: { name: "locked", atMs: nowMs } }, "locked")
}

/** Compared in any case, so that no answer takes longer for there being a code. */
function fits({ id, code }: Ask, hashes: readonly string[]): boolean {
  const isEqual = hashes.map((hash) => equalTexts(hash, code?.hash ?? id)).includes(true)
  return isEqual && code !== null && code.owner !== null
}

function yes(ask: Ask, verdict: Verdict | null = null): AskDecision {
  return { ok: true, ask, verdict, logs: [], jobs: [] }
}

function no(reason: AskRefused): AskDecision {
  return { ok: false, reason }
}
