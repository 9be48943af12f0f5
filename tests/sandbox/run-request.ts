import type { RunRequest } from "../../src/ports/action-runner.ts"

/** A run as the server asks for one, of this code. Equal code is the same version. */
export function runRequest(code: string, changes: Partial<RunRequest> = {}): RunRequest {
  return {
    version: { id: `version of ${code}`, actionName: "my-action", code },
    secrets: { API_KEY: "s3cret/value+1" },
    handler: "execute",
    event: { user: { user_id: "auth0|1", email: "ana@example.com" } },
    cache: [],
    redirect: {
      hostname: "login.example.com",
      ip: "203.0.113.7",
      userId: "auth0|1",
      query: {},
      body: {},
    },
    urlRule: { allowLoopbackHttp: false },
    nowMs: 1_800_000_000_000,
    wallClockMs: 20_000,
    ...changes,
  }
}

/** An Action whose `onExecutePostChallenge` has this body. */
export function actionOf(body: string): string {
  return `exports.onExecutePostChallenge = async (event, api) => { ${body} }`
}
