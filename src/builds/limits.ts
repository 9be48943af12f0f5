/** A whole build, waiting for its turn included: it is part of the request that wrote the code. */
export const BUILD_TIME_MAX_MS = 45_000
/** Builds with npm packages at the same time; the others wait. Each may take `CHILD_HEAP_MIB`. */
export const BUILDS_AT_ONCE_MAX = 2
/** V8 heap of the process that installs. Packuments of the largest packages take about 100 MiB. */
export const CHILD_HEAP_MIB = 512
/**
 * What all packages of one build may take unpacked. `googleapis`, about the largest SDK there is,
 * has 3,000 files of 200 MB. Looked at every `TREE_LOOK_MS` or, when that is much, less often: it is
 * noticed a little late.
 */
export const TREE_BYTES_MAX = 250_000_000
export const TREE_FILES_MAX = 20_000
export const TREE_LOOK_MS = 250
/** How long a registry may keep silent, and how often it is asked again. */
export const REGISTRY_SILENCE_MAX_MS = 15_000
export const REGISTRY_RETRIES = 1
/** Characters of a package's name (npm) and of the range or tag that is asked for (ours). */
export const PACKAGE_NAME_LENGTH_MAX = 214
export const VERSION_LENGTH_MAX = 256
