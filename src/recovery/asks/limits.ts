import { ServiceError } from "../../errors/service-error.ts"
import type { Clock } from "../../lib/clock.ts"
import { toLookupKey } from "../../lib/lookup-key.ts"
import { sourceOf } from "../../lib/source-of.ts"
import type { Bucket, RateLimiter, RateState } from "../../ports/rate-limiter.ts"
import type { RequestResetInput } from "../request-reset.ts"

// Every key is made of what was typed and of where it came from, never of an account: a limit that
// only accounts have would tell who has one.

/** Requests per source and identifier (Auth0: a bucket of 10, one back a minute). */
export const REQUEST_BUCKET: Bucket = { name: "request-reset", size: 10, refillMs: 60_000 }
/** Mails for one identifier, whoever asks. Ours: a mailbox under attack gets one a minute. */
export const MAIL_BUCKET: Bucket = { name: "request-mail", size: 20, refillMs: 60_000 }
/** Texts for one number, whoever asks (Auth0: a burst of 10, then one an hour): each costs money. */
export const TEXT_BUCKET: Bucket = { name: "request-text", size: 10, refillMs: 3_600_000 }
/** Texts that one source asks for, whatever the numbers. Ours: an office has a few, a bot many. */
export const TEXT_SOURCE_BUCKET: Bucket = {
  name: "request-text-source",
  size: 30,
  refillMs: 300_000,
}
/**
 * Answers for one identifier, over all browsers that ask for it. Stricter than for second factors:
 * anybody may ask. Who tries without end guesses a code of 6 digits once in 114 years.
 */
export const ANSWER_BUCKET: Bucket = { name: "answer-ask", size: 10, refillMs: 3_600_000 }
/** Answers of one source, so that nobody tries one code on everybody. Ours. */
export const ANSWER_SOURCE_BUCKET: Bucket = {
  name: "answer-ask-source",
  size: 100,
  refillMs: 30_000,
}

interface Limited {
  limiter: RateLimiter
  clock: Clock
}

type Typed = Pick<RequestResetInput, "connection" | "identifier" | "source" | "asker">

/** @throws {ServiceError} too_many_requests */
export function takeRequest(limited: Limited, { identifier, source }: Typed): Promise<RateState> {
  return take(limited, REQUEST_BUCKET, `${sourceOf(source.ip)} ${toLookupKey(identifier)}`)
}

/** @throws {ServiceError} too_many_requests */
export async function takeSending(limited: Limited, typed: Typed): Promise<void> {
  if (typed.asker?.kind !== "phone_number") {
    await take(limited, MAIL_BUCKET, keyOf(typed))
    return
  }
  // The source first: it is refused before it can use up what is left of the number.
  await take(limited, TEXT_SOURCE_BUCKET, sourceOf(typed.source.ip))
  await take(limited, TEXT_BUCKET, toLookupKey(typed.identifier))
}

/** False: no answer is left for now. */
export async function takeAnswer({ limiter, clock }: Limited, typed: Typed): Promise<boolean> {
  const nowMs = clock.nowMs()
  const source = await limiter.take(ANSWER_SOURCE_BUCKET, sourceOf(typed.source.ip), nowMs)
  return source.allowed && (await limiter.take(ANSWER_BUCKET, keyOf(typed), nowMs)).allowed
}

function keyOf({ connection, identifier }: Typed): string {
  return `${connection} ${toLookupKey(identifier)}`
}

async function take({ limiter, clock }: Limited, bucket: Bucket, key: string): Promise<RateState> {
  const rate = await limiter.take(bucket, key, clock.nowMs())
  if (!rate.allowed) throw new ServiceError("too_many_requests")
  return rate
}
