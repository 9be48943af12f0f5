import type { AskAt } from "../../recovery/view.ts"

/** The page that mails links. */
export function requestHref({ connection, clientId }: AskAt): string {
  const path = `/u/reset-password/request/${encodeURIComponent(connection)}`
  return clientId === null ? path : `${path}?${new URLSearchParams({ client_id: clientId })}`
}
