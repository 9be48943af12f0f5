import type { PushVerdict } from "../../factors/factor.ts"
import { equalTexts } from "../../lib/digest.ts"
import type { Account } from "../../ports/account-store.ts"
import type { PushDevice } from "../../ports/device-store.ts"
import type { RateLimiter } from "../../ports/rate-limiter.ts"
import { decide } from "../../reset/decide.ts"
import { notMeLog } from "../report-not-me.ts"
import { findWaitingPush, type FindWaitingPush, PUSH_BUCKET } from "./push-requests.ts"

export interface AnswerPushRequest extends FindWaitingPush {
  limiter: RateLimiter
}

/** What the person did: typed the number of the page and approved, or said that it was not them. */
export type PushAnswer = { number: string } | "not-me"

export interface AnswerPushInput {
  id: string
  answer: PushAnswer
  /** Of the device. */
  ip: string
  userAgent: string | null
}

/** `gone`: answered, expired, replaced by a newer one, or never of this account. */
export type AnsweredPush = PushVerdict["said"] | "gone"

/**
 * Takes a device's answer to the request it was shown. Each request is answered once: a wrong number
 * ends it, and "not me" ends every reset of the account.
 */
export async function answerPushRequest(
  deps: AnswerPushRequest,
  { userId, enrolment }: PushDevice,
  { id, answer, ip, userAgent }: AnswerPushInput,
): Promise<AnsweredPush> {
  const waiting = await findWaitingPush(deps, userId)
  if (waiting === null || !waiting.ids.some((known) => equalTexts(known, id))) return "gone"
  const { reset, notification, number } = waiting
  const said = saidOf(answer, number)
  const decision = await deps.resets.change(reset.id, (context) =>
    decide(context, {
      name: "push-answered",
      challenge: notification.challenge,
      send: notification.send,
      verdict: { enrolmentId: enrolment.id, said },
    }),
  )
  if (decision?.ok !== true) return "gone"
  if (said === "not-me") await stop(deps, waiting.account, { ip, userAgent })
  return said
}

function saidOf(answer: PushAnswer, number: string): PushVerdict["said"] {
  if (answer === "not-me") return "not-me"
  return equalTexts(answer.number, number) ? "approved" : "wrong-number"
}

/**
 * "Not me" says the same here as in a mail: what is open of the account ends. Its notifications are used
 * up for a while too, so that whoever holds a link does not wear the owner down.
 */
async function stop(
  { limiter, clock, resets }: AnswerPushRequest,
  account: Account,
  { ip, userAgent }: Pick<AnswerPushInput, "ip" | "userAgent">,
): Promise<void> {
  const nowMs = clock.nowMs()
  for (let count = 0; count < PUSH_BUCKET.size; count++)
    await limiter.take(PUSH_BUCKET, account.userId, nowMs)
  await resets.cancelAll(account.userId, [notMeLog(account, { ip, userAgent, nowMs })])
}
