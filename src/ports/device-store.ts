import type { Enrolment } from "../factors/factor.ts"

/** A device that answers notifications: one confirmed enrolment of `push-notification`. */
export interface PushDevice {
  userId: string
  /** What it proves itself by is in its sealed secret: `factors/push/push-secret.ts`. */
  enrolment: Enrolment
  /** Where its browser is told, sealed: such an address is a secret. Null: it looks by itself. */
  sealedSubscription: string | null
  /** The language that its owner reads. Null: the device has not said. */
  locale: string | null
}

export interface DeviceStore {
  /** Null: no such enrolment, not confirmed, or of another factor. */
  find(enrolmentId: string): Promise<PushDevice | null>
  /** In the order they were enrolled. */
  listOf(userId: string): Promise<readonly PushDevice[]>
  /** No-op when the enrolment is gone. */
  saveSubscription(
    enrolmentId: string,
    sealedSubscription: string | null,
    locale: string,
  ): Promise<void>
  /** Forgets a subscription that its push service has ended, unless the device made another since. */
  dropSubscription(enrolmentId: string, sealedSubscription: string): Promise<void>
}
