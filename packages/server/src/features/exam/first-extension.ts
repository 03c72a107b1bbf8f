import { type RawBuilder, sql } from 'kysely';

/**
 * As an aggregate of SQL, over answers that are left-joined to `extended_candidacies` as x, or over those of them that a
 * condition holds for: the day to which the first of them is extended, an ISO 8601 date; null where there are none, and
 * where one is not extended, which is due before.
 */
export const firstExtension = (where: RawBuilder<unknown> = sql`true`) => sql<string | null>`
  case when bool_and(x.until is not null) filter (where ${where}) then min(x.until) filter (where ${where}) end`;
