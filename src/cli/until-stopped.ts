/** How long a server may take to finish what runs before it is ended anyway. */
const GRACE_MS = 35_000

/**
 * Resolves on SIGTERM or SIGINT, or when the launcher that started this process is gone: the
 * channel to it closes even when it was killed with SIGKILL. A second signal ends at once.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let isStopping = false
    const stop = () => {
      if (isStopping) return
      isStopping = true
      setTimeout(() => process.exit(1), GRACE_MS).unref()
      resolve()
    }
    const stopOrEnd = () => (isStopping ? process.exit(1) : stop())
    process.on("SIGTERM", stopOrEnd)
    process.on("SIGINT", stopOrEnd)
    process.once("disconnect", stop)
    // Listening to `disconnect` must not keep a command alive that has nothing left to do.
    process.channel?.unref()
  })
}
