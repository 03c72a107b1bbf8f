import { explanationWritingRoutes } from '@karakter/contract/explanation/writing/routes';
import { imageIdsIn } from '@karakter/domain/papers/paper-images';
import { readHandedInAnswer } from '@karakter/domain/sitting/answer';
import { orNotFound } from '../../platform/http/actor.ts';
import type { Mount } from '../../platform/http/mount.ts';
import { DocumentRead } from '../../platform/log/reading.ts';
import { commissionToGrade, scriptToGrade } from '../grading/access.ts';
import { createGradedPapers } from '../grading/graded-papers.ts';
import { noticesBeside } from '../incidents/grader-notices.ts';
import { imagesOf } from '../papers/images/store.ts';
import { explanationOf } from './store.ts';

/** The answer beside the text, for those who write it: no more of the grading than the answer itself [E5, U7]. */
export function mountExplainedAnswers(mount: Mount, { secret }: { secret: string }): void {
  const papers = createGradedPapers(secret);
  mount(explanationWritingRoutes.showExplainedAnswer, async (call) => {
    const { tx, params } = call;
    const explanation = orNotFound(await explanationOf(tx, params.explanationId));
    const { commissionId, candidateNumber, examId } = explanation;
    const commission = await commissionToGrade(call, commissionId);
    const { candidacyId, answer, words } = await scriptToGrade(
      tx,
      commission,
      candidateNumber,
      'withAnswers',
    );
    const { scoring: _scoring, ...paper } = await papers.of(tx, commission);
    // Work that was not handed in here has no answer to read.
    const handedIn = answer === '' ? { ...explanation, questions: [] } : readHandedInAnswer(answer);
    const { language, questions: answers } = handedIn;
    const notices = await noticesBeside(tx, candidacyId);
    const script = { candidateNumber, language, words, notices, answers };
    const images = await imagesOf(tx, { secret, examId }, imageIdsIn(paper));
    const read = { examId, data: { candidateNumber } };
    return new DocumentRead(read, { script, paper, images });
  });
}
