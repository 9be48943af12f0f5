import type { PushVerdict } from "../../factors/factor.ts"
import { equalTexts } from "../../lib/digest.ts"
import type { PushDevice } from "../../ports/device-store.ts"
import type { RateLimiter } from "../../ports/rate-limiter.ts"
import { decide } from "../../reset/decide.ts"
import { findWaitingPush, type FindWaitingPush, PUSH_BUCKET } from "./push-requests.ts"

export interface AnswerPushRequest extends FindWaitingPush {
  limiter: RateLimiter
}

/** What the person did: typed the number of the page and approved, or said that it was not them. */
export type PushAnswer = { number: string } | "not-me"

/** `gone`: answered, expired, replaced by a newer one, or never of this account. */
export type AnsweredPush = PushVerdict["said"] | "gone"

/**
 * Takes a device's answer to the request it was shown. Each request is answered once: a wrong number
 * ends it, and "not me" ends it and keeps the account from being told again for a while.
 */
export async function answerPushRequest(
  deps: AnswerPushRequest,
  { userId, enrolment }: PushDevice,
  { id, answer }: { id: string; answer: PushAnswer },
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
  if (said === "not-me") await coolDown(deps, userId)
  return said
}

function saidOf(answer: PushAnswer, number: string): PushVerdict["said"] {
  if (answer === "not-me") return "not-me"
  return equalTexts(answer.number, number) ? "approved" : "wrong-number"
}

/** Takes every notification that was left: whoever asked goes on asking otherwise. */
async function coolDown({ limiter, clock }: AnswerPushRequest, userId: string): Promise<void> {
  for (let count = 0; count < PUSH_BUCKET.size; count++)
    await limiter.take(PUSH_BUCKET, userId, clock.nowMs())
}
