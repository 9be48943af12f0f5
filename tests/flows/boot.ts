import { TOTP } from "otpauth"
import pino from "pino"
import { randomBytes } from "node:crypto"
import { after } from "node:test"
import { type ProcessRunner, processRunner } from "../../src/sandbox/process-runner.ts"
import { Writable } from "node:stream"
import { POST_CHALLENGE, type TriggerId, TRIGGERS } from "../../src/actions/trigger.ts"
import type { ActionDraft, TenantDraft } from "../../src/administration/tenant-draft.ts"
import { emptyTenant } from "../../src/administration/empty-tenant.ts"
import { formIdOf } from "../../src/administration/forms/form-id.ts"
import { importTenant } from "../../src/administration/import-tenant.ts"
import { createApp, type InnerOptions, type RunningApp } from "../../src/app.ts"
import { clientOf } from "../../src/entities/client.ts"
import { DEV_CLIENT } from "../../src/dev/dev-tenant.ts"
import { EXAMPLE_PASSWORD, seedExampleUsers } from "../../src/dev/example-users.ts"
import { fixedClock } from "../../src/lib/clock.ts"
import type { JsonObject } from "../../src/lib/json.ts"
import { Secret } from "../../src/lib/secret.ts"
import type { Mail, Mailer } from "../../src/ports/mailer.ts"
import type { PhoneMessage } from "../../src/ports/phone-sender.ts"
import type { PushInbox } from "../../src/ports/push-sender.ts"
import type { Connection, Tenant } from "../../src/ports/tenant-store.ts"
import { Page, UserAgent } from "./user-agent.ts"

export const BASE_URL = "http://localhost:3000"
export const CONNECTION = "Username-Password-Authentication"
export const OLD_PASSWORD = EXAMPLE_PASSWORD
export const NEW_PASSWORD = "A-much-better-1"
/** Of the client `management`. */
export const MANAGEMENT_SECRET = "a-secret-of-the-management-client-in-tests"
const START_MS = Date.UTC(2026, 10, 24, 12)

type Notification = Parameters<PushInbox["add"]>[0]

export interface BootOptions extends Omit<InnerOptions, "clock"> {
  /** Bound in this order, by name: code, or code and what goes with it. */
  actions?: Record<string, string | TestAction>
  secrets?: Record<string, Record<string, string>>
  /** As Auth0 writes them: `formIdOf(name)` is what an Action renders. */
  forms?: readonly JsonObject[]
  modules?: Record<string, { code: string; secrets?: Record<string, string> }>
  tenant?: Partial<Tenant>
  connection?: Partial<Connection>
  databaseUrl?: string
  baseUrl?: string
  themeCss?: string
  secretKey?: string
  npmRegistry?: string
  /** As `rekey dev` has one: its inbox. */
  hasPhoneSender?: boolean
  client?: {
    initiate_login_uri?: string
    client_metadata?: Record<string, string>
    callbacks?: readonly string[]
  }
}

export interface TestAction {
  code: string
  trigger?: TriggerId
  /** Exact versions by name. */
  dependencies?: Record<string, string>
  /** Names of modules, in their latest version. */
  modules?: readonly string[]
}

let shared: Promise<ProcessRunner> | null = null
after(async () => {
  await (await shared)?.[Symbol.asyncDispose]()
})

/** One for all apps of a test file: to start processes for each of them is what takes the time. */
function sharedRunner(): Promise<ProcessRunner> {
  shared ??= processRunner({ allowPrivateNetwork: true })
  return shared
}

/** The app as `rekey dev` has it, on a clock that stands still, with its mail in an array. */
export async function boot(options: BootOptions = {}): Promise<Booted> {
  const mails: Mail[] = []
  const texts: PhoneMessage[] = []
  const lines: string[] = []
  const pushes: Notification[] = []
  const clock = fixedClock(START_MS)
  const mailer: Mailer = {
    async send(mail) {
      mails.push(mail)
    },
  }
  const app = await createApp(
    {
      baseUrl: options.baseUrl ?? BASE_URL,
      databaseUrl: new Secret(options.databaseUrl ?? "file::memory:"),
      secretKey: new Secret(options.secretKey ?? randomBytes(32).toString("base64url")),
      mailer,
      mailFrom: "no-reply@example.com",
      phoneSender:
        options.hasPhoneSender === true
          ? { send: async (message) => void texts.push(message) }
          : null,
      pushInbox: { add: async (push) => void pushes.push(push) },
      managementClient: { id: "management", secret: new Secret(MANAGEMENT_SECRET) },
      npmRegistry: options.npmRegistry ?? "https://registry.npmjs.org",
      metricsPort: null,
      trustProxy: [],
      tenantName: "rekey-dev",
      themeCss: options.themeCss ?? null,
      isDev: true,
      migrates: true,
      mounts: [],
      log: pino(
        { base: null },
        new Writable({
          write(chunk, _, done) {
            lines.push(String(chunk))
            done()
          },
        }),
      ),
    },
    { ...options, clock, runner: options.runner ?? (await sharedRunner()) },
  )
  const booted = new Booted(
    app,
    clock,
    { mails, texts, pushes, lines },
    options.baseUrl ?? BASE_URL,
  )
  await booted.bind(options)
  const connection = await app.tenants.findConnectionByName(CONNECTION)
  await seedExampleUsers(app, connection!.id, clock.nowMs())
  return booted
}

export class Booted implements AsyncDisposable {
  readonly app: RunningApp
  readonly clock: ReturnType<typeof fixedClock>
  readonly mails: Mail[]
  readonly texts: PhoneMessage[]
  readonly pushes: Notification[]
  /** Everything that was logged, a JSON text each. */
  readonly lines: string[]
  readonly baseUrl: string
  constructor(
    app: RunningApp,
    clock: ReturnType<typeof fixedClock>,
    {
      mails,
      texts,
      pushes,
      lines,
    }: { mails: Mail[]; texts: PhoneMessage[]; pushes: Notification[]; lines: string[] },
    baseUrl: string,
  ) {
    this.app = app
    this.clock = clock
    this.mails = mails
    this.texts = texts
    this.pushes = pushes
    this.lines = lines
    this.baseUrl = baseUrl
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.app[Symbol.asyncDispose]()
  }

  /** Makes the tenant what the options say: the import that `rekey dev` does when a file changes. */
  async bind({
    actions = {},
    secrets = {},
    modules = {},
    forms = [],
    tenant,
    connection,
    client,
  }: BootOptions): Promise<void> {
    const draft = emptyTenant("rekey-dev")
    await importTenant(
      { ...this.app, clock: this.clock },
      {
        ...draft,
        tenant: { ...draft.tenant, ...tenant },
        keeps: draft.keeps.filter((name) => tenant === undefined || !(name in tenant)),
        clients: [clientOf(DEV_CLIENT.clientId, { ...DEV_CLIENT.document, ...client })],
        connections: draft.connections.map((row) => ({ ...row, ...connection })),
        modules: Object.entries(modules).map(([name, module]) => ({
          dependencies: [],
          isPublished: true,
          name,
          code: module.code,
          secrets: toInputs(module.secrets),
        })),
        forms: forms.map((document) => {
          const name = String(document.name)
          return { id: null, newId: formIdOf(name), name, document }
        }),
        actions: Object.entries(actions).map(([name, action]) =>
          toDraft(name, action, secrets[name]),
        ),
        bindings: bindingsOf(actions),
      },
    )
  }

  /** @param headers Sent with every request. */
  browser(headers: Record<string, string> = {}): UserAgent {
    return new UserAgent(
      (request) => this.app.handle(request, { ip: "192.0.2.7" }),
      this.baseUrl,
      headers,
    )
  }

  /** Asks for a link and takes it out of the mail. */
  async link(email: string, locale = "en"): Promise<string> {
    const response = await this.post(
      "/dbconnections/change_password",
      { client_id: DEV_CLIENT.clientId, email, connection: CONNECTION },
      { "Accept-Language": locale },
    )
    if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`)
    await this.app.worker.runDue()
    const mail = this.mails.findLast(({ to, links }) => to === email && links.length > 0)
    if (mail === undefined) throw new Error(`no link was mailed to ${email}`)
    return mail.links[0] as string
  }

  /** Opens a link and presses its one button. */
  async open(link: string, browser = this.browser()): Promise<Page> {
    const page = await browser.submit(await browser.get(link))
    await this.app.worker.runDue()
    return page
  }

  /** The code of the newest mail. */
  async code(email: string): Promise<string> {
    await this.app.worker.runDue()
    const mail = this.mails.findLast(({ to, code }) => to === email && code !== null)
    if (mail?.code == null) throw new Error(`no code was mailed to ${email}`)
    return mail.code
  }

  /** What an authenticator app shows for bob, or for another seed, `stepsAhead` of now. */
  totp(stepsAhead = 0, secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"): string {
    const timestamp = this.clock.nowMs() + stepsAhead * 30_000
    return new TOTP({ secret }).generate({ timestamp })
  }

  async post(
    path: string,
    body: Record<string, unknown>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.app.handle(
      new Request(`${this.baseUrl}${path}`, {
        method: "POST",
        headers: { "Content-Type": "application/json", ...headers },
        body: JSON.stringify(body),
      }),
      { ip: "192.0.2.8" },
    )
  }

  /** 200 when the password is right, 403 when it is not. */
  async login(email: string, password: string, scope = ""): Promise<Response> {
    return this.post("/oauth/token", {
      grant_type: "password",
      client_id: DEV_CLIENT.clientId,
      username: email,
      password,
      scope,
    })
  }

  /** Whether `password` is the one and the old one is not: read past the limits of logins. */
  async hasPassword(email: string, password: string): Promise<boolean> {
    const connection = await this.app.tenants.findConnectionByName(CONNECTION)
    const account = await this.app.accounts.findByIdentifier(connection!.id, email)
    return this.app.hasher.verify(account!.passwordHash, password)
  }

  /** Types of the tenant's log, oldest first. */
  async logTypes(): Promise<string[]> {
    return (await this.app.logs.list(500)).map(({ type }) => type).toReversed()
  }
}

/** Both fields of the password page. */
export function typed(password: string, repeated = password): Record<string, string> {
  return { "password-reset": password, "re-enter-password": repeated }
}

function toDraft(
  name: string,
  action: string | TestAction,
  secrets: Record<string, string> | undefined,
): ActionDraft {
  const { code, trigger, dependencies, modules } = asAction(action)
  const id = trigger ?? POST_CHALLENGE
  return {
    name,
    code,
    trigger: { id, version: TRIGGERS[id].version },
    runtime: "node22",
    isDeployed: true,
    dependencies: Object.entries(dependencies ?? {}).map(([packageName, version]) => ({
      name: packageName,
      version,
      registryUrl: null,
    })),
    secrets: toInputs(secrets),
    modules: (modules ?? []).map((module) => ({ name: module, number: null })),
  }
}

function bindingsOf(actions: Record<string, string | TestAction>): TenantDraft["bindings"] {
  const names = Object.groupBy(
    Object.keys(actions),
    (name) => asAction(actions[name] ?? "").trigger ?? POST_CHALLENGE,
  )
  return Object.entries(names).map(([triggerId, bound]) => ({
    triggerId: triggerId as TriggerId,
    bindings: bound.map((name) => ({ actionName: name, displayName: name })),
  }))
}

function asAction(action: string | TestAction): TestAction {
  return typeof action === "string" ? { code: action } : action
}

function toInputs(secrets: Record<string, string> = {}) {
  return Object.entries(secrets).map(([name, value]) => ({ name, value }))
}
