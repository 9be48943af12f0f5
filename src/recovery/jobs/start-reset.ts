import type { LogEvent } from "../../logs/log-event.ts"
import type { Account } from "../../ports/account-store.ts"
import type { ClaimedJob } from "../../ports/job-queue.ts"
import { mailLink, type MailLink, type StartJob } from "./mail-link.ts"
import { sendAskedCode, type SendAskedCode, sendNothing } from "./send-asked-code.ts"
import { sendsResetTexts } from "./deliver-to-phone.ts"

export type StartReset = MailLink & SendAskedCode

/**
 * Finds the account and sends what a reset begins with: a link, a code, or both. Where there is
 * nobody to send to, a browser that waits for a code goes on waiting for one that no answer fits.
 */
export async function startReset(
  deps: StartReset,
  claimed: ClaimedJob,
  job: StartJob,
): Promise<void> {
  const account = await findOwner(deps, job)
  const refusal = await refusalOf(deps, account, job)
  if (account !== null && refusal === null)
    return job.ask === undefined
      ? mailLink(deps, claimed, job, account)
      : sendAskedCode(deps, claimed, { ...job, ask: job.ask }, account)
  const log: LogEvent = {
    type: "fcpr",
    description: refusal ?? "",
    atMs: deps.clock.nowMs(),
    userId: account?.userId ?? null,
    userName: job.identifier,
    connection: account?.connectionName ?? job.connectionId,
    clientId: job.clientId,
    ip: job.ip,
    userAgent: job.userAgent,
    details: {},
  }
  return job.ask === undefined ? deps.logs.add(log) : sendNothing(deps, job.ask, log)
}

async function findOwner(
  { accounts }: StartReset,
  { ask, connectionId, identifier }: StartJob,
): Promise<Account | null> {
  return ask?.proof === "phone_number"
    ? accounts.findByPhoneNumber(connectionId, identifier)
    : accounts.findByIdentifier(connectionId, identifier)
}

/** Null: something can be sent. */
async function refusalOf(
  deps: StartReset,
  account: Account | null,
  { ask }: StartJob,
): Promise<string | null> {
  const isByPhone = ask?.proof === "phone_number"
  if (isByPhone && !(await sendsResetTexts(deps))) return "Nothing sends messages to phones"
  if (account === null) return "No such account"
  if (account.isBlocked) return "The account is blocked"
  return !isByPhone && account.email === null ? "The account has no e-mail address" : null
}
