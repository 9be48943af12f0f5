import type { Seen } from "../enrolment/enrolment-decision.ts"
import { answerSetup, type AnswerSetupInput } from "./answer-setup.ts"
import { beginSetup, type BeginSetupInput, chooseEnrolType } from "./begin-setup.ts"
import { askEnrolPicker, resendEnrolCode } from "./change-ticket.ts"
import { openTicket, type OpenTicket } from "./open-ticket.ts"
import { showEnrolling } from "./show-enrolling.ts"
import { takeDevice, type TakeDeviceInput } from "./take-device.ts"
import type { EnrolProof, EnrolStep, EnrolView } from "./view.ts"

/** The use cases of the enrolment pages, each with what it needs already handed to it. */
export interface Enrolling {
  show(proof: EnrolProof): Promise<EnrolView>
  open(proof: EnrolProof, seen: Seen): Promise<EnrolStep>
  choose(proof: EnrolProof, type: string, seen: Seen): Promise<EnrolStep>
  begin(proof: EnrolProof, input: BeginSetupInput, seen: Seen): Promise<EnrolStep>
  answer(proof: EnrolProof, input: AnswerSetupInput): Promise<EnrolStep>
  resendCode(proof: EnrolProof, setup: number): Promise<EnrolStep>
  askPicker(proof: EnrolProof): Promise<EnrolStep>
  takeDevice(input: TakeDeviceInput): Promise<boolean>
}

export function enrollingWith(deps: OpenTicket): Enrolling {
  return {
    show: (proof) => showEnrolling(deps, proof),
    open: (proof, seen) => openTicket(deps, proof, seen),
    choose: (proof, type, seen) => chooseEnrolType(deps, proof, type, seen),
    begin: (proof, input, seen) => beginSetup(deps, proof, input, seen),
    answer: (proof, input) => answerSetup(deps, proof, input),
    resendCode: (proof, setup) => resendEnrolCode(deps, proof, setup),
    askPicker: (proof) => askEnrolPicker(deps, proof),
    takeDevice: (input) => takeDevice(deps, input),
  }
}
