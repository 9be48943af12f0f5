/**
 * What is told to the tenant's log. Codes are Auth0's ("Log Event Type Codes"); where Auth0 has
 * none, the nearest one is used and `description` says what happened.
 */
export interface LogEvent {
  type: LogType
  description: string
  /** Epoch milliseconds. */
  atMs: number
  userId: string | null
  userName: string | null
  connection: string | null
  clientId: string | null
  ip: string | null
  userAgent: string | null
  /** Never a secret: no password, code, ticket, state or cookie. */
  details: Record<string, unknown>
}

/** Each with its meaning, as the operator reads it. */
export const LOG_TYPES = {
  scpr: "A password change was asked for",
  fcpr: "A password change was asked for and not started",
  scp: "The password was changed",
  fcp: "The password was not changed",
  fcph: "An Action failed after a password change",
  fn: "A message could not be delivered",
  w: "Something is not set up as it should be",
  mfar: "An Action asked for factors that cannot be challenged",
  gd_start_auth: "A factor challenge was shown",
  gd_send_email: "A code was sent by mail",
  gd_send_sms: "A code was sent by text message",
  gd_send_voice: "A code was said by telephone",
  gd_send_pn: "A notification was sent to a device",
  gd_send_pn_failure: "A notification could not be sent",
  gd_auth_succeed: "A factor challenge was passed",
  gd_auth_failed: "A factor challenge was answered wrongly",
  gd_start_enroll: "A factor is being set up",
  gd_enrollment_complete: "A factor was set up",
  gd_unenroll: "A factor was removed",
  gd_auth_rejected: "A notification was rejected on a device",
  gd_otp_rate_limit_exceed: "Too many wrong codes",
  actions_execution_failed: "An Action failed",
  forms_submission_succeeded: "A form was filled in",
  forms_submission_failed: "A form was not taken, or could not be shown",
  s: "A login succeeded",
  fp: "A login failed: wrong password",
  fu: "A login failed: unknown account",
  limit_wc: "A login was blocked after too many failures",
  sapi: "Something was changed by the Management API",
} as const

export type LogType = keyof typeof LOG_TYPES
