import { secretContext } from "../enrolment/ticket-token.ts"
import { decideEnrolment } from "../enrolment/decide-enrolment.ts"
import { findEnroller } from "../factors/enrollers.ts"
import { openSetup } from "./open-setup.ts"
import type { ShowEnrolling } from "./show-enrolling.ts"

export interface TakeDeviceInput {
  /** As the code that the device scanned names it. */
  enrolmentId: string
  /** What the device sent, bounded. The enroller checks it against the setup's secret. */
  said: string
}

/**
 * A device says that it was shown a code. Its browser page goes on when it next looks.
 *
 * @returns False when nothing waits for it, or its word does not fit: nothing is changed then.
 */
export async function takeDevice(
  { enrolmentTickets, keys }: Pick<ShowEnrolling, "enrolmentTickets" | "keys">,
  { enrolmentId, said }: TakeDeviceInput,
): Promise<boolean> {
  const ticket = await enrolmentTickets.findBySetup(enrolmentId)
  if (ticket?.state.name !== "setting-up") return false
  const { setup } = ticket.state
  const take = findEnroller(setup.type)?.takeDevice ?? null
  const open = openSetup(keys, ticket.userId, setup)
  const nowMs = (await enrolmentTickets.look(ticket.id))?.nowMs
  if (take === null || open === null || nowMs === undefined) return false
  const secret = take({ setup: open, said, nowMs })
  if (secret === null) return false
  const sealedSecret = keys.seal(secret, secretContext(ticket.userId, enrolmentId))
  const decision = await enrolmentTickets.change(ticket.id, (context) =>
    decideEnrolment(context, { name: "device-answered", setup: setup.number, sealedSecret }, null),
  )
  return decision?.ok === true
}
