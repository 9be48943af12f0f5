const STEP_S = 30

/**
 * The 6-digit code of RFC 6238 at `nowMs`, and how many seconds it is good for.
 * @param {Uint8Array} seed
 * @param {number} nowMs
 */
export async function codeAt(seed, nowMs) {
  const seconds = Math.floor(nowMs / 1000)
  const counter = new DataView(new ArrayBuffer(8))
  counter.setBigUint64(0, BigInt(Math.floor(seconds / STEP_S)))
  const algorithm = { name: "HMAC", hash: "SHA-1" }
  const key = await crypto.subtle.importKey("raw", seed, algorithm, false, ["sign"])
  const mac = new DataView(await crypto.subtle.sign("HMAC", key, counter.buffer))
  const offset = mac.getUint8(19) & 15
  const number = (mac.getUint32(offset) & 0x7fffffff) % 1_000_000
  return { code: String(number).padStart(6, "0"), leftS: STEP_S - (seconds % STEP_S) }
}
