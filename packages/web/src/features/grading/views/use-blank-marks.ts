import { deskRoutes } from '@karakter/contract/grading/desk-routes';
import { type BlankMark, markedAsBlank } from '@karakter/domain/grading/desk/blank';
import { withHidden } from '@karakter/domain/grading/desk/reading';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { apiKey } from '../../../api/api.ts';
import { inParts } from '../../../api/in-parts.ts';
import type { OpenCommission } from '../home/CommissionGate.tsx';
import { askForDesk } from '../saving/desk-api.ts';
import { assessmentsAtOnce } from '../saving/save-together.ts';
import { useMarkings } from './use-markings.ts';

const route = deskRoutes.listOwnAssessments;
type Own = (typeof route)['response']['_zod']['output']['assessments'][number];

/** The grader's own assessments of these scripts; from the device where there is no network [G15]. */
function useOwnAssessments(commissionId: string, numbers: readonly number[]) {
  const queries = useQueryClient();
  const params = { commissionId };
  return useQuery({
    queryKey: [...apiKey(route, { params }), 'blank', numbers.join(',')],
    queryFn: async ({ signal }) => {
      const all: Own[] = [];
      for (const part of inParts(numbers, assessmentsAtOnce)) {
        const query = { numbers: part.join(',') };
        all.push(...(await askForDesk(queries, route, { params, query }, signal)).assessments);
      }
      return all;
    },
    enabled: numbers.length > 0,
    networkMode: 'always',
  });
}

/** Marks the chosen ones of these blank scripts at once, and undoes all of it together [G15, G21]. */
export function useBlankMarks({ commission, paper }: OpenCommission, numbers: readonly number[]) {
  const { commissionId, scale } = commission;
  const found = useOwnAssessments(commissionId, numbers);
  const { mark, ...markings } = useMarkings<Own>(commissionId);
  const { questions } = paper.paper;
  const markChosen = (chosen: readonly number[], how: BlankMark) => {
    const scripts = (found.data ?? []).filter(
      ({ candidateNumber, maySave }) => maySave && chosen.includes(candidateNumber),
    );
    return mark(scripts, (before, { suggested, hidden }) =>
      // What is hidden is automatic all the same, and is not set by hand.
      markedAsBlank(before, how, {
        suggested: withHidden(suggested, hidden),
        questions,
        scoring: paper.scoring,
        scale,
      }),
    );
  };
  return { ...markings, mark: markChosen, isRead: found.data !== undefined, notRead: found.error };
}
