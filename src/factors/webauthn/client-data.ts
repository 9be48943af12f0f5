/**
 * Signed inside a frame, or not readable at all. No page of ours may be framed, so no such answer is
 * for us.
 *
 * @param clientDataJSON Base64url.
 */
export function isFramed(clientDataJSON: string): boolean {
  try {
    const data = JSON.parse(Buffer.from(clientDataJSON, "base64url").toString("utf8"))
    return data.crossOrigin === true || data.topOrigin !== undefined
  } catch {
    return true
  }
}
