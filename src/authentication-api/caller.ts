/** Who sent a request, as far as the server itself knows. */
export interface Caller {
  /** Of the socket, or what a trusted proxy says. */
  ip: string
}

/** Of a `User-Agent` header, which may have many kilobytes. Ours. */
const USER_AGENT_LENGTH_MAX = 512

/** Where a request came from, as it is told to the log and to the account's owner. */
export function sourceOf(
  request: Request,
  { ip }: Caller,
): { ip: string; userAgent: string | null } {
  const userAgent = request.headers.get("user-agent")
  return { ip, userAgent: userAgent?.slice(0, USER_AGENT_LENGTH_MAX) ?? null }
}
