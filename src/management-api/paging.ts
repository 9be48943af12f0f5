import { z } from "zod"
import { flag, badQuery, whole } from "./query.ts"

/** The page dialect: an array, or with `include_totals` an object. */
export const PAGES = {
  page: whole(0, 1_000_000).optional(),
  per_page: whole(1, 100).optional(),
  include_totals: flag.optional(),
}

/** The actions dialect: never with totals, for they are always there. */
export const PAGE = { page: PAGES.page, per_page: PAGES.per_page }

/** The checkpoint dialect: always an object. Its parameters win over those of pages. */
export const CHECKPOINTS = {
  from: z.string().max(1000).optional(),
  take: whole(1, 100).optional(),
}

export interface Paging {
  page?: number | undefined
  per_page?: number | undefined
  include_totals?: boolean | undefined
  from?: string | undefined
  take?: number | undefined
}

/** Auth0's default. */
const PER_PAGE = 50

/** The bounds of a page. */
export function boundsOf(
  { page = 0, per_page }: Paging,
  perPageDefault = PER_PAGE,
): { page: number; perPage: number } {
  return { page, perPage: per_page ?? perPageDefault }
}

/** The answer to a list of which all is at hand, in the dialect that the query asks for. */
export function listOf(key: string, items: readonly object[], paging: Paging): object {
  if (paging.take !== undefined || paging.from !== undefined)
    return checkpointOf(key, items, paging)
  const { page, perPage } = boundsOf(paging)
  const start = page * perPage
  return pageOf(key, { total: items.length, items: items.slice(start, start + perPage) }, paging)
}

/** The answer to a page that was read: an array, or an object with totals. */
export function pageOf(
  key: string,
  { total, items }: { total: number; items: readonly object[] },
  paging: Paging,
): object {
  if (paging.include_totals !== true) return items
  const { page, perPage } = boundsOf(paging)
  return { start: page * perPage, limit: perPage, length: items.length, total, [key]: items }
}

/** Where the next page begins, as a caller hands it back. */
function checkpointOf(key: string, items: readonly object[], paging: Paging): object {
  const start = paging.from === undefined ? 0 : startOf(paging.from)
  const end = start + (paging.take ?? PER_PAGE)
  return {
    [key]: items.slice(start, end),
    ...(end < items.length && { next: Buffer.from(`at:${end}`).toString("base64url") }),
  }
}

function startOf(from: string): number {
  const at = /^at:(\d{1,9})$/.exec(Buffer.from(from, "base64url").toString())?.[1]
  if (at === undefined) throw badQuery("from", "is not what a page before it answered")
  return Number(at)
}
