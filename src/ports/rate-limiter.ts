/** A bucket that holds `size` and gets one back every `refillMs`. */
export interface Bucket {
  name: string
  size: number
  refillMs: number
}

export interface RateState {
  allowed: boolean
  remaining: number
  /** When one more is allowed. */
  resetAtMs: number
}

/** Buckets live in the database: they survive restarts and count over all nodes. */
export interface RateLimiter {
  /** Takes one, or answers that none is left. `key` is built from values the server chose. */
  take(bucket: Bucket, key: string, nowMs: number): Promise<RateState>
  /** Whether one could be taken, taking none. */
  peek(bucket: Bucket, key: string, nowMs: number): Promise<RateState>
  /** Fills a bucket again. */
  clear(bucket: Bucket, key: string): Promise<void>
}
