import type { Logger } from "pino"
import type { CheckAction } from "../administration/tenant-files/read-actions.ts"
import type { Secret } from "../lib/secret.ts"
import type { Chance } from "../lib/chance.ts"
import type { ActionBuilder } from "../ports/action-builder.ts"
import type { ActionRunner } from "../ports/action-runner.ts"
import type { ActionStore } from "../ports/action-store.ts"
import type { ExecutionStore, TailStore } from "../ports/execution-store.ts"
import type { AccountStore } from "../ports/account-store.ts"
import type { FormStore } from "../ports/form-store.ts"
import type { KeyRing } from "../ports/key-ring.ts"
import type { Mailer } from "../ports/mailer.ts"
import type { PhoneSender } from "../ports/phone-sender.ts"
import type { PushInbox } from "../ports/push-sender.ts"
import type { PasswordHasher } from "../ports/password-hasher.ts"
import type { TenantStore } from "../ports/tenant-store.ts"

/** What a server is made of, as far as commands decide it. */
export interface AppOptions {
  /** Origin of every link, without a slash at the end. */
  baseUrl: string
  databaseUrl: Secret
  /** Comma-separated, newest first. Checked before. */
  secretKey: Secret
  mailer: Mailer
  /** `From:` of every mail. Null: none is set. */
  mailFrom: string | null
  /** Where text messages go without an Action that sends them. Null: nowhere. */
  phoneSender: PhoneSender | null
  /** Shown each notification: the inbox of `rekey dev`. Null: nobody is. */
  pushInbox: PushInbox | null
  /** The client that may use the Management API. Null: nobody may. */
  managementClient: { id: string; secret: Secret } | null
  /** Where npm packages of Actions come from. */
  npmRegistry: string
  /** Port of `GET /metrics`, on the same host; 0 picks a free one. Null: none is served. */
  metricsPort: number | null
  trustProxy: readonly string[]
  tenantName: string
  /** Text of the operator's own style sheet. Null: none. */
  themeCss: string | null
  /** Actions may reach this machine and send people to plain http on it. Only ever in `dev`. */
  isDev: boolean
  /** Whether to bring the database to this version first. */
  migrates: boolean
  /** Asked before the server's own paths. */
  mounts: readonly ((request: Request) => Promise<Response | null>)[]
  log: Logger
}

/** A server that was made. Disposing of it finishes what runs, 30 s at most. */
export interface App extends AsyncDisposable {
  /** @throws with code EADDRINUSE and the like when the address cannot be had. */
  listen(address: ListenAddress): Promise<{ url: string; metricsUrl: string | null }>
  tenants: TenantStore
  actions: ActionStore
  builder: ActionBuilder
  accounts: AccountStore
  keys: KeyRing
  hasher: PasswordHasher
}

export interface ListenAddress {
  host: string
  port: number
  /** PEM. */
  tls?: { key: string; cert: string }
}

/** The tenant's part of a server, for commands that do not serve. */
export interface OpenTenants extends AsyncDisposable {
  tenants: TenantStore
  actions: ActionStore
  forms: FormStore
  executions: ExecutionStore
  tail: TailStore
  builder: ActionBuilder
  keys: KeyRing
  chance: Chance
}

export interface OpenTenantsOptions {
  databaseUrl: Secret
  secretKey: Secret
  npmRegistry: string
  /** False: a database of an older version is refused. */
  migrates: boolean
}

/** A part of the server as `rekey doctor` found it. */
export interface Finding {
  /** `weak` works and could be better; `broken` does not work. */
  state: "ok" | "weak" | "broken"
  what: string
  /** What was seen, and how to mend it. */
  detail: string
}

/** Everything that commands use and only the program's root can make. */
export interface Parts {
  createApp(options: AppOptions): Promise<App>
  openTenants(options: OpenTenantsOptions): Promise<OpenTenants>
  /** @returns Names of the migrations that were run. */
  migrate(databaseUrl: Secret): Promise<readonly string[]>
  /** @throws when the URL cannot be used, never quoting it. */
  phoneSender(url: Secret): PhoneSender
  smtpMailer(url: Secret, from: string): Promise<Mailer & Disposable>
  refusalOfKeys(keys: Secret): string | null
  checkAction: CheckAction
  /**
   * Runs Actions behind the strongest fence there is here.
   * @param isDev As `AppOptions.isDev`: they may reach this machine.
   */
  actionRunner(isDev: boolean): Promise<ActionRunner>
  /** Builds Actions and keeps nothing of it. */
  actionBuilder(npmRegistry: string): Promise<ActionBuilder>
  probes: {
    database(url: Secret): Promise<readonly Finding[]>
    mail(url: Secret): Promise<Finding>
    sandbox(): Promise<readonly Finding[]>
    clock(): Promise<Finding>
  }
}
