import type { Chance } from "../lib/chance.ts"
import type { Clock } from "../lib/clock.ts"
import { sourceOf } from "../lib/source-of.ts"
import { toLookupKey } from "../lib/lookup-key.ts"
import type { LogEvent, LogType } from "../logs/log-event.ts"
import { normalizePassword } from "../passwords/policy.ts"
import type { Account, AccountStore } from "../ports/account-store.ts"
import type { LogStore } from "../ports/log-store.ts"
import type { PasswordHasher } from "../ports/password-hasher.ts"
import type { Bucket, RateLimiter, RateState } from "../ports/rate-limiter.ts"
import type { SessionStore } from "../ports/session-store.ts"
import type { Connection } from "../ports/tenant-store.ts"
import { newToken } from "./new-token.ts"

/**
 * Failures of one identifier from one address (Auth0, "Brute-Force Protection": 10, and the block
 * lasts 30 days). A success or a reset fills it again; a failure is back every 3 days.
 */
export const LOGIN_BUCKET: Bucket = { name: "login", size: 10, refillMs: 3 * 86_400_000 }

export interface Login {
  accounts: AccountStore
  sessions: SessionStore
  hasher: PasswordHasher
  limiter: RateLimiter
  logs: LogStore
  clock: Clock
  chance: Chance
}

export interface LoginRequest {
  clientId: string
  connection: Connection
  /** An e-mail address or a user name. */
  username: string
  password: string
  wantsRefreshToken: boolean
  source: { ip: string; userAgent: string | null }
}

export type LoginResult =
  | { kind: "granted"; accessToken: string; refreshToken: string | null }
  /** Wrong password, no password, no such account, or a reset came in between. */
  | { kind: "wrong" }
  /** The right password of an account that was blocked. */
  | { kind: "blocked" }
  | { kind: "too-many"; retryAtMs: number }

/**
 * Checks a password and begins a session. What the check found is used only by attempts that the
 * bucket still held, so no number of attempts at a time learns more than it may; attempts that were
 * too busy to be checked are not counted as failures. An unknown account costs the same work as a
 * wrong password, and is answered alike.
 *
 * @throws {ServiceError} busy
 */
export async function login(deps: Login, request: LoginRequest): Promise<LoginResult> {
  const { connection, username, source } = request
  const nowMs = deps.clock.nowMs()
  const key = `${connection.id} ${toLookupKey(username)} ${sourceOf(source.ip)}`
  const log = (type: LogType, description: string, account: Account | null) =>
    deps.logs.add(eventOf(request, type, description, account, nowMs))

  const tooMany = async ({ resetAtMs }: RateState): Promise<LoginResult> => {
    await log("limit_wc", "Blocked after too many failed logins", null)
    return { kind: "too-many", retryAtMs: resetAtMs }
  }
  // Whoever is blocked already must not keep the hashing busy.
  const ahead = await deps.limiter.peek(LOGIN_BUCKET, key, nowMs)
  if (!ahead.allowed) return tooMany(ahead)
  const account = await deps.accounts.findByIdentifier(connection.id, username)
  const password = normalizePassword(request.password)
  const isRight = await deps.hasher.verify(account?.passwordHash ?? null, password)
  const rate = await deps.limiter.take(LOGIN_BUCKET, key, nowMs)
  if (!rate.allowed) return tooMany(rate)
  if (account === null) {
    await log("fu", "Wrong email or password.", null)
    return { kind: "wrong" }
  }
  if (!isRight) {
    await log("fp", "Wrong email or password.", account)
    return { kind: "wrong" }
  }
  if (account.isBlocked) {
    await log("fp", "user is blocked", account)
    return { kind: "blocked" }
  }
  await strengthen(deps, account, password)
  const tokens = await beginSession(deps, request, account, nowMs)
  if (tokens === null) {
    await log("fp", "The account was changed meanwhile", account)
    return { kind: "wrong" }
  }
  await deps.limiter.clear(LOGIN_BUCKET, key)
  await deps.accounts.countLogin(account.userId, nowMs)
  await log("s", "Successful login", account)
  return { kind: "granted", ...tokens }
}

/** Null: the account was changed since it was read. */
export async function beginSession(
  { sessions, chance }: Pick<Login, "sessions" | "chance">,
  { clientId, wantsRefreshToken }: Pick<LoginRequest, "clientId" | "wantsRefreshToken">,
  { userId, securityVersion }: Pick<Account, "userId" | "securityVersion">,
  nowMs: number,
): Promise<{ accessToken: string; refreshToken: string | null } | null> {
  const access = newToken("access", chance, nowMs)
  const refresh = wantsRefreshToken ? newToken("refresh", chance, nowMs) : null
  const session = { id: chance.id("ses"), userId, clientId, createdAtMs: nowMs }
  const rows = refresh === null ? [access.row] : [access.row, refresh.row]
  if (!(await sessions.insert(session, rows, securityVersion))) return null
  return { accessToken: access.text, refreshToken: refresh?.text ?? null }
}

/** The one moment at which the password is there to be hashed again. */
async function strengthen(deps: Login, account: Account, password: string): Promise<void> {
  const { userId, passwordHash } = account
  if (passwordHash === null || !deps.hasher.isOutdated(passwordHash)) return
  await deps.accounts.rehash(userId, passwordHash, await deps.hasher.hash(password))
}

function eventOf(
  { clientId, connection, username, source }: LoginRequest,
  type: LogType,
  description: string,
  account: Account | null,
  atMs: number,
): LogEvent {
  return {
    type,
    description,
    atMs,
    userId: account?.userId ?? null,
    userName: account?.userName ?? username,
    connection: connection.name,
    clientId,
    ...source,
    details: {},
  }
}
