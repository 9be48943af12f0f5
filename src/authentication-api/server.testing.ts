// The API on real stores in a database of its own, with a clock that stands still.
import { PHONE_METHODS } from "../factors/factor.ts"
import { DEFAULT_CONNECTION_OPTIONS } from "../reset/connection-options.ts"
import { DEFAULT_RESET_POLICY } from "../reset/reset-policy.ts"
import { randomBytes } from "node:crypto"
import { NO_BRANDING } from "../branding/branding.ts"
import { clientOf } from "../entities/client.ts"
import { systemChance } from "../lib/chance.ts"
import { fixedClock } from "../lib/clock.ts"
import type { NewAccount } from "../ports/account-store.ts"
import { requestReset } from "../recovery/request-reset.ts"
import { Secret } from "../lib/secret.ts"
import { accessTokens } from "../security/access-tokens.ts"
import { newKeyRing } from "../security/key-ring.ts"
import { actionStore } from "../storage/actions/action-store.ts"
import { signingKeyStore } from "../storage/signing-key-store.ts"
import { managementSecretDigest } from "./client-credentials.ts"
import { argon2PasswordHasher } from "../security/password-hasher.ts"
import { accountStore } from "../storage/accounts/account-store.ts"
import { openDatabase } from "../storage/database.ts"
import { askStore } from "../storage/resets/ask-store.ts"
import { jobQueue } from "../storage/job-queue.ts"
import { logStore } from "../storage/log-store.ts"
import { migrateToLatest } from "../storage/migrate.ts"
import { passkeyStore } from "../storage/accounts/passkey-store.ts"
import { rateLimiter } from "../storage/rate-limiter.ts"
import { sessionStore } from "../storage/accounts/session-store.ts"
import { tenantStore } from "../storage/tenant/tenant-store.ts"
import { authenticationApi, type AuthenticationApi } from "./authentication-api.ts"

export const DB = "Username-Password-Authentication"
export const PASSWORD = "Correct-horse-battery-1"
export const BASE_URL = "http://localhost:3000"
export const AUDIENCE = `${BASE_URL}/api/v2/`
/** Of the client `management`. */
export const CLIENT_SECRET = "a-secret-of-the-management-client"
export const IP = "203.0.113.9"

const passwordHash = await argon2PasswordHasher(1).hash(PASSWORD)

/**
 * @param cores Five times as many hashes may run and wait.
 * @param changes Of what the settings say.
 */
export async function startApi(
  cores = 8,
  changes: Partial<Pick<AuthenticationApi, "managementClient">> = {},
) {
  const db = openDatabase("file::memory:")
  await migrateToLatest(db)
  const clock = fixedClock(Date.UTC(2026, 2, 5))
  const chance = systemChance
  const outbox = { clock, chance }
  const tenants = tenantStore(db, chance)
  await tenants.save(TENANT, clock.nowMs())
  const connection = await tenants.findConnectionByName(DB)
  const keys = newKeyRing([new Secret(randomBytes(32).toString("base64url"))])
  const accounts = accountStore(db, { clock, chance })
  for (const [email, isBlocked] of [
    ["alice@example.com", false],
    ["blocked@example.com", true],
  ] as const)
    await accounts.insert(accountOf(email, isBlocked, connection?.id ?? ""), clock.nowMs())
  const deps = {
    tenants,
    accounts,
    keys,
    passkeys: passkeyStore(db),
    sessions: sessionStore(db),
    limiter: rateLimiter(db),
    logs: logStore(db, outbox),
    jobs: jobQueue(db, outbox),
    asks: askStore(db, outbox),
    hasher: argon2PasswordHasher(cores),
    actions: actionStore(db, { chance, clock }),
    baseUrl: BASE_URL,
    managementClient: { id: "management", secretDigest: managementSecretDigest(CLIENT_SECRET) },
    managementAudience: AUDIENCE,
    managementScopes: ["create:actions", "read:actions"],
    accessTokens: accessTokens({
      store: signingKeyStore(db),
      keys,
      clock,
      issuer: `${BASE_URL}/`,
      audience: AUDIENCE,
    }),
    clock,
    chance,
  }
  const api = authenticationApi({
    ...deps,
    ...changes,
    defaultDirectory: DB,
    localeFor: (header) => (header?.startsWith("de") === true ? "de" : "en"),
    requestReset: (input) => requestReset(deps, input),
  })
  return {
    ...deps,
    db,
    async send(path: string, init: RequestInit = {}, ip = IP) {
      const response = await api(new Request(`http://localhost:3000${path}`, init), { ip })
      if (response === null) throw new Error(`nobody answers ${path}`)
      return response
    },
    [Symbol.asyncDispose]: () => db[Symbol.asyncDispose](),
  }
}

export type TestApi = Awaited<ReturnType<typeof startApi>>

/** A request with a JSON body. */
export function posted(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "Content-Type": "application/json", ...headers },
  }
}

function accountOf(email: string, isBlocked: boolean, connectionId: string): NewAccount {
  return {
    userId: `auth0|${email.split("@")[0]}`,
    connectionId,
    email,
    emailVerified: true,
    username: null,
    phoneNumber: null,
    phoneVerified: false,
    passwordHash,
    isBlocked,
    profile: { name: "A. Name", picture: "https://a.test/p.png", nickname: 7, secret: "s" },
    appMetadata: {},
    userMetadata: {},
    roles: [],
    enrolments: [],
  }
}

const CONNECTION = {
  id: "con_0123456789abcdef",
  name: DB,
  strategy: "auth0",
  metadata: {},
  passwordPolicy: { level: "good", minLength: null },
  disableSelfServiceChangePassword: false,
  options: DEFAULT_CONNECTION_OPTIONS,
} as const

const TENANT: Parameters<ReturnType<typeof tenantStore>["save"]>[0] = {
  tenant: {
    name: "test",
    friendlyName: null,
    supportEmail: null,
    supportUrl: null,
    defaultRedirectionUri: null,
    experience: "new",
    customResetPage: false,
    resetPageHtml: null,
    pictureUrl: null,
    resetMail: { redirectTo: null, includeEmailInRedirect: true },
    enabledFactors: [],
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
    clientOf("app", {
      name: "App",
      token_endpoint_auth_method: "none",
      grant_types: [
        "password",
        "http://auth0.com/oauth/grant-type/password-realm",
        "refresh_token",
        "urn:okta:params:oauth:grant-type:webauthn",
      ],
    }),
  ],
  connections: [
    CONNECTION,
    {
      ...CONNECTION,
      id: "con_closed0000000000",
      name: "closed",
      disableSelfServiceChangePassword: true,
      options: DEFAULT_CONNECTION_OPTIONS,
    },
    { ...CONNECTION, id: "con_google0000000000", name: "google", strategy: "google-oauth2" },
  ],
  actions: [],
  modules: [],
  forms: [],
  bindings: [],
}
