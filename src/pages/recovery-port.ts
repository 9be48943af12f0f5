import type { FactorType } from "../factors/factor.ts"
import type { RateState } from "../ports/rate-limiter.ts"
import type { BrowserProof, ResetView, Step } from "../recovery/view.ts"
import type { SeenRequest } from "../reset/reset.ts"

/** The use cases that pages call, each with what it needs already handed to it. */
export interface Recovery {
  /**
   * @throws {ServiceError} unknown_connection, unknown_client, client_required,
   *   self_service_disabled, too_many_requests.
   */
  requestReset(input: RequestResetInput): Promise<RateState>
  /**
   * What the page before opening shows. Changes nothing.
   * @throws {ServiceError} as `openLink` does.
   */
  peekLink(ticket: string): Promise<PeekedLink>
  /**
   * Makes the reset that belongs to `proof` and runs its Actions. The same proof again is the same
   * reset, so a double click opens once.
   * @throws {ServiceError} invalid_reset_link, reset_link_expired, reset_link_used,
   *   reset_link_superseded, reset_link_open_elsewhere, reset_denied, reset_locked, account_changed.
   */
  openLink(input: OpenLinkInput): Promise<Step>
  /**
   * A reset that is over is shown to whoever has its state; an open one wants its cookie.
   * @throws {ServiceError} wrong_browser, invalid_request (unknown state).
   */
  findReset(input: FindResetInput): Promise<ResetView>
  resumeRun(proof: BrowserProof, request: SeenRequest): Promise<Step>
  chooseFactor(proof: BrowserProof, factor: string): Promise<Step>
  askPicker(proof: BrowserProof): Promise<Step>
  resendCode(proof: BrowserProof): Promise<Step>
  answerChallenge(proof: BrowserProof, input: { factor: FactorType; code: string }): Promise<Step>
  /** @throws {ServiceError} invalid_request: no such state, or not of this browser. */
  returnFromRedirect(input: ReturnInput): Promise<Step & { proof: BrowserProof }>
  choosePassword(proof: BrowserProof, input: { password: string; repeated: string }): Promise<Step>
}

export interface RequestResetInput {
  clientId: string | null
  connection: string
  identifier: string
  locale: string
  correlationId: string | null
  source: { ip: string; userAgent: string | null }
}

export interface PeekedLink {
  /** Of the mail that the link came in. */
  locale: string
  applicationName: string
  maskedAccount: string
}

export interface OpenLinkInput {
  ticket: string
  proof: BrowserProof
  /** Resets that this browser opened before. */
  previous: readonly BrowserProof[]
  request: SeenRequest
  uiLocales: readonly string[]
  locale: string
}

export interface FindResetInput {
  state: string
  /** Null: this browser has no cookie for that reset. */
  secretOf(resetId: string): string | null
}

export interface ReturnInput {
  /** As it came back from the verifier: not the state of the pages' addresses. */
  state: string
  proofOf(resetId: string): BrowserProof | null
  request: SeenRequest
}
