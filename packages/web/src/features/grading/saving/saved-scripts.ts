import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { Grade } from '@karakter/domain/exam/grades';
import type { AssessmentEntry } from '@karakter/domain/grading/assessment';
import { questionsWithoutPoints } from '@karakter/domain/grading/desk/gaps';
import { withHidden } from '@karakter/domain/grading/desk/reading';
import type { QueryClient } from '@tanstack/react-query';
import { apiKey } from '../../../api/api.ts';
import type { CommissionPageView, GradedPaper, Script } from '../api-types.ts';
import { changeAnswer } from './desk-api.ts';

/** A script as far as its assessment is saved. */
export type OwnAssessment = Pick<Script, 'candidateNumber' | 'own'>;
export type Saved = { version: number; savedAt: string; sum: number; ready: boolean; isHidden: boolean };

/** Points, comment and grade alone, as the server has them. */
export function entryIn({ own }: OwnAssessment): AssessmentEntry {
  const { points, comment, reasons } = own;
  return { points, comment, grade: own.grade as Grade | null, reasons };
}

/** The questions with points by hand and without any, as the list tells them; nothing where the script is not loaded. */
function pointsTold(
  queries: QueryClient,
  at: { commissionId: string; candidateNumber: number },
  entry: AssessmentEntry,
): { gaps?: number; byHand?: number } {
  const { commissionId } = at;
  const script = queries.getQueryData<Script>(apiKey(gradingRoutes.showScript, { params: at }));
  const paper = queries.getQueryData<GradedPaper>(
    apiKey(gradingRoutes.showGradedPaper, { params: { commissionId } }),
  );
  if (!script || !paper) return {};
  const gaps = questionsWithoutPoints(entry, withHidden(script.suggested, script.hidden), {
    ...paper.paper,
    scoring: paper.scoring,
  }).length;
  return { gaps, byHand: Object.keys(entry.points).length };
}

/** Updates list and script at once with what was saved, without asking the server again. */
export function showSaved(
  queries: QueryClient,
  at: { commissionId: string; candidateNumber: number },
  entry: AssessmentEntry,
  saved: Saved,
): void {
  const { version, savedAt, sum } = saved;
  const scriptKey = apiKey(gradingRoutes.showScript, { params: at });
  const before = queries.getQueryData<Script>(scriptKey);
  changeAnswer(queries, gradingRoutes.showScript, { params: at }, (script) => ({
    ...script,
    own: { ...entry, points: { ...entry.points }, reasons: { ...entry.reasons }, version, savedAt, sum },
  }));
  // Now that every question is judged, the script's automatic points are no secret any more.
  if (before?.hidden && !saved.isHidden) void queries.invalidateQueries({ queryKey: scriptKey });
  const told = pointsTold(queries, at, entry);
  const listKey = apiKey(gradingRoutes.showCommission, { params: { commissionId: at.commissionId } });
  queries.setQueryData<CommissionPageView>(listKey, (view) =>
    view
      ? {
          ...view,
          scripts: view.scripts.map((line) =>
            line.candidateNumber === at.candidateNumber
              ? {
                  ...line,
                  ...told,
                  version,
                  state: 'draft',
                  points: sum,
                  grade: entry.grade,
                  ready: saved.ready,
                }
              : line,
          ),
        }
      : view,
  );
}
