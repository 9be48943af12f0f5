import { refusalOfUrl, type UrlRule } from "../../actions/command.ts"
import { DENY_REASON_LENGTH_MAX, NOTIFICATION_REASON_LENGTH_MAX } from "../../actions/limits.ts"
import type { RunMessage } from "../protocol.ts"
import { newCache } from "./cache.guest.ts"
import type { CommandList } from "./command-list.guest.ts"
import { isArray, NativeUrl, toJson } from "./primordials.guest.ts"
import { REDIRECT_AND_FORM, render, type Leaving } from "./render.guest.ts"
import { encodeToken, validateToken } from "./session-token.guest.ts"

interface UrlOptions {
  query?: Record<string, string>
}

/** What an `api` is made for. */
export type ApiOf = Pick<RunMessage, "trigger" | "cache" | "redirect" | "urlRule" | "nowMs">

/**
 * `api` of one run (Auth0, the API object of each trigger). Everything but reading only writes a
 * command down. What a trigger does not have is absent, so calling it is a TypeError.
 */
export function newApi(message: ApiOf, commands: CommandList): object {
  const cache = newCache(message.cache, commands, message.nowMs)
  switch (message.trigger) {
    case "password-reset-post-challenge":
      return { ...resetApi(message, commands), cache }
    case "custom-email-provider":
    case "custom-phone-provider":
      return { cache, notification: notificationApi(commands) }
    default:
      return { cache }
  }
}

/** The last call decides. */
function notificationApi(commands: CommandList): object {
  const say = (type: string) => (reason: unknown) => {
    const text = String(reason ?? "").slice(0, NOTIFICATION_REASON_LENGTH_MAX)
    commands.add(`{"type":"${type}","reason":${toJson(text)}}`)
  }
  return { drop: say("notification.drop"), retry: say("notification.retry") }
}

function resetApi({ redirect, urlRule, nowMs }: ApiOf, commands: CommandList): object {
  const leaving: Leaving = { hasRedirect: false, hasForm: false }
  return {
    access: {
      deny(reason: unknown): void {
        const text = String(reason ?? "").slice(0, DENY_REASON_LENGTH_MAX)
        commands.add(`{"type":"access.deny","reason":${toJson(text)}}`)
      },
    },
    authentication: {
      challengeWith(factor?: unknown, options?: { additionalFactors?: unknown }): void {
        const others = toList(options?.additionalFactors, "additionalFactors")
        const factors = factor === undefined ? others : [factor, ...others]
        commands.add(`{"type":"authentication.challengeWith","factors":${toJson(factors)}}`)
      },
      challengeWithAny(factors?: unknown): void {
        const list = toJson(toList(factors, "factors"))
        commands.add(`{"type":"authentication.challengeWithAny","factors":${list}}`)
      },
    },
    prompt: {
      render: (promptId: unknown, options?: unknown) =>
        render(promptId, options, leaving, commands),
    },
    redirect: {
      encodeToken: (options: object) => encodeToken(options, redirect, nowMs),
      validateToken: (options: object) => validateToken(options, redirect, nowMs),
      sendUserTo(url: string, options?: UrlOptions): void {
        if (leaving.hasForm) return commands.abort(REDIRECT_AND_FORM)
        const target = toUrlJson(url, options, urlRule)
        leaving.hasRedirect = true
        commands.add(`{"type":"redirect.sendUserTo","url":${target}}`)
      },
    },
    transaction: {
      setResultUrl(url: string, options?: UrlOptions): void {
        commands.add(
          `{"type":"transaction.setResultUrl","url":${toUrlJson(url, options, urlRule)}}`,
        )
      },
    },
  }
}

function toList(value: unknown, name: string): unknown[] {
  if (value === undefined || value === null) return []
  if (!isArray(value)) throw new TypeError(`${name} must be an array.`)
  return value
}

// Refused here for the author's sake; the server asks the same question again.
function toUrlJson(base: string, options: UrlOptions | undefined, rule: UrlRule): string {
  const url = new NativeUrl(base)
  const query = options?.query ?? {}
  for (const name in query) url.searchParams.set(name, query[name] as string)
  const refusal = refusalOfUrl(url.href, rule)
  if (refusal !== null) throw new Error(`People cannot be sent there: ${refusal}.`)
  return toJson(url.href)
}
