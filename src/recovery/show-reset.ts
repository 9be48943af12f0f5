import { unreachable } from "../lib/assert.ts"
import type { Clock } from "../lib/clock.ts"
import { maskedEmail } from "../factors/email/email.ts"
import { openedCode } from "../factors/recovery-code/recovery-code.ts"
import { findFactor } from "../factors/registry.ts"
import type { FactorSelector } from "../factors/selector.ts"
import { type KeyCreation, keyCreation } from "../factors/webauthn/key-creation.ts"
import { type KeyRequest, keyRequest } from "../factors/webauthn/key-request.ts"
import { isKeyType } from "../factors/webauthn/webauthn.ts"
import { viewStep } from "../forms/step-view.ts"
import { explainPolicy } from "../passwords/policy.ts"
import type { Account, AccountStore } from "../ports/account-store.ts"
import type { KeyRing } from "../ports/key-ring.ts"
import type { FoundReset, ResetStore } from "../ports/reset-store.ts"
import type { Connection, Tenant, TenantStore } from "../ports/tenant-store.ts"
import { methodsOf } from "../reset/advance.ts"
import { sendingOf } from "../reset/sending.ts"
import type { Challenge, Reset } from "../reset/reset.ts"
import { applicationNameOf, applicationOf } from "./application-name.ts"
import { factorSiteOf } from "./factor-site.ts"
import { pushShown } from "./devices/push-shown.ts"
import { overOf } from "./over.ts"
import { resultUrlOf } from "./result-url.ts"
import { returnDigestOf, returnStates } from "./return-state.ts"
import { freshNonces, tryNonces } from "./try-nonces.ts"
import type { AskAt, Offer, ResetView, Screen } from "./view.ts"

export interface ShowReset {
  resets: ResetStore
  accounts: AccountStore
  tenants: TenantStore
  keys: KeyRing
  clock: Clock
  baseUrl: string
}

/** Where a reset stands now, as its pages may know it. Changes nothing. */
export async function showReset(deps: ShowReset, resetId: string): Promise<ResetView> {
  const found = await deps.resets.find(resetId)
  if (found === null) throw new TypeError(`no reset ${resetId}`)
  const { reset } = found
  const account = await deps.accounts.find(reset.userId)
  const [tenant, connection] = await Promise.all([
    deps.tenants.getTenant(),
    deps.tenants.findConnection(reset.connectionId),
  ])
  const application = await applicationOf(deps.tenants, reset.clientId)
  return {
    resetId,
    screen: await screenOf(deps, found, { account, tenant, connection }),
    locale: reset.locale,
    applicationName: application.name,
    application,
    maskedAccount: account === null ? "" : maskedEmail(account.email ?? account.userName),
    support: { email: tenant.supportEmail, url: tenant.supportUrl },
    askAt: askAtOf(connection, reset.clientId),
  }
}

/** Null where nobody may ask, and where there is no such connection. */
export function askAtOf(connection: Connection | null, clientId: string | null): AskAt | null {
  if (connection === null || connection.disableSelfServiceChangePassword) return null
  return { connection: connection.name, clientId }
}

/** What was read for a page already. */
interface Known {
  account: Account | null
  tenant: Tenant
  connection: Connection | null
}

async function screenOf(deps: ShowReset, found: FoundReset, known: Known): Promise<Screen> {
  const { reset } = found
  const { account, connection } = known
  const { state } = reset
  const nowMs = deps.clock.nowMs()
  if (state.name === "closed" && state.outcome.kind === "changed")
    return {
      name: "changed",
      atMs: state.atMs,
      resultUrl: await resultUrlOf(deps, reset),
      isPasskey: state.outcome.credential === "passkey",
    }
  const over = overOf(found, account, nowMs)
  if (over !== null) return over
  const toNote = codeToNote(deps, reset, account)
  if (toNote !== null) return { name: "recovery-code", code: toNote }
  switch (state.name) {
    case "running":
      return { name: "running", isStuck: state.run === null || nowMs >= state.run.leaseUntilMs }
    case "challenging":
      return challengeScreen(deps, reset, state.challenge, known)
    case "redirected":
      return { name: "redirected", url: await urlWithState(deps, reset, state.url) }
    case "prompting":
      return { name: "form", view: viewStep(state.prompt, reset.locale) }
    case "choosing":
      return {
        name: "choosing",
        rules: connection === null ? [] : explainPolicy(connection.passwordPolicy),
        ...(await passkeyOf(deps, reset, known)),
      }
    case "closed":
      throw new TypeError("a closed reset is over")
    default:
      return unreachable(state)
  }
}

/** The recovery code that took the place of a used one. Null: there is none to note. */
function codeToNote({ keys }: ShowReset, reset: Reset, account: Account | null): string | null {
  const enrolment = account?.enrolments.find(({ id }) => id === reset.recoveryCodeToNote)
  return enrolment === undefined ? null : openedCode(keys, enrolment, reset.userId)
}

function challengeScreen(
  deps: ShowReset,
  reset: Reset,
  challenge: Challenge,
  { account, tenant }: Known,
): Screen {
  const { phoneMethods } = tenant
  const offers = challenge.offers.map((selector) => offerOf(selector, account))
  const offer = offers.find(({ type }) => type === challenge.chosen)
  if (offer === undefined) return { name: "picker", offers }
  const methods =
    account === null ? [] : methodsOf({ account, phoneMethods }, challenge, offer.type)
  return {
    name: "challenge",
    offer,
    method: challenge.method,
    otherMethods: methods.filter((method) => method !== challenge.method),
    canSwitch: offers.length > 1,
    ...keyOf(deps, reset, challenge, account, tenant),
    canResend: sendingOf(challenge) !== null && challenge.push?.said !== "not-me",
    push: offer.type === "push-notification" ? pushShown(deps, reset, challenge) : null,
  }
}

/** What the page asks a key to sign: of the next try, whichever that is. */
function keyOf(
  { keys, clock, baseUrl }: ShowReset,
  reset: Reset,
  challenge: Challenge,
  account: Account | null,
  tenant: Tenant,
): { key?: KeyRequest } {
  const { chosen } = challenge
  if (account === null || chosen === null || !isKeyType(chosen)) return {}
  const [nonce] = tryNonces(keys, reset, challenge, challenge.answers, clock.nowMs())
  return { key: keyRequest(keys, account, chosen, factorSiteOf(baseUrl, tenant), nonce) }
}

/** What a browser makes a passkey of, where the connection offers one. */
async function passkeyOf(
  { tenants, keys, clock, baseUrl }: ShowReset,
  reset: Reset,
  { account, tenant, connection }: Known,
): Promise<{ passkey?: KeyCreation }> {
  if (account === null || connection?.options.offersPasskey !== true) return {}
  const [nonce] = passkeyNonces(keys, reset, clock.nowMs())
  return {
    passkey: keyCreation({
      type: "passkey",
      site: factorSiteOf(baseUrl, tenant),
      nonce,
      userId: account.userId,
      // All of it: whoever has come this far may log in as this account.
      accountName: account.userName,
      siteName: await applicationNameOf(tenants, reset.clientId),
      // The new one ends those that the account has.
      existing: [],
    }),
  }
}

/** What a new passkey signs. Only one can be made in a reset, so there is no count of tries in it. */
export function passkeyNonces(
  keys: KeyRing,
  { id }: Reset,
  nowMs: number,
): readonly [string, ...string[]] {
  return freshNonces(keys, "passkey", id, nowMs)
}

function offerOf({ type }: FactorSelector, account: Account | null): Offer {
  return {
    type,
    maskedDestination:
      account === null ? null : (findFactor(type)?.maskedDestination(account) ?? null),
  }
}

/** Auth0 appends `state` and keeps every other parameter of the Action's URL. */
async function urlWithState(deps: ShowReset, reset: Reset, target: string): Promise<string> {
  const url = new URL(target)
  for (const state of returnStates(deps.keys, reset)) {
    const waiting = await deps.resets.findByReturn(returnDigestOf(state))
    if (waiting?.reset.id === reset.id) url.searchParams.set("state", state)
  }
  return url.href
}
