import { explanationWritingRoutes } from '@karakter/contract/explanation/writing/routes';
import { imageIdsIn } from '@karakter/domain/papers/paper-images';
import { readHandedInAnswer } from '@karakter/domain/sitting/answer';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import type { Mount } from '../../platform/http/mount.ts';
import { DocumentRead } from '../../platform/log/reading.ts';
import { commissionToGrade, scriptToGrade } from '../grading/access.ts';
import { createGradedPapers, type GradedPapers } from '../grading/graded-papers.ts';
import { noticesBeside } from '../incidents/grader-notices.ts';
import { imagesOf } from '../papers/images/store.ts';
import { givenToMe, isMemberOf } from './given/material.ts';
import { type ExplanationRecord, explanationOf } from './store.ts';

type Asked = { tx: Tx; actor: Actor; now: Temporal.Instant };

/** The answer and the paper as a member of the commission has them. */
async function answerOfMember(asked: Asked, explanation: ExplanationRecord, papers: GradedPapers) {
  const commission = await commissionToGrade(asked, explanation.commissionId);
  const { candidateNumber } = explanation;
  const { answer, words } = await scriptToGrade(asked.tx, commission, candidateNumber, 'withAnswers');
  return { answer, words, paper: await papers.of(asked.tx, commission) };
}

/** As row security gives them to the grader to whom the explanation was given. */
async function answerOfGiven({ tx }: Asked, explanation: ExplanationRecord, papers: GradedPapers) {
  const { examId, candidacyId } = explanation;
  const row = await tx
    .selectFrom('hand_in')
    .select(['answer', 'words'])
    .where('candidacy_id', '=', candidacyId)
    .executeTakeFirst();
  const stored = await tx
    .selectFrom('paper')
    .select('version')
    .where('exam_id', '=', examId)
    .executeTakeFirst();
  const scoring = { version: 1, sealed: null };
  const paper = await papers.of(tx, { examId, paperVersion: stored?.version ?? null, scoring });
  return { answer: row?.answer ?? '', words: row?.words ?? 0, paper };
}

/** The answer beside the text, for those who write it: no more of the grading than the answer itself [E5, U7]. */
export function mountExplainedAnswers(mount: Mount, { secret }: { secret: string }): void {
  const papers = createGradedPapers(secret);
  mount(explanationWritingRoutes.showExplainedAnswer, async (call) => {
    const { tx, actor, params } = call;
    const explanation = orNotFound(await explanationOf(tx, params.explanationId));
    const isGiven = !isMemberOf(actor, explanation) && (await givenToMe(tx, explanation.id)) !== undefined;
    const found = await (isGiven ? answerOfGiven : answerOfMember)(call, explanation, papers);
    const { candidateNumber, candidacyId, examId } = explanation;
    const { scoring: _scoring, ...paper } = found.paper;
    // Work that was not handed in here has no answer to read.
    const handedIn =
      found.answer === '' ? { ...explanation, questions: [] } : readHandedInAnswer(found.answer);
    const { language, questions: answers } = handedIn;
    const notices = await noticesBeside(tx, candidacyId);
    const script = { candidateNumber, language, words: found.words, notices, answers };
    const images = await imagesOf(tx, { secret, examId }, imageIdsIn(paper));
    const read = { examId, data: { candidateNumber } };
    return new DocumentRead(read, { script, paper, images });
  });
}
