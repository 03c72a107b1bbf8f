import { allRoutes } from '@karakter/contract/all-routes';
import type { Route } from '@karakter/contract/platform/route';

/** Every route a grader may call; one that is added later is among them. */
export const routesOfGraders: readonly Route[] = allRoutes.filter(
  ({ access }) => access === 'signedIn' || access.includes('grader'),
);

/** What a request of some routes asks besides its address, with the numbers of some candidates. */
export const queriesOfGraders: Readonly<Record<string, (numbers: readonly (number | string)[]) => string>> = {
  searchAnswers: () => '?text=og',
  listAnswersTo: (numbers) => `?numbers=${numbers.join(',')}`,
  listOwnAssessments: (numbers) => `?numbers=${numbers.join(',')}`,
  answersZip: (numbers) => `?numbers=${numbers.join(',')}`,
};
