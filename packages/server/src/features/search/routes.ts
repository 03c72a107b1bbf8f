import { searchRoutes } from '@karakter/contract/search/routes';
import { unitsWithRole } from '../../platform/http/actor.ts';
import type { Mount } from '../../platform/http/mount.ts';
import { scopeOf } from '../register/scope.ts';
import { findCandidates, findExams, findPeople } from './find.ts';

/** The search in the header, for the exam office and the IT operator. */
export function mountSearch(mount: Mount): void {
  mount(searchRoutes.search, async ({ tx, actor, now, query: { text } }) => {
    const units = unitsWithRole(actor, ['examOffice']);
    const sought = { text, units, personId: actor.personId, now };
    return {
      exams: await findExams(tx, sought),
      candidates: await findCandidates(tx, sought),
      people: await findPeople(tx, await scopeOf(tx, actor), text),
    };
  });
}
