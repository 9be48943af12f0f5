import type { Clock } from "../lib/clock.ts"
import type { LogEvent } from "../logs/log-event.ts"
import type { ClaimedJob, JobQueue } from "../ports/job-queue.ts"
import { MailRefused } from "../ports/mailer.ts"

export interface WorkerOptions {
  queue: JobQueue
  perform(claimed: ClaimedJob): Promise<void>
  clock: Clock
  /** Told of every try that failed, with the error as it was. */
  onFailure(claimed: ClaimedJob, error: unknown, retryAtMs: number | null): void
}

/** Takes jobs and does them, on every node alike: a job belongs to whoever holds its lease. */
export interface Worker extends AsyncDisposable {
  /** Starts to take jobs as they fall due. */
  start(): void
  /** Looks for work now: a job was just queued here. */
  wake(): void
  /** Does everything that is due, one after another, and answers how many jobs that were. */
  runDue(): Promise<number>
}

/** Jobs done at a time. A slow mail server must not keep everybody waiting. */
const LANES = 4
/** Another node takes a job over when its holder has been silent for so long. */
const LEASE_MS = 15_000
/** How long a job may wait unseen that another node queued. */
const POLL_MS = 1_000
/** With the pauses below, about four hours. */
const ATTEMPTS_MAX = 30
const PAUSE_MS_MAX = 10 * 60_000

export function jobWorker(options: WorkerOptions): Worker {
  const { queue, clock } = options
  const stopping = new AbortController()
  const lanes: Promise<void>[] = []
  const sleepers = new Set<() => void>()

  const wake = () => {
    for (const wakeUp of sleepers) wakeUp()
  }
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      const wakeUp = () => {
        clearTimeout(timer)
        sleepers.delete(wakeUp)
        resolve()
      }
      const timer = setTimeout(wakeUp, ms)
      sleepers.add(wakeUp)
    })
  const takeOne = async () => {
    const claimed = await queue.claim(clock.nowMs(), LEASE_MS)
    if (claimed !== null) await doJob(options, claimed)
    return claimed !== null
  }
  const lane = async () => {
    while (!stopping.signal.aborted) {
      // A database that is away must not end the lane: it looks again after a pause.
      const didWork = await takeOne().catch(() => false)
      if (!didWork && !stopping.signal.aborted) await sleep(POLL_MS)
    }
  }
  return {
    start() {
      for (let count = 0; count < LANES; count++) lanes.push(lane())
    },
    wake,
    async runDue() {
      let done = 0
      while (await takeOne()) done++
      return done
    },
    async [Symbol.asyncDispose]() {
      stopping.abort()
      wake()
      await Promise.all(lanes)
    },
  }
}

async function doJob(options: WorkerOptions, claimed: ClaimedJob): Promise<void> {
  const { queue, clock, perform } = options
  const renewing = setInterval(() => {
    // A renewal that fails lets the lease run out: the job is done once more, which it allows for.
    queue.renew(claimed, clock.nowMs(), LEASE_MS).catch(() => {})
  }, LEASE_MS / 3)
  try {
    await perform(claimed)
    await queue.finish(claimed)
  } catch (error) {
    await handleFailure(options, claimed, error)
  } finally {
    clearInterval(renewing)
  }
}

async function handleFailure(
  { queue, clock, onFailure }: WorkerOptions,
  claimed: ClaimedJob,
  error: unknown,
): Promise<void> {
  const nowMs = clock.nowMs()
  if (!(error instanceof MailRefused) && claimed.attempt < ATTEMPTS_MAX) {
    const retryAtMs = nowMs + Math.min(PAUSE_MS_MAX, 1000 * 2 ** claimed.attempt)
    onFailure(claimed, error, retryAtMs)
    await queue.retry(claimed, retryAtMs)
    return
  }
  onFailure(claimed, error, null)
  await queue.giveUp(claimed, String(error).slice(0, 500), [gaveUp(claimed, error, nowMs)])
}

function gaveUp({ job, attempt }: ClaimedJob, error: unknown, atMs: number): LogEvent {
  return {
    type: "fn",
    description: `A message could not be delivered: ${job.type}`,
    atMs,
    userId: "userId" in job ? job.userId : null,
    userName: null,
    connection: null,
    clientId: null,
    ip: null,
    userAgent: null,
    details: { job: job.type, attempts: attempt, error: String(error).slice(0, 200) },
  }
}
