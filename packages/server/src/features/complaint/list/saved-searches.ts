import { randomUUID } from 'node:crypto';
import { savedSearchRoutes } from '@karakter/contract/complaint/saved-searches';
import { savedSearchRefusal } from '@karakter/domain/cases/saved-search';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';

/** Each caseworker’s own searches of the case list; nobody reads another’s [V1]. */
export function mountSavedSearches(mount: Mount): void {
  mount(savedSearchRoutes.listSavedSearches, async ({ tx, actor }) => {
    const rows = await tx
      .selectFrom('saved_search')
      .select(['id', 'name', 'query'])
      .where('person_id', '=', actor.personId)
      .orderBy('name')
      .orderBy('saved_at')
      .execute();
    return {
      searches: rows.map(({ id, name, query }) => ({ id, name, query: query as Record<string, string> })),
    };
  });

  mount(savedSearchRoutes.saveSearch, async ({ tx, actor, now, body }) => {
    const { personId } = actor;
    const { name, query } = body;
    // Two windows that save at once do so one after the other.
    await tx.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().execute();
    const own = () => tx.deleteFrom('saved_search').where('person_id', '=', personId);
    await own().where('name', '=', name).execute();
    const others = await tx
      .selectFrom('saved_search')
      .select((e) => e.fn.countAll<number>().as('count'))
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow();
    const refusal = savedSearchRefusal(Number(others.count));
    if (refusal !== undefined) refuse(refusal);
    const id = randomUUID();
    await tx
      .insertInto('saved_search')
      .values({ id, person_id: personId, name, query: JSON.stringify(query), saved_at: now })
      .execute();
    return { id };
  });

  mount(savedSearchRoutes.deleteSavedSearch, async ({ tx, actor, params }) => {
    await tx
      .deleteFrom('saved_search')
      .where('id', '=', params.searchId)
      .where('person_id', '=', actor.personId)
      .execute();
    return accepted;
  });
}
