/** One record of `api.cache`, shared by the Actions of a trigger. */
export interface CacheRecord {
  key: string
  value: string
  /** Epoch milliseconds; at this very millisecond the record is gone. */
  expiresAtMs: number
}
