import { PostgresDialect, type Dialect } from "kysely"
import { DatabaseError, Pool, TypeOverrides, types } from "pg"

const CONNECTIONS_MAX = 10
const CONNECT_TIMEOUT_MS = 5000
/** A statement takes milliseconds; one that waits this long for a lock is better given up. */
const STATEMENT_TIMEOUT_MS = 5000
/** A node that went silent in a transaction must not hold an account's lock for ever. */
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000

/** @param url `postgres://…`, with whatever `pg` reads in it: host, database, `sslmode`. */
export function postgresDialect(url: string): Dialect {
  const overrides = new TypeOverrides()
  // int8 holds milliseconds and counts here, both far below 2^53.
  overrides.setTypeParser(types.builtins.INT8, Number)
  const pool = new Pool({
    connectionString: url,
    application_name: "rekey",
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    types: overrides,
  })
  // The pool drops a connection that breaks while nobody uses it and opens another when one is
  // needed; without a listener the process would end.
  pool.on("error", () => {})
  return new PostgresDialect({ pool })
}

/** Whether the database undid a transaction for the sake of another: it may be tried again. */
export function isSerializationFailure(error: unknown): boolean {
  const SERIALIZATION_FAILURE = "40001"
  const DEADLOCK_DETECTED = "40P01"
  return (
    error instanceof DatabaseError &&
    (error.code === SERIALIZATION_FAILURE || error.code === DEADLOCK_DETECTED)
  )
}
