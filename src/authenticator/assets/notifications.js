import { fromBase64url } from "./accounts.js"
import { call } from "./api.js"

/**
 * @returns {"on" | "off" | "denied" | "none"} `none`: this browser has no notifications, or not here:
 *   on an iPhone only once the page is on the home screen.
 */
export function notificationState() {
  if (!("serviceWorker" in navigator) || !("PushManager" in globalThis)) return "none"
  if (!("Notification" in globalThis)) return "none"
  if (Notification.permission === "denied") return "denied"
  return Notification.permission === "granted" ? "on" : "off"
}

/** Asks the person; has to be called from a press of a button. */
export async function askForNotifications() {
  await Notification.requestPermission()
  return notificationState()
}

/** Tells the server where each account is told. A browser that has no push service goes on looking. */
export async function subscribeAccounts(accounts) {
  if (notificationState() !== "on" || accounts.length === 0) return false
  const subscription = await subscribe().catch(() => null)
  if (subscription === null) return false
  const body = { ...subscription.toJSON(), locale: navigator.language }
  const answers = await Promise.all(
    accounts.map((account) => call(account, "POST", "subscription", body)),
  )
  return answers.every(({ status }) => status === 200)
}

async function subscribe() {
  const { status, key } = await call(null, "GET", "key")
  if (status !== 200) return null
  const applicationServerKey = fromBase64url(key)
  const { pushManager } = await navigator.serviceWorker.ready
  const old = await pushManager.getSubscription()
  if (old !== null && isSame(old.options.applicationServerKey, applicationServerKey)) return old
  // The server has another key now: what was subscribed with the old one is told nothing any more.
  await old?.unsubscribe()
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })
}

function isSame(buffer, bytes) {
  const other = new Uint8Array(buffer ?? [])
  return other.length === bytes.length && other.every((byte, index) => byte === bytes[index])
}
