export const byId = (id) => document.getElementById(id)

const GOOD = ["approved", "added", "notified", "removed", "waiting"]

/** Says what came of something, or null to say nothing: every text is in the page already. */
export function say(name) {
  const message = byId("message")
  message.dataset.name = name ?? ""
  message.classList.toggle("warning", !GOOD.includes(name))
  const text = document.querySelector(`template[data-message="${name}"]`)
  message.hidden = text === null
  message.textContent = text?.content.textContent ?? ""
}

/** A card of a template, with texts filled in. */
export function cloneOf(template, values) {
  const card = byId(template).content.firstElementChild.cloneNode(true)
  for (const [name, value] of Object.entries(values)) fill(card, name).textContent = value
  return card
}

export function fill(card, name) {
  return card.querySelector(`[data-fill="${name}"]`)
}

export function onPress(card, name, handle) {
  card.querySelector(`[data-do="${name}"]`).addEventListener("click", handle)
}
