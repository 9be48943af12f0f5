/**
 * Sends every mail by the HTTP interface of a mail service. Trigger: custom-email-provider.
 *
 * Secrets:
 *   MAIL_URL  takes a POST of { from, to, subject, html, text }
 *   MAIL_KEY  sent as a bearer token
 *
 * What will never work is dropped, so that it is not tried five times; what may work later is.
 */

/** @type {CustomEmailProviderAction} */
exports.onExecuteCustomEmailProvider = async (event, api) => {
  const { from, to, subject, html, text } = event.notification
  let response
  try {
    response = await fetch(event.secrets.MAIL_URL, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Authorization: `Bearer ${event.secrets.MAIL_KEY}`,
      },
      body: JSON.stringify({ from, to, subject, html, text }),
      signal: AbortSignal.timeout(10_000),
    })
  } catch (error) {
    api.notification.retry(`no answer: ${error.name}`)
    return
  }
  if (response.ok) return
  // 400 and 422 are about this mail. A bad key, a limit or a fault can be mended meanwhile.
  if (response.status === 400 || response.status === 422) {
    api.notification.drop(`refused with ${response.status}`)
  } else {
    api.notification.retry(`answered ${response.status}`)
  }
}
