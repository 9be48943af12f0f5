import type { LogEvent, LogType } from "../logs/log-event.ts"
import type { Job } from "../reset/effects.ts"
import type { EnrolmentContext, EnrolmentDecision, Seen } from "./enrolment-decision.ts"
import type { NewEnrolment } from "./enrolment-write.ts"

/** Everything at once: what was set up is kept, the ticket is used, and the owner is told. */
export function completeEnrolment(
  context: EnrolmentContext,
  enrolments: readonly NewEnrolment[],
  seen: Seen,
): EnrolmentDecision {
  const { ticket, account, nowMs } = context
  const [first] = enrolments
  const notices: Job[] =
    account.email === null || first === undefined
      ? []
      : [
          {
            type: "send-factor-notice",
            userId: account.userId,
            to: account.email,
            locale: ticket.locale,
            change: "added",
            factor: first.type,
            atMs: nowMs,
            ip: seen.ip,
          },
        ]
  return {
    ok: true,
    ticket: { ...ticket, state: { name: "closed", reason: "used", atMs: nowMs } },
    writes: enrolments.map((enrolment) => ({ type: "add", enrolment })),
    jobs: notices,
    logs: enrolments.map((enrolment) =>
      enrolmentLog(context, "gd_enrollment_complete", "A factor was set up", seen, {
        type: enrolment.type,
        enrolmentId: enrolment.id,
      }),
    ),
  }
}

/** A log event about a factor of an account. */
export function enrolmentLog(
  { account, nowMs }: Pick<EnrolmentContext, "account" | "nowMs">,
  type: LogType,
  description: string,
  seen: Seen | null,
  { type: factor, enrolmentId }: { type: string; enrolmentId: string },
): LogEvent {
  return {
    type,
    description,
    atMs: nowMs,
    userId: account.userId,
    userName: account.userName,
    connection: account.connectionName,
    clientId: null,
    ip: seen?.ip ?? null,
    userAgent: seen?.userAgent ?? null,
    details: { authenticator: { id: enrolmentId, type: factor } },
  }
}
