/** A text that was kept, and until when. */
export interface CacheRecord {
  readonly value: string
  /** Epoch milliseconds. */
  readonly expires_at: number
}

/** Why a text was not kept or forgotten. */
export type CacheErrorCode =
  /** The key has more than 64 bytes of UTF-8. */
  | "CacheKeySizeExceeded"
  /** The value has more than 4,096 bytes of UTF-8. */
  | "CacheValueSizeExceeded"
  /** All keys and values together have more than 16,640 bytes, or there are 20 records. */
  | "CacheSizeExceeded"
  /** `ttl` or `expires_at` is no finite number. */
  | "InvalidExpiry"
  /** It would be over at once. */
  | "ItemAlreadyExpired"
  | "CacheKeyDoesNotExist"
  /** More than 50 changes in one run. */
  | "MaxSideEffectsExceeded"
  /** Key or value is no text, or the handler has ended. */
  | "FailedToSetCacheRecord"
  | "FailedToDeleteCacheRecord"

export interface CacheError {
  readonly type: "error"
  readonly code: CacheErrorCode
}

export interface CacheSetOptions {
  /** Milliseconds from now. Default: 15 minutes; 24 hours at most. */
  readonly ttl?: number
  /** Epoch milliseconds. When both are given, the earlier one counts. */
  readonly expires_at?: number
}

/**
 * Texts that all Actions of the trigger share: good for tokens of other services, not for truth. A
 * text can be gone before its time. Answers errors; never throws.
 */
export interface CacheAPI {
  get(key: string): CacheRecord | undefined
  set(
    key: string,
    value: string,
    options?: CacheSetOptions,
  ): { readonly type: "success"; readonly record: CacheRecord } | CacheError
  delete(key: string): { readonly type: "success" } | CacheError
}
