/**
 * Asks a risk service about the person and where they are: lets a low risk on, asks for a second
 * factor at a medium one and refuses a high one.
 *
 * npm package: axios. Secrets:
 *   RISK_URL  takes a POST of { user_id, ip, user_agent } and answers { score } from 0 to 100
 *   RISK_KEY  sent as a bearer token
 *
 * No answer, or one without a score, counts as a high risk.
 */
const axios = require("axios")

const MEDIUM = 30
const HIGH = 70

/** @type {PasswordResetPostChallengeAction} */
exports.onExecutePostChallenge = async (event, api) => {
  const score = await scoreOf(event)
  if (score >= HIGH) {
    api.access.deny("We could not make sure that this is you. Our support team can help you.")
  } else if (score >= MEDIUM) {
    // Fails the reset for whoever has set up neither.
    api.authentication.challengeWith({ type: "otp" }, { additionalFactors: [{ type: "phone" }] })
  }
}

async function scoreOf({ user, request, secrets }) {
  try {
    const { data } = await axios.post(
      secrets.RISK_URL,
      { user_id: user.user_id, ip: request.ip, user_agent: request.user_agent },
      { headers: { Authorization: `Bearer ${secrets.RISK_KEY}` }, timeout: 3000 },
    )
    return Number.isFinite(data.score) ? data.score : HIGH
  } catch (error) {
    // Not the error itself: axios puts the request with its headers into it.
    console.error("no score:", error.message)
    return HIGH
  }
}
