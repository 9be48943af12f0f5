import { unreachable } from "../../lib/assert.ts"
import type { ClaimedJob } from "../../ports/job-queue.ts"
import { finishWait, type FinishWait } from "./finish-wait.ts"
import { runPostChangePassword, type RunPostChangePassword } from "./run-post-change-password.ts"
import { sendCode, type SendCode } from "./send-code.ts"
import { sendEnrolmentCode, type SendEnrolmentCode } from "./send-enrolment-code.ts"
import { sendEnrolmentLink } from "./send-enrolment-link.ts"
import { sendFactorNotice } from "./send-factor-notice.ts"
import { sendPush, type SendPush } from "./send-push.ts"
import { sendPasswordChanged } from "./send-password-changed.ts"
import { sendWaitingNotice } from "./send-waiting-notice.ts"
import { startReset, type StartReset } from "./start-reset.ts"

export type PerformJob = StartReset &
  SendCode &
  SendPush &
  SendEnrolmentCode &
  RunPostChangePassword &
  FinishWait

/** Does a job. Throws when it is worth another try, `MailRefused` when it is not. */
export async function perform(deps: PerformJob, claimed: ClaimedJob): Promise<void> {
  const { job } = claimed
  switch (job.type) {
    case "start-reset":
      return startReset(deps, claimed, job)
    case "send-code":
      return sendCode(deps, claimed, job)
    case "send-push":
      return sendPush(deps, claimed, job)
    case "send-waiting-notice":
      return sendWaitingNotice(deps, claimed, job)
    case "finish-wait":
      return finishWait(deps, claimed, job)
    case "send-password-changed":
      return sendPasswordChanged(deps, claimed, job)
    case "send-enrolment-link":
      return sendEnrolmentLink(deps, claimed, job)
    case "send-enrolment-code":
      return sendEnrolmentCode(deps, claimed, job)
    case "send-factor-notice":
      return sendFactorNotice(deps, claimed, job)
    case "run-post-change-password":
      return runPostChangePassword(deps, claimed, job)
    default:
      return unreachable(job)
  }
}
