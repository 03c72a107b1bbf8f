import { marksRoutes } from '@karakter/contract/grading/marks';
import { markFaultIn } from '@karakter/domain/grading/marks/script-marks';
import type { Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { ownCommissionToGrade, scriptToGrade } from '../access.ts';
import type { GradedPapers } from '../graded-papers.ts';
import { phrasesOf, savePhrasesOf } from './phrase-store.ts';
import { saveMarksOn } from './store.ts';

/**
 * A grader's marks and phrases [G5]. Marks are no part of an assessment: they can be written as long as the answer can be
 * read, also after the grader has confirmed.
 */
export function mountMarks(mount: Mount, papers: GradedPapers): void {
  mount(marksRoutes.saveMarks, async (call) => {
    const { tx, now, params, body, actor } = call;
    const commission = await ownCommissionToGrade(call, params.commissionId);
    const fault = markFaultIn(body.marks, (await papers.of(tx, commission)).questions);
    if (fault !== undefined) refuse(fault);
    const script = await scriptToGrade(tx, commission, params.candidateNumber, 'withoutAnswers');
    const place = {
      commissionId: commission.id,
      candidacyId: script.candidacyId,
      personId: actor.personId,
      now,
    };
    return { version: await saveMarksOn(tx, place, body.marks, body.version), savedAt: now.toString() };
  });

  mount(marksRoutes.showPhrases, ({ tx, actor }) => phrasesOf(tx, actor.personId));

  mount(marksRoutes.savePhrases, async ({ tx, actor, now, body }) => {
    const version = await savePhrasesOf(tx, actor.personId, { ...body, at: now });
    return { version, savedAt: now.toString() };
  });
}
