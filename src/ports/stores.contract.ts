import type { PinnedAction } from "../actions/version.ts"
import { clientOf } from "../entities/client.ts"
import { PHONE_METHODS } from "../factors/factor.ts"
import { DEFAULT_CONNECTION_OPTIONS } from "../reset/connection-options.ts"
import { DEFAULT_RESET_POLICY } from "../reset/reset-policy.ts"
import type { fixedClock } from "../lib/clock.ts"
import type { LogEvent } from "../logs/log-event.ts"
import { NO_BRANDING } from "../branding/branding.ts"
import { decide } from "../reset/decide.ts"
import type { ResetEvent } from "../reset/event.ts"
import { open, type OpenContext, type OpenDecision } from "../reset/open.ts"
import { request, START_MS } from "../reset/reset.fixture.ts"
import type { Reset, SeenRequest, Ticket } from "../reset/reset.ts"
import type { ActionContent } from "../actions/action.ts"
import type { AccountStore, NewAccount } from "./account-store.ts"
import type { ActionStore } from "./action-store.ts"
import type { AskStore } from "./ask-store.ts"
import type { EnrolmentTicketStore } from "./enrolment-ticket-store.ts"
import type { DeviceStore } from "./device-store.ts"
import type { ExecutionStore, TailStore } from "./execution-store.ts"
import type { EntityStore } from "./entity-store.ts"
import type { FormStore } from "./form-store.ts"
import type { JobQueue } from "./job-queue.ts"
import type { LogStore } from "./log-store.ts"
import type { PasskeyStore } from "./passkey-store.ts"
import type { RateLimiter } from "./rate-limiter.ts"
import type { ResetStore } from "./reset-store.ts"
import type { SessionStore } from "./session-store.ts"
import type { SigningKeyStore } from "./signing-key-store.ts"
import type { ActionConfig, TenantConfig, TenantStore } from "./tenant-store.ts"

// What the contracts of the stores share: what they are run against, and what is in it.

/** Every store of one empty, migrated database. */
export interface Stores extends AsyncDisposable {
  accounts: AccountStore
  enrolmentTickets: EnrolmentTicketStore
  tenants: TenantStore
  actions: ActionStore
  executions: ExecutionStore
  tail: TailStore
  forms: FormStore
  entities: EntityStore
  resets: ResetStore
  asks: AskStore
  passkeys: PasskeyStore
  sessions: SessionStore
  signingKeys: SigningKeyStore
  devices: DeviceStore
  jobs: JobQueue
  logs: LogStore
  rates: RateLimiter
  /** At `START_MS`. */
  clock: ReturnType<typeof fixedClock>
  /** Log events that were told after a commit. */
  told: LogEvent[]
  /** How often the worker was woken. */
  wakes(): number
}

export type OpenStores = () => Promise<Stores>

/** A database with a tenant and one account. */
export interface Seeded extends Stores {
  connectionId: string
  userId: string
  /** A ticket that was issued just now, with all the older ones superseded. */
  issue(changes?: Partial<Ticket>): Promise<Ticket>
  /** Opens a ticket in the browser called `browser`. */
  openIn(browser: string, ticket: Ticket, actions?: number): Promise<OpenDecision | null>
  /** As `openIn`, for a link that does open. */
  opened(browser: string, ticket: Ticket, actions?: number): Promise<Reset>
  /** Puts an event to the real `decide`. */
  send(id: string, event: ResetEvent): ReturnType<ResetStore["change"]>
}

/** A request as a browser makes it. */
export const REQUEST: SeenRequest = {
  method: "POST",
  ip: "192.0.2.1",
  hostname: "login.example.test",
  userAgent: "test",
  language: null,
  query: {},
  body: {},
}

export const PASSWORD_CHOSEN: ResetEvent = {
  name: "password-chosen",
  passwordHash: "$new",
  request: REQUEST,
}

export const CONFIG: TenantConfig = {
  tenant: {
    name: "acme",
    friendlyName: "Acme",
    supportEmail: null,
    supportUrl: null,
    defaultRedirectionUri: null,
    experience: "new",
    customResetPage: false,
    resetPageHtml: null,
    pictureUrl: null,
    resetMail: { redirectTo: null, includeEmailInRedirect: true },
    enabledFactors: ["otp", "email"],
    phoneMethods: PHONE_METHODS,
    keyUserVerification: "discouraged",
    reset: DEFAULT_RESET_POLICY,
    enabledLocales: ["en", "de"],
    linkTtlMs: 3_600_000,
    branding: NO_BRANDING,
    identifierFirst: false,
    webauthnPlatformFirstFactor: false,
  },
  clients: [
    clientOf("zebra", { name: "Zebra", client_metadata: { tier: "1" } }),
    clientOf("app", {
      name: "App",
      initiate_login_uri: "https://app.example/login",
      callbacks: ["https://app.example/back"],
    }),
  ],
  connections: [
    {
      id: "",
      name: "Users",
      strategy: "auth0",
      metadata: { region: "eu" },
      passwordPolicy: { level: "good", minLength: 12 },
      disableSelfServiceChangePassword: false,
      options: DEFAULT_CONNECTION_OPTIONS,
    },
  ],
  actions: [
    actionConfig("step-up", {
      code: "code-1",
      contentDigest: "digest-1",
      sealedSecrets: "sealed-1",
    }),
    actionConfig("deny", { code: "code-2", contentDigest: "digest-2", sealedSecrets: "sealed-2" }),
  ],
  modules: [],
  forms: [],
  bindings: [
    {
      triggerId: "password-reset-post-challenge",
      bindings: [
        { actionName: "step-up", displayName: "Step up" },
        { actionName: "deny", displayName: "Deny" },
      ],
    },
  ],
}

export function actionConfig(name: string, content: Partial<ActionContent>): ActionConfig {
  return {
    name,
    isDeployed: true,
    modules: [],
    content: (_previous, modules) => newContent({ modules, ...content }),
  }
}

/** Content that is built, as it is handed to a store. */
export function newContent(changes: Partial<ActionContent> = {}): ActionContent {
  return {
    trigger: { id: "password-reset-post-challenge", version: "v1" },
    code: "code",
    javascript: null,
    runtime: "node22",
    dependencies: [],
    bundleDigest: null,
    secretNames: [{ name: "KEY", updatedAtMs: START_MS }],
    sealedSecrets: "sealed",
    modules: [],
    contentDigest: "digest",
    build: { status: "built", errors: [], atMs: START_MS },
    ...changes,
  }
}

export function newAccount(connectionId: string, changes: Partial<NewAccount> = {}): NewAccount {
  return {
    userId: "auth0|bob",
    connectionId,
    email: "Bob@example.test",
    emailVerified: false,
    username: "bobby",
    phoneNumber: "+15005550006",
    phoneVerified: true,
    passwordHash: "$old",
    isBlocked: false,
    profile: { name: "Bob", nested: { a: [1, null] } },
    appMetadata: { plan: "gold" },
    userMetadata: { theme: "dark" },
    roles: ["admin"],
    enrolments: [
      { id: "enr_otp", type: "otp", isConfirmed: true, sealedSecret: "sealed", options: { d: 6 } },
      { id: "enr_sms", type: "phone", isConfirmed: false, sealedSecret: null, options: {} },
    ],
    ...changes,
  }
}

/** The digest of the browser's state, as `opened` makes it. */
export function stateOf(browser: string): string {
  return `state-of-${browser}`
}

export function pinned(count: number): readonly PinnedAction[] {
  return Array.from({ length: count }, (_, index) => ({
    bindingId: `bnd_${index}`,
    actionId: `act_${index}`,
    actionName: `action-${index}`,
    versionId: `ver_${index}`,
  }))
}

export async function seed(openStores: OpenStores): Promise<Seeded> {
  const stores = await openStores()
  await stores.tenants.save(CONFIG, START_MS)
  const connection = await stores.tenants.findConnectionByName("Users")
  if (connection === null) throw new Error("no connection")
  const connectionId = connection.id
  const account = newAccount(connectionId)
  await stores.accounts.insert(account, START_MS)
  const { userId } = account
  let tickets = 0
  const openIn = (browser: string, ticket: Ticket, actions = 0) =>
    stores.resets.open(
      ticket.id,
      { state: stateOf(browser), browser: `browser-of-${browser}` },
      (context: OpenContext) =>
        open(context, {
          resetId: `rst_${browser}`,
          flow: pinned(actions),
          uiLocales: ["en"],
          locale: "en",
          request,
        }),
    )
  return {
    ...stores,
    connectionId,
    userId,
    async issue(changes = {}) {
      const now = stores.clock.nowMs()
      const found = await stores.accounts.find(userId)
      const ticket: Ticket = {
        id: `tkt_${++tickets}`,
        userId,
        connectionId,
        clientId: "app",
        securityVersion: found?.securityVersion ?? 0,
        createdAtMs: now,
        expiresAtMs: now + 3_600_000,
        markEmailAsVerified: false,
        proof: "email",
        hasWaited: false,
        resultUrl: null,
        includeEmailInRedirect: true,
        locale: "en",
        correlationId: "corr",
        closed: null,
        ...changes,
      }
      const issued = await stores.resets.issueTicket(ticket, `digest-of-${ticket.id}`, [])
      if (issued === null) throw new Error("no ticket")
      return issued
    },
    openIn,
    async opened(browser, ticket, actions) {
      const decision = await openIn(browser, ticket, actions)
      if (!decision?.ok) throw new Error(decision?.reason ?? "no such ticket")
      return decision.reset
    },
    send: (id, event) => stores.resets.change(id, (context) => decide(context, event)),
  }
}
