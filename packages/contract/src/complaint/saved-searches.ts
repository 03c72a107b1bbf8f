import type { SavedSearchRefusal } from '@karakter/domain/cases/saved-search';
import { z } from 'zod';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';
import { done, id, route } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';

const own = { access: ['examOffice', 'caseworker'], identity: 'visible' } as const;
const ofSearch = z.object({ searchId: id });
/** What an address says after its question mark; what the list does not know is left out when it is opened. */
const query = z
  .record(z.string().max(20), z.string().max(200))
  .refine((choices) => Object.keys(choices).length <= 20, 'too many choices');

export const savedSearchRoutes = {
  listSavedSearches: route({
    ...own,
    name: 'listSavedSearches',
    summary: 'The caller’s own saved searches of the case list, by name [V1]',
    method: 'GET',
    path: '/api/me/case-searches',
    response: z.object({ searches: z.array(z.object({ id, name: z.string(), query })) }),
  }),
  saveSearch: route({
    ...own,
    name: 'saveSearch',
    summary: 'Save a search of the case list under a name, in place of the caller’s own one of that name',
    method: 'POST',
    path: '/api/me/case-searches',
    body: z.object({ name: writtenText(1, 60), query }),
    response: z.object({ id }),
  }),
  deleteSavedSearch: route({
    ...own,
    name: 'deleteSavedSearch',
    summary: 'Delete a saved search of the caller; one that is gone already is no fault',
    method: 'DELETE',
    path: '/api/me/case-searches/:searchId',
    params: ofSearch,
    response: done,
  }),
};

export const savedSearchRefusals: RefusalTexts<SavedSearchRefusal> = {
  savedSearchesTooMany: {
    status: 409,
    nb: 'Du har så mange lagrede søk som det er plass til. Søket er ikke lagret, og navnet står her fortsatt. Slett et søk og lagre igjen.',
    nn: 'Du har så mange lagra søk som det er plass til. Søket er ikkje lagra, og namnet står her framleis. Slett eit søk og lagre att.',
    en: 'You have as many saved searches as there is room for. The search was not saved, and the name is still here. Delete a search and save again.',
  },
};
