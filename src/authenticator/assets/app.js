import { fromBase64url, forgetAccount, keepAccount, listAccounts, newSecrets } from "./accounts.js"
import { call } from "./api.js"
import { byId, cloneOf, fill, onPress, say } from "./dom.js"
import { askForNotifications, notificationState, subscribeAccounts } from "./notifications.js"
import { showRequest } from "./requests.js"
import { codeAt } from "./totp.js"

// Looks every few seconds, less often when nothing comes, and not at all while nobody sees it.
const LOOK_MS = 4000
const LOOK_MS_MAX = 30_000

let pauseMs = LOOK_MS
let timer = null
let isLooking = false
// How far the clock of this device is off: codes are made of the server's time.
let aheadMs = 0

// Accounts

function showAccounts() {
  const accounts = listAccounts()
  byId("accounts").replaceChildren(...accounts.map(accountCard))
  byId("nothing").hidden = accounts.length > 0 || !byId("adding").hidden
  showNotifications()
  void showCodes()
}

function accountCard(account) {
  const { tenant, enrolmentId } = account
  const card = cloneOf("account-template", { tenant, account: account.account })
  card.dataset.enrolment = enrolmentId
  fill(card, "waiting").hidden = account.isConfirmed
  // How it is called is known when it is set up, and its codes are good from then on.
  for (const name of ["address", "totp"])
    card.querySelector(`.${name}`).hidden = !account.isConfirmed
  const ask = (isAsked) => {
    fill(card, "sure").hidden = !isAsked
    card.querySelector('[data-do="remove"]').hidden = isAsked
    card.querySelector(`[data-do="${isAsked ? "remove-not" : "remove"}"]`).focus()
  }
  onPress(card, "remove", () => ask(true))
  onPress(card, "remove-not", () => ask(false))
  onPress(card, "remove-sure", () => remove(account))
  return card
}

async function remove(account) {
  const { status } = await call(account, "DELETE", "account")
  // An unknown device was removed elsewhere; without a network it would only seem to be.
  if (status !== 200 && status !== 401) return say("offline")
  forgetAccount(account.enrolmentId)
  showRequest(account, null)
  showAccounts()
  say("removed")
}

async function showCodes() {
  const nowMs = Date.now() + aheadMs
  for (const card of byId("accounts").children) {
    const account = listAccounts().find(({ enrolmentId }) => enrolmentId === card.dataset.enrolment)
    if (account === undefined) continue
    const { code, leftS } = await codeAt(fromBase64url(account.seed), nowMs)
    const grouped = `${code.slice(0, 3)} ${code.slice(3)}`
    if (fill(card, "code").textContent !== grouped) fill(card, "code").textContent = grouped
    fill(card, "left").value = leftS
  }
}

// Requests

async function look() {
  if (isLooking) return
  isLooking = true
  clearTimeout(timer)
  const answers = await Promise.all(
    listAccounts().map(async (account) => lookFor(account, await call(account, "GET", "requests"))),
  )
  isLooking = false
  const hasSome = answers.includes("waiting")
  pauseMs = hasSome ? LOOK_MS : Math.min(LOOK_MS_MAX, pauseMs * 1.25)
  if (document.visibilityState === "visible") timer = setTimeout(look, pauseMs)
}

function lookSoon() {
  pauseMs = LOOK_MS
  void look()
}

async function lookFor(account, { status, requests, now }) {
  if (status === 0) say("offline")
  if (status === 401 && account.isConfirmed) say("unknown")
  if (status !== 200) return "nothing"
  if (byId("message").dataset.name === "offline") say(null)
  aheadMs = now - Date.now()
  if (!account.isConfirmed) await confirm(account)
  const [request] = requests
  showRequest(account, request ?? null)
  return request === undefined ? "nothing" : "waiting"
}

/** The page that showed the code has been told that this device is the one. */
async function confirm(account) {
  const { status, tenant, account: name } = await call(account, "GET", "account")
  if (status !== 200) return
  keepAccount({ ...account, tenant, account: name, isConfirmed: true })
  showAccounts()
  say("added")
  void subscribeAccounts(listAccounts())
}

// Adding an account

let invitation = null

/** `#enroll=ENROLMENT.TOKEN`: the part of an address that no server ever sees. */
function invitationOf(address) {
  const [, enrolment, token] = /#enroll=([^.#]+)\.([\w-]+)$/.exec(address) ?? []
  return token === undefined ? null : { enrolment: decodeURIComponent(enrolment), token }
}

function offer(found) {
  invitation = found
  byId("adding").hidden = found === null
  byId("nothing").hidden = found !== null || listAccounts().length > 0
  if (found !== null) byId("add").focus()
}

async function add() {
  const { enrolment, token } = invitation
  const secrets = newSecrets()
  byId("add").disabled = true
  const body = { enrolment, token, ...secrets }
  const { status, tenant } = await call(null, "POST", "enrolments", body)
  byId("add").disabled = false
  if (status === 0) return say("offline")
  offer(null)
  if (status !== 200) {
    showAccounts()
    return say("dead")
  }
  keepAccount({ enrolmentId: enrolment, ...secrets, tenant, account: "", isConfirmed: false })
  showAccounts()
  say("waiting")
  void navigator.storage?.persist?.()
  if (notificationState() === "off") await askForNotifications()
  showNotifications()
  lookSoon()
}

function takeInvitation(address) {
  const found = invitationOf(address)
  if (found === null) return false
  // A reload or a bookmark must not carry it on.
  history.replaceState(null, "", "/authenticator")
  offer(found)
  return true
}

// Notifications

function showNotifications() {
  const state = notificationState()
  byId("notifications").hidden = state === "on" || listAccounts().length === 0
  for (const name of ["off", "denied", "none"])
    byId(`notifications-${name}`).hidden = state !== name
  byId("notify").hidden = state !== "off"
}

async function notify() {
  const state = await askForNotifications()
  showNotifications()
  if (state !== "on") return
  say((await subscribeAccounts(listAccounts())) ? "notified" : "not-notified")
}

function start() {
  byId("add").addEventListener("click", add)
  byId("add-not").addEventListener("click", () => offer(null))
  byId("notify").addEventListener("click", notify)
  byId("link-form").addEventListener("submit", (event) => {
    event.preventDefault()
    if (takeInvitation(byId("link").value.trim())) {
      byId("link").value = ""
      byId("by-link").open = false
    } else say("bad-link")
  })
  addEventListener("hashchange", () => takeInvitation(location.href))
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") lookSoon()
  })
  addEventListener("online", lookSoon)
  navigator.serviceWorker?.addEventListener("message", lookSoon)
  setInterval(showCodes, 1000)
  takeInvitation(location.href)
  showAccounts()
  lookSoon()
  void register()
}

async function register() {
  if (!("serviceWorker" in navigator)) return
  const options = { scope: "/authenticator" }
  await navigator.serviceWorker.register("/authenticator/worker.js", options).catch(() => null)
  await subscribeAccounts(listAccounts().filter(({ isConfirmed }) => isConfirmed))
}

start()
