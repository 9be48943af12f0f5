const BASE = "/authenticator/api/"

/**
 * Asks the server in the name of an account.
 * @returns What it answered: `status` 0 means that there is no network. Never rejects.
 */
export async function call(account, method, path, body) {
  const headers = {}
  if (account !== null) headers.Authorization = `Bearer ${account.enrolmentId}.${account.secret}`
  if (body !== undefined) headers["Content-Type"] = "application/json"
  try {
    const request = { method, headers, cache: "no-store", credentials: "omit" }
    if (body !== undefined) request.body = JSON.stringify(body)
    const response = await fetch(BASE + path, request)
    return { status: response.status, ...(await response.json()) }
  } catch {
    return { status: 0 }
  }
}
