/**
 * Every refusal there is: whose fault it is and what may be shown. A code is never renamed or
 * reused. `fault` decides where it goes: `user` to the page, `caller` to the API's answer, `action`
 * to the tenant's log, `operator` to our log and `/health`, `author` to whoever manages Actions by API
 * or command line: no page ever shows it.
 */
export const CATALOGUE = {
  invalid_request: { status: 400, fault: "caller", text: "The request is not valid." },
  invalid_reset_link: { status: 400, fault: "user", text: "This link does not work." },
  reset_link_expired: { status: 400, fault: "user", text: "This link has expired." },
  reset_link_used: { status: 400, fault: "user", text: "This link has already been used." },
  reset_link_superseded: { status: 400, fault: "user", text: "A newer link was sent." },
  reset_link_open_elsewhere: {
    status: 409,
    fault: "user",
    text: "This link is open in too many places.",
  },
  reset_expired: { status: 400, fault: "user", text: "The time to finish has run out." },
  reset_denied: { status: 403, fault: "user", text: "This reset was refused." },
  reset_locked: { status: 403, fault: "user", text: "Too many wrong answers." },
  reset_failed: { status: 400, fault: "action", text: "A step of this reset failed." },
  reset_handed_over: {
    status: 403,
    fault: "user",
    text: "The help desk has to decide about this reset.",
  },
  reset_waiting: { status: 403, fault: "user", text: "This reset goes on after a wait." },
  reset_cancelled: {
    status: 403,
    fault: "user",
    text: "The owner of the account said that this was not them.",
  },
  reset_closed: { status: 400, fault: "user", text: "This reset is over." },
  account_changed: { status: 400, fault: "user", text: "The account has changed meanwhile." },
  invalid_enrolment_ticket: { status: 400, fault: "user", text: "This link does not work." },
  enrolment_ticket_expired: { status: 400, fault: "user", text: "This link has expired." },
  enrolment_ticket_used: {
    status: 400,
    fault: "user",
    text: "This link has already been used.",
  },
  enrolment_locked: { status: 403, fault: "user", text: "Too many tries with this link." },
  already_enrolled: {
    status: 409,
    fault: "user",
    text: "The account has another factor already.",
  },
  too_many_enrolments: {
    status: 403,
    fault: "user",
    text: "Nothing more can be set up for this account.",
  },
  wrong_browser: { status: 400, fault: "user", text: "This page belongs to another browser." },
  forged_form: {
    status: 403,
    fault: "user",
    text: "This form is not from this site or is too old.",
  },
  ask_not_found: {
    status: 400,
    fault: "user",
    text: "No code was asked for in this browser, or it is too old.",
  },
  too_many_requests: { status: 429, fault: "user", text: "Too many tries. Wait and try again." },
  busy: { status: 503, fault: "operator", text: "The server is busy. Try again in a moment." },
  unknown_client: { status: 400, fault: "caller", text: "No such client: client_id." },
  client_required: {
    status: 400,
    fault: "caller",
    text: "client_id is required while an Action is bound to password-reset-post-challenge.",
  },
  unknown_connection: {
    status: 400,
    fault: "caller",
    text: "The connection does not exist: connection.",
  },
  self_service_disabled: {
    status: 400,
    fault: "caller",
    text: "This connection does not allow self-service password changes.",
  },
  invalid_tenant: { status: 400, fault: "operator", text: "The tenant's files are not valid." },
  too_many_actions: {
    status: 400,
    fault: "operator",
    text: "At most four Actions may use the trigger password-reset-post-challenge.",
  },
  action_exists: { status: 409, fault: "author", text: "An Action of this name exists already." },
  action_not_built: { status: 400, fault: "author", text: "The Action could not be built." },
  action_bound: {
    status: 409,
    fault: "author",
    text: "The Action is bound to a trigger: unbind it first, or delete it with force=true.",
  },
  enrolment_exists: {
    status: 409,
    fault: "author",
    text: "This authentication method is there already.",
  },
  invalid_bindings: { status: 400, fault: "author", text: "These bindings are not valid." },
  module_exists: { status: 409, fault: "author", text: "A module of this name exists already." },
  module_unchanged: {
    status: 409,
    fault: "author",
    text: "Nothing to publish: the draft is the latest version already.",
  },
  module_in_use: { status: 412, fault: "author", text: "Actions use this module." },
  too_many_forms: { status: 403, fault: "author", text: "The tenant has 500 forms already." },
  too_many_entities: {
    status: 403,
    fault: "author",
    text: "The tenant has as many of these as there may be: delete some first.",
  },
  too_many_modules: { status: 400, fault: "author", text: "The tenant has 100 modules already." },
  too_many_versions: {
    status: 412,
    fault: "author",
    text: "All 50 versions of this module are in use: delete Actions that use old ones first.",
  },
} as const satisfies Record<string, { status: number; fault: Fault; text: string }>

export type Fault = "user" | "caller" | "action" | "operator" | "author"
export type ErrorCode = keyof typeof CATALOGUE
/** Those that no page ever shows. */
export type AuthorErrorCode = {
  [Code in ErrorCode]: (typeof CATALOGUE)[Code]["fault"] extends "author" ? Code : never
}[ErrorCode]
/** Those that a page may show. */
export type PageErrorCode = Exclude<ErrorCode, AuthorErrorCode>
