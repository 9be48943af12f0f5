import { logOf, no, yes, type Decision, type ResetContext } from "./decision.ts"
import type { Job, NewPasskey } from "./effects.ts"
import { PASSWORDS_MAX } from "./limits.ts"
import type { Reset, SeenRequest } from "./reset.ts"

/** The policy refused a password. The link stays usable; the tries of this reset do not. */
export function decidePasswordRefused(context: ResetContext): Decision {
  const { reset, nowMs } = context
  const passwords = reset.counts.passwords + 1
  const counted: Reset = { ...reset, counts: { ...reset.counts, passwords } }
  if (passwords < PASSWORDS_MAX) return yes(counted)
  return yes(
    { ...counted, state: { name: "closed", outcome: { kind: "passwords-used-up" }, atMs: nowMs } },
    [logOf(context, "fcp", "Too many passwords were refused by the policy")],
  )
}

export function decidePasswordChosen(context: ResetContext, passwordHash: string): Decision {
  return decideReplaced(context, { passwordHash, passkey: null })
}

/** A passkey in place of a new password: the forgotten one must not live on. */
export function decidePasskeyMade(context: ResetContext, passkey: NewPasskey): Decision {
  return decideReplaced(context, { passwordHash: null, passkey })
}

/**
 * The end of the road, all of it in one transaction. What was made now is all that logs in from here
 * on: whoever held the account before may have left a passkey as well as a password.
 */
function decideReplaced(
  context: ResetContext,
  { passwordHash, passkey }: { passwordHash: string | null; passkey: NewPasskey | null },
): Decision {
  const { reset, ticket, account, nowMs } = context
  const credential = passkey === null ? {} : { credential: "passkey" as const }
  if (reset.state.name !== "choosing") return no("out-of-order")
  const notice: Job[] =
    account.email === null
      ? []
      : [
          {
            type: "send-password-changed",
            userId: reset.userId,
            to: account.email,
            clientId: reset.clientId,
            locale: reset.locale,
            atMs: nowMs,
            ip: reset.request.ip,
            ...credential,
          },
        ]
  return yes(
    {
      ...reset,
      state: { name: "closed", outcome: { kind: "changed", ...credential }, atMs: nowMs },
    },
    [
      {
        type: "set-password-hash",
        userId: reset.userId,
        passwordHash,
        markEmailAsVerified: ticket.markEmailAsVerified,
      },
      { type: "replace-passkeys", userId: reset.userId, passkey },
      { type: "revoke-sessions", userId: reset.userId },
      { type: "close-ticket", ticketId: ticket.id, closed: { reason: "changed", atMs: nowMs } },
      {
        type: "close-other-resets",
        userId: reset.userId,
        exceptResetId: reset.id,
        outcome: { kind: "superseded", by: "changed" },
      },
      logOf(
        context,
        "scp",
        passkey === null ? "The password was changed" : "A passkey took the place of the password",
        { methods: reset.methods, ...credential },
      ),
    ],
    [
      ...notice,
      {
        type: "run-post-change-password",
        userId: reset.userId,
        connectionId: reset.connectionId,
        correlationId: reset.correlationId,
        request: withoutFields(reset.request),
      },
    ],
  )
}

/** Queries and forms of a reset hold states and tokens: nothing after it has a use for them. */
function withoutFields({
  query: _query,
  body: _body,
  ...request
}: SeenRequest): Omit<SeenRequest, "query" | "body"> {
  return request
}
