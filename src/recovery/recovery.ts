import type { Bucket, RateState } from "../ports/rate-limiter.ts"
import type { ChallengeMethod, PhoneMethod } from "../factors/factor.ts"
import { answerChallenge, type AnswerChallengeInput } from "./answer-challenge.ts"
import {
  askPicker,
  chooseFactor,
  chooseMethod,
  noteRecoveryCode,
  reportKeyError,
  resendCode,
} from "./change-challenge.ts"
import {
  answerAsk,
  type AnswerAsk,
  type AnswerAskInput,
  type AskAnswered,
} from "./asks/answer-ask.ts"
import { type AskForm, findAskForm } from "./asks/ask-form.ts"
import { resendAsk } from "./asks/resend-ask.ts"
import { type AskView, showAsk } from "./asks/show-ask.ts"
import { choosePassword, type ChoosePassword, type ChoosePasswordInput } from "./choose-password.ts"
import { findReset, type FindResetInput } from "./find-reset.ts"
import { makePasskey, type MakePasskey, type MakePasskeyInput } from "./make-passkey.ts"
import { openLink, type OpenLink, type OpenLinkInput } from "./open-link.ts"
import { type ClassicView, type PeekClassic, peekClassic } from "./peek-classic.ts"
import { peekLink, type LinkView } from "./peek-link.ts"
import { reportNotMe } from "./report-not-me.ts"
import {
  type Asker,
  requestReset,
  type Requested,
  type RequestReset,
  type RequestResetInput,
} from "./request-reset.ts"
import { resumeRun } from "./resume-run.ts"
import { stepBackInForm, submitForm, type SubmitFormInput } from "./submit-form.ts"
import { returnFromRedirect, type ReturnFromRedirectInput } from "./return-from-redirect.ts"
import type { BrowserProof, Refusal, ResetView, Step } from "./view.ts"

/** Looks of one page: it looks every 5 s (Auth0), and again when it is loaded. */
const POLL_BUCKET: Bucket = { name: "push-poll", size: 4, refillMs: 4000 }

/** The use cases that pages call, each with what it needs already handed to it. */
export interface Recovery {
  findAskForm(connection: string): Promise<AskForm>
  requestReset(input: RequestResetInput): Promise<Requested>
  showAsk(proof: BrowserProof): Promise<AskView>
  resendAsk(
    asked: RequestResetInput & { asker: Asker },
    method?: PhoneMethod,
  ): Promise<Refusal["key"] | null>
  answerAsk(input: AnswerAskInput): Promise<AskAnswered>
  peekLink(ticket: string): Promise<LinkView>
  peekClassic(ticket: string): Promise<ClassicView>
  openLink(input: OpenLinkInput): Promise<Step>
  reportNotMe(input: Parameters<typeof reportNotMe>[1]): Promise<void>
  findReset(input: FindResetInput): Promise<ResetView>
  resumeRun(proof: BrowserProof): Promise<Step>
  chooseFactor(proof: BrowserProof, factor: string): Promise<Step>
  chooseMethod(proof: BrowserProof, method: ChallengeMethod | null): Promise<Step>
  noteRecoveryCode(proof: BrowserProof, isNoted: boolean): Promise<Step>
  askPicker(proof: BrowserProof): Promise<Step>
  reportKeyError(proof: BrowserProof): Promise<Step>
  resendCode(proof: BrowserProof): Promise<Step>
  /** Counts a look at whether a device has answered. */
  takePoll(resetId: string): Promise<RateState>
  answerChallenge(proof: BrowserProof, input: AnswerChallengeInput): Promise<Step>
  returnFromRedirect(input: ReturnFromRedirectInput): Promise<Step & { proof: BrowserProof }>
  submitForm(proof: BrowserProof, input: SubmitFormInput): Promise<Step>
  stepBackInForm(proof: BrowserProof): Promise<Step>
  choosePassword(proof: BrowserProof, input: ChoosePasswordInput): Promise<Step>
  makePasskey(proof: BrowserProof, input: MakePasskeyInput): Promise<Step>
}

export type RecoveryDeps = RequestReset &
  OpenLink &
  AnswerAsk &
  ChoosePassword &
  PeekClassic &
  MakePasskey

export function recoveryWith(deps: RecoveryDeps): Recovery {
  return {
    findAskForm: (connection) => findAskForm(deps, connection),
    requestReset: (input) => requestReset(deps, input),
    showAsk: (proof) => showAsk(deps, proof),
    resendAsk: (asked, method) => resendAsk(deps, asked, method),
    answerAsk: (input) => answerAsk(deps, input),
    peekLink: (ticket) => peekLink(deps, ticket),
    peekClassic: (ticket) => peekClassic(deps, ticket),
    openLink: (input) => openLink(deps, input),
    reportNotMe: (input) => reportNotMe(deps, input),
    findReset: (input) => findReset(deps, input),
    resumeRun: (proof) => resumeRun(deps, proof),
    chooseFactor: (proof, factor) => chooseFactor(deps, proof, factor),
    chooseMethod: (proof, method) => chooseMethod(deps, proof, method),
    noteRecoveryCode: (proof, isNoted) => noteRecoveryCode(deps, proof, isNoted),
    askPicker: (proof) => askPicker(deps, proof),
    reportKeyError: (proof) => reportKeyError(deps, proof),
    resendCode: (proof) => resendCode(deps, proof),
    takePoll: (resetId) => deps.limiter.take(POLL_BUCKET, resetId, deps.clock.nowMs()),
    answerChallenge: (proof, input) => answerChallenge(deps, proof, input),
    returnFromRedirect: (input) => returnFromRedirect(deps, input),
    submitForm: (proof, input) => submitForm(deps, proof, input),
    stepBackInForm: (proof) => stepBackInForm(deps, proof),
    choosePassword: (proof, input) => choosePassword(deps, proof, input),
    makePasskey: (proof, input) => makePasskey(deps, proof, input),
  }
}
