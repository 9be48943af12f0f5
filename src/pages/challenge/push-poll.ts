import { jsonReply, type Reply } from "../../http/reply.ts"
import type { Call } from "../../http/route.ts"
import type { Recovery } from "../../recovery/recovery.ts"
import type { ResetView } from "../../recovery/view.ts"
import { factorPath } from "./factor-pages.ts"

const PATH = factorPath("push-notification", null)

/** The page of a notification asks for JSON to know whether it may go on (Auth0's ACUL). */
export function isPoll({ path, method, headers }: Pick<Call, "path" | "method" | "headers">) {
  const accepts = (headers.get("accept") ?? "").toLowerCase()
  return method === "GET" && path === PATH && /^application\/json\b/.test(accepts)
}

/**
 * Tells whether there is anything to wait for, and changes nothing: the page posts its form to go on.
 * `completed` is said of a rejection too, which that form then shows.
 */
export async function pollReply(
  { takePoll }: Pick<Recovery, "takePoll">,
  { resetId, screen }: ResetView,
): Promise<Reply> {
  const rate = await takePoll(resetId)
  const headers = {
    "X-RateLimit-Remaining": String(rate.remaining),
    "X-RateLimit-Reset": String(Math.ceil(rate.resetAtMs / 1000)),
  }
  if (!rate.allowed) return jsonReply(429, { error: "polling-interval-exceeded" }, [], headers)
  const isPreparing = screen.name === "challenge" && screen.push?.is === "preparing"
  return jsonReply(200, { completed: isAnswered(screen), isPreparing }, [], headers)
}

function isAnswered(screen: ResetView["screen"]): boolean {
  if (screen.name !== "challenge" || screen.push === null) return true
  return screen.push.is === "approved" || screen.push.is === "rejected"
}
