/** V8 heap of one Action, in MiB (Auth0: 128 MB). Buffers lie outside it: `DATA_BYTES_MAX`. */
export const HEAP_MIB_MAX = 128
/**
 * Private memory of one Action's process, heap and Buffers together (RLIMIT_DATA). Node 26 does not
 * start below 512 MiB, since it sets address space aside; at 1 GiB an Action gets about half of it.
 */
export const DATA_BYTES_MAX = 1024 ** 3
/** Open files and sockets of one process. Node itself holds about 20. */
export const OPEN_FILES_MAX = 256
/**
 * A process is replaced after this time, or this many runs: what an Action leaks ends there. A leak
 * of 64 kB a run still fits the heap. At 500, under steady traffic, one was nearly always starting,
 * and a run took twice as long.
 */
export const PROCESS_LIFE_MS = 5 * 60 * 1000
export const PROCESS_RUNS_MAX = 2000
/**
 * CPU time of one process (RLIMIT_CPU). Above `PROCESS_LIFE_MS` and one last run, so it never ends
 * an honest Action; it ends a loop whose server died where nothing else does.
 */
export const CPU_SECONDS_MAX = 330
/** How long a run may wait for a process before whoever asked is told to try again. */
export const QUEUE_WAIT_MS = 10_000
/**
 * Processes of all versions together: one for every 64 MiB of memory, within these bounds. Each takes
 * about 14 MB when idle, so at rest Actions take a fifth of the memory. A busy one may take far more:
 * when that is too much, the kernel ends Actions first. Fewer than 4 would make versions wait for
 * each other that are on at once.
 */
export const PROCESSES = { min: 4, max: 512, bytesEach: 64 * 1024 ** 2 } as const
/** Characters of one console line on its way to a live tail; longer ones come in pieces. */
export const CONSOLE_PIECE_LENGTH_MAX = 8_000
/** Left of a live tail for cutting into pieces and for saying that the rest is left out. */
export const CONSOLE_LENGTH_RESERVED = 1_000
/** A process that waits this long for a next run is ended. */
export const IDLE_MS = 60_000
/** From the answer until the process says it is free: an Action that still computes is ended. */
export const SETTLE_MS = 1000
/** A fence that does not let a guest start within this time counts as not working. */
export const PROBE_MS = 5000
/** Bytes of standard error kept: the last of them tell an out-of-memory from a crash. */
export const STDERR_BYTES_KEPT = 8 * 1024
/** Bytes of standard error before the process is ended. Nothing of ours writes there. */
export const STDERR_BYTES_MAX = 1024 * 1024
/** Characters of a thrown error that are kept for the operator's log. */
export const ERROR_LENGTHS = { name: 100, message: 1000, stack: 4000 } as const
/** Left of an answer for all but the commands: console, error, envelope. */
export const ANSWER_BYTES_RESERVED = 8 * 1024
/** `api.cache` writes of one run. Half of all commands, so that no flood crowds out a deny. */
export const CACHE_WRITES_MAX = 50
