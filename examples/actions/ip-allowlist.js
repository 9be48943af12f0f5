/**
 * Lets people reset their password from the company's networks only.
 *
 * Secret ALLOWED_NETWORKS: addresses and ranges with commas between, as in
 * "203.0.113.0/24, 2001:db8:1::/48". Without it nobody gets through: an allow list that is missing
 * must not allow everything.
 *
 * event.request.ip is the address of the person only when REKEY_TRUST_PROXY names your proxies.
 */
const { BlockList, isIP } = require("node:net")

/** @type {PasswordResetPostChallengeAction} */
exports.onExecutePostChallenge = async (event, api) => {
  const allowed = toBlockList(event.secrets.ALLOWED_NETWORKS ?? "")
  const family = isIP(event.request.ip)
  if (family !== 0 && allowed.check(event.request.ip, familyName(family))) return
  api.access.deny("Passwords can only be reset from the office network or the VPN.")
}

// Node calls it BlockList; it only tells whether an address is in the list.
function toBlockList(text) {
  const list = new BlockList()
  for (const entry of text.split(",").map((part) => part.trim()).filter(Boolean)) {
    const [address, prefix] = entry.split("/")
    const name = familyName(isIP(address))
    if (prefix === undefined) list.addAddress(address, name)
    else list.addSubnet(address, Number(prefix), name)
  }
  return list
}

function familyName(family) {
  return family === 6 ? "ipv6" : "ipv4"
}
