import { closeSync, mkdirSync, openSync } from "node:fs"
import { dirname } from "node:path"
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite"
import {
  CompiledQuery,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type SqliteDatabase,
  type SqliteStatement,
} from "kysely"

/**
 * How long a statement waits for another process while this one stands still. `transact` tries
 * again for much longer, and lets other work go on meanwhile.
 */
const BUSY_TIMEOUT_MS = 20
/** Turning a new file to WAL needs it alone; nodes that start together wait for each other. */
const OPENING_TIMEOUT_MS = 5000
/** Kysely writes a few dozen texts; only `in (…)` lists of new lengths add to them. */
const STATEMENTS_MAX = 200

/**
 * @param path A file, made for its owner alone (0600, folders 0700) where it is missing, or
 *   `:memory:`.
 */
export function sqliteDialect(path: string): Dialect {
  if (path !== ":memory:") {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    // SQLite gives its WAL the mode of the file, so the file has to be there with the right one.
    closeSync(openSync(path, "a", 0o600))
  }
  const database = new DatabaseSync(path, {
    timeout: OPENING_TIMEOUT_MS,
    enableForeignKeyConstraints: true,
    defensive: true,
  })
  database.exec("pragma journal_mode = wal")
  // FULL: what was answered is on the disk. In WAL mode NORMAL may lose the last commits.
  database.exec("pragma synchronous = full")
  database.exec("pragma trusted_schema = off")
  database.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`)
  return new ImmediateSqliteDialect(database)
}

/** Whether another connection holds the lock. Nothing was done: it may be tried again. */
export function isSqliteBusy(error: unknown): boolean {
  const SQLITE_BUSY = 5
  return (
    error instanceof Error &&
    "errcode" in error &&
    typeof error.errcode === "number" &&
    (error.errcode & 0xff) === SQLITE_BUSY
  )
}

class ImmediateSqliteDialect extends SqliteDialect {
  readonly #database: DatabaseSync
  constructor(database: DatabaseSync) {
    super({ database: adapt(database) })
    this.#database = database
  }
  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#database)
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  readonly #database: DatabaseSync
  constructor(database: DatabaseSync) {
    super({ database: adapt(database) })
    this.#database = database
  }

  /**
   * Takes the write lock at once. A transaction that begins by reading and writes later fails when
   * another has written meanwhile, and no waiting mends that (SQLITE_BUSY_SNAPSHOT).
   */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"))
  }

  /** SQLite itself rolls back on a full disk; a second rollback would hide that error. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection)
  }
}

/** What Kysely asks of a driver, with statements kept prepared. */
function adapt(database: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(text) {
      let statement = statements.get(text)
      if (statement === undefined) {
        if (statements.size >= STATEMENTS_MAX) statements.clear()
        statement = adaptStatement(database.prepare(text))
        statements.set(text, statement)
      }
      return statement
    },
  }
}

function adaptStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  }
}
