// `rekey/testing`: runs an Action in your own tests, with the `api` and the limits of the server.
import type {
  CacheRecord,
  CustomEmailProviderEvent,
  CustomPhoneProviderEvent,
  PasswordResetPostChallengeEvent,
  PostChangePasswordEvent,
  SendPhoneMessageEvent,
} from "./index.js"

/** The event of each trigger. */
export interface TriggerEvents {
  "password-reset-post-challenge": PasswordResetPostChallengeEvent
  "post-change-password": PostChangePasswordEvent
  "custom-email-provider": CustomEmailProviderEvent
  "custom-phone-provider": CustomPhoneProviderEvent
  "send-phone-message": SendPhoneMessageEvent
}

export type TriggerId = keyof TriggerEvents

/** Some of the fields of `T`, at any depth. An array is given whole. */
export type Changes<T> = T extends readonly any[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: Changes<T[K]> }
    : T

/** An Actions Module for `require("actions:NAME")`: what it exports, or its file. */
export interface ModuleInput {
  readonly exports?: unknown
  /** Path of a `.js` or `.ts` file. Relative to the folder the tests run in. */
  readonly file?: string
  /** `actions.secrets` in it. Only with `file`. */
  readonly secrets?: { readonly [name: string]: string }
}

export interface ExecuteOptions<T extends TriggerId = "password-reset-post-challenge"> {
  /** Default: the trigger whose function the Action exports. */
  readonly trigger?: T
  /** Default: `execute`. To come back from a redirect, rather use `result.continue()`. */
  readonly handler?: "execute" | "continue"
  /**
   * Changes to the event of `newEvent`, at any depth; arrays are replaced whole, and `undefined`
   * takes a field away.
   */
  readonly event?: Changes<TriggerEvents[T]>
  /** `event.secrets`. Taken out of logs and errors, as on the server. */
  readonly secrets?: { readonly [name: string]: string }
  /** What `api.cache` holds at the start. A text alone lives for 15 minutes. */
  readonly cache?: { readonly [key: string]: string | CacheRecord }
  /** By name. Only for an Action that is given as a file. */
  readonly modules?: { readonly [name: string]: ModuleInput }
  /** Epoch milliseconds, for tokens and the cache. Default: now. `Date` is not changed. */
  readonly nowMs?: number
  /** Factors that the tenant has switched on. Default: all. */
  readonly enabledFactors?: readonly string[]
  /** As `rekey dev` does: lets an Action send people to plain http on this machine. */
  readonly allowLoopbackHttp?: boolean
  /** Milliseconds that one run may take. Default: 20,000, as on the server. */
  readonly timeoutMs?: number
}

/** What the server would do now. */
export type Decision =
  /** On to the next Action, and after the last to the password page; or, elsewhere, nothing. */
  | { readonly type: "allow" }
  /** The person reads `reason`; the link is spent. */
  | { readonly type: "deny"; readonly reason: string }
  /** The person is asked for one of `factors`; `result.pass()` goes on from there. */
  | {
      readonly type: "challenge"
      readonly factors: readonly string[]
      /** The person picks first. Else the first factor is shown, and the others offered. */
      readonly picker: boolean
      /** Asked for, and left out: not enrolled, not enabled, not known, or not yet possible. */
      readonly dropped: readonly string[]
    }
  /** Away to `url`, with `state` added; `result.continue()` comes back. */
  | { readonly type: "redirect"; readonly url: string; readonly state: string }
  /** The person fills in a form; `result.continue({ fields })` goes on from there. */
  | {
      readonly type: "form"
      /** The id of the form. Whether there is one is not looked at. */
      readonly form: string
      readonly fields: { readonly [name: string]: any }
      readonly vars: { readonly [name: string]: any }
    }
  /** Of an Action that sends messages. */
  | { readonly type: "sent" }
  | { readonly type: "drop" | "retry"; readonly reason: string }
  /** Nobody gets through, and nothing that the Action asked for is kept. */
  | {
      readonly type: "failed"
      /** `action`: it threw or took too long. The others: what it asked for cannot be. */
      readonly why:
        | "action"
        | "no-factor"
        | "too-many-challenges"
        | "too-many-redirects"
        | "too-many-forms"
      readonly error: ErrorTexts
    }

export interface ErrorTexts {
  readonly name: string
  readonly message: string
  readonly stack: string
}

export interface LogLine {
  readonly level: "debug" | "info" | "warn" | "error"
  readonly text: string
}

/** A call of `api`, as the server reads it: `{ type: "access.deny", reason: "…" }`. */
export interface Command {
  readonly type: string
  readonly [field: string]: any
}

export interface ContinueInput {
  /** Of `/continue`. `state` is added unless it is given. */
  readonly query?: { readonly [name: string]: any }
  /** Posted to `/continue`. Without it the person came back by GET. */
  readonly body?: { readonly [name: string]: any }
  /** After a form: what was filled in, over what the Action gave. */
  readonly fields?: { readonly [name: string]: any }
  /** After a form: over what the Action gave. */
  readonly vars?: { readonly [name: string]: any }
  /** Changes to the event of the first run. */
  readonly event?: Changes<PasswordResetPostChallengeEvent>
  /** Default: that of the first run. */
  readonly nowMs?: number
}

export interface TokenInput {
  /** Shared with the Action. */
  readonly secret: string
  /** Claims beside `sub`, `iss`, `iat`, `exp` and `state`, or instead of them. */
  readonly payload?: { readonly [name: string]: any }
  /** Default: 60. */
  readonly expiresInSeconds?: number
}

export interface ExecuteResult {
  readonly decision: Decision
  /** What was asked for, in its order. Empty when the Action failed. */
  readonly commands: readonly Command[]
  /** What it wrote to `console`. The server keeps the first 256 characters. */
  readonly logs: readonly LogLine[]
  /** Only when the decision is `failed`. */
  readonly error?: ErrorTexts
  /** What `api.cache` holds afterwards. */
  readonly cache: { readonly [key: string]: CacheRecord }
  /** Where the button of the last page leads, or null when no Action said so. */
  readonly resultUrl: string | null
  /**
   * The person passes the challenge that `decision` is, by its first factor or by `factor`.
   * @throws when there is no challenge, or it does not offer `factor`.
   */
  pass(factor?: string): ExecuteResult
  /**
   * The person comes back from the redirect, or has filled in the form, that `decision` is: runs
   * `onContinuePostChallenge` with a new event. @throws when there is neither.
   */
  continue(input?: ContinueInput): Promise<ExecuteResult>
  /**
   * The token with which the other site answers: for `api.redirect.validateToken`.
   * @throws when there is no redirect.
   */
  tokenFor(input: TokenInput): string
}

/**
 * Runs an Action as the server would, in this process: nothing keeps it from files or programs. The
 * real sandbox is `rekey actions test`. Never rejects for what the Action does.
 *
 * @param action What its module exports, or the path of its `.js` or `.ts` file. A file is loaded
 *   anew by every call, and its types are taken away; a path is relative to the folder the tests
 *   run in.
 * @throws {TypeError} when the options cannot be used.
 */
export function execute<T extends TriggerId = "password-reset-post-challenge">(
  action: object | string | URL,
  options?: ExecuteOptions<T>,
): Promise<ExecuteResult>

/** A realistic event of a trigger, with `changes` made to it. Without `secrets`. */
export function newEvent<T extends TriggerId = "password-reset-post-challenge">(
  trigger?: T,
  changes?: Changes<TriggerEvents[T]>,
): Omit<TriggerEvents[T], "secrets">
