import { deskRoutes } from '@karakter/contract/grading/desk-routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { AssessmentEntry } from '@karakter/domain/grading/assessment';
import { apiKey, callApi } from '../../../api/api.ts';
import { ApiRefusal } from '../../../api/api-refusal.ts';
import { inParts } from '../../../api/in-parts.ts';
import { assessments } from './autosaves.ts';
import type { OwnAssessment } from './saved-scripts.ts';
import type { ScriptWriting } from './script-documents.ts';

/** The most that one request takes. */
export const assessmentsAtOnce = 100;

export type SavedTogether = { readonly version: number; readonly savedAt: string };
type Waiting = {
  readonly candidateNumber: number;
  readonly entry: AssessmentEntry;
  readonly version: number;
  readonly resolve: (saved: SavedTogether) => void;
  readonly reject: (failure: unknown) => void;
};

/** One request for at most a hundred assessments; each of them has its own result. */
async function sendPart(commissionId: string, part: readonly Waiting[]): Promise<void> {
  const entries = part.map(({ candidateNumber, version, entry }) => ({
    ...entry,
    points: { ...entry.points },
    reasons: { ...entry.reasons },
    candidateNumber,
    version,
  }));
  try {
    const { results } = await callApi(deskRoutes.saveAssessments, {
      params: { commissionId },
      body: { entries },
    });
    const byNumber = new Map(results.map((result) => [result.candidateNumber, result]));
    for (const { candidateNumber, resolve, reject } of part) {
      const { version = null, savedAt = '', refusal = null } = byNumber.get(candidateNumber) ?? {};
      if (version !== null) resolve({ version, savedAt });
      // A script that is no longer this grader's is left out of the answer.
      else reject(new ApiRefusal({ status: refusal ? 409 : 404, code: refusal ?? 'notFound', message: '' }));
    }
  } catch (failure) {
    for (const { reject } of part) reject(failure);
  }
}

const waiting = new Map<string, Waiting[]>();

/** Gathers what is saved at the same time, so that a group of a thousand is ten requests. */
function saveTogether(
  { commissionId, candidateNumber }: { readonly commissionId: string; readonly candidateNumber: number },
  entry: AssessmentEntry,
  version: number,
): Promise<SavedTogether> {
  return new Promise((resolve, reject) => {
    const saving = { candidateNumber, entry, version, resolve, reject };
    const gathered = waiting.get(commissionId);
    if (gathered) {
      gathered.push(saving);
      return;
    }
    waiting.set(commissionId, [saving]);
    setTimeout(async () => {
      const all = waiting.get(commissionId) ?? [];
      waiting.delete(commissionId);
      for (const part of inParts(all, assessmentsAtOnce)) await sendPart(commissionId, part);
    }, 0);
  });
}

/** The assessments of many scripts: the same documents as at the desk, sent many at a time [G15, G21]. */
export const assessmentsTogether: ScriptWriting<AssessmentEntry, SavedTogether, OwnAssessment> = {
  name: assessments.name,
  versionOf: assessments.versionOf,
  save: saveTogether,
  // The desk and the list ask for what they show when they are opened again.
  onSaved: (queries, params) => {
    const stale = [apiKey(gradingRoutes.showScript, { params }), apiKey(gradingRoutes.showCommission)];
    for (const queryKey of stale) void queries.invalidateQueries({ queryKey, refetchType: 'none' });
  },
};
