import { historyRoutes, mostTextsAtOnce } from '@karakter/contract/history/routes';
import type { Role } from '@karakter/domain/people/roles';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import type { Mount } from '../../platform/http/mount.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { DocumentRead } from '../../platform/log/reading.ts';
import { examToSee, isInCommission } from '../exam/access.ts';
import { pausesOf } from '../invigilation/pauses.ts';
import type { AnswerMerger } from '../sitting/answer/answer-merger.ts';
import { approvedPaper } from '../sitting/paper.ts';
import { sittingOf } from '../sitting/store.ts';
import { answersAt, growthOf } from './growth.ts';
import { insertOpening, leasesOf, openingOf, quarantinesOf } from './store.ts';

const caseHandlers = ['examOffice', 'caseworker'] as const satisfies readonly Role[];
const openFor = { hours: 12 };

/** The candidate's sitting, for a caseworker of the exam who does not grade it [U7]. */
async function sittingInCase(
  tx: Tx,
  actor: Actor,
  { examId, candidacyId }: { examId: string; candidacyId: string },
) {
  const exam = await examToSee(tx, actor, examId, caseHandlers);
  orNotFound(!(await isInCommission(tx, actor, exam.id)));
  const sitting = orNotFound(await sittingOf(tx, candidacyId));
  return orNotFound(sitting.examId === exam.id && sitting);
}

/**
 * What the reader’s own valid opening is for; a reader who has lost the role since is refused as if there were none.
 */
async function openedSitting(tx: Tx, actor: Actor, openingId: string, now: Temporal.Instant) {
  const opening = orNotFound(await openingOf(tx, openingId, actor.personId, now.subtract(openFor)));
  return { opening, sitting: await sittingInCase(tx, actor, opening) };
}

/** The log's name for the answer whose history is shown. */
const answerIn = ({ examId, candidacyId }: { examId: string; candidacyId: string }) => ({
  examId,
  data: { candidacyId },
});

const largestPlace = 2 ** 31 - 1;

function placesIn(text: string): number[] {
  const numbers = text.split(',').map(Number);
  const isPlace = (n: number) => Number.isInteger(n) && n >= 1 && n <= largestPlace;
  return numbers.filter(isPlace).slice(0, mostTextsAtOnce);
}

/** An answer's growth, replayed from its log in a formal case [D3]; no route of a grader leads here. */
export function mountHistory(
  mount: Mount,
  { secret, merger }: { secret: string; merger: AnswerMerger },
): void {
  mount(historyRoutes.openAnswerHistory, async ({ tx, actor, params, body, now }) => {
    const { examId, candidacyId } = await sittingInCase(tx, actor, params);
    const { reason } = body;
    const openingId = await insertOpening(tx, { examId, candidacyId, by: actor.personId, at: now, reason });
    const event = { examId, actorId: actor.personId, at: now, data: { candidacyId, openingId } };
    await recordEvent(tx, { ...event, kind: 'answerHistoryOpened' });
    return { openingId };
  });

  mount(historyRoutes.showAnswerHistory, async ({ tx, actor, params, now }) => {
    const { opening, sitting } = await openedSitting(tx, actor, params.openingId, now);
    const paper = await approvedPaper(tx, secret, sitting);
    const pauses = await pausesOf(tx, sitting.candidacyId);
    return new DocumentRead(answerIn(sitting), {
      candidateNumber: sitting.candidateNumber,
      openedAt: opening.openedAt.toString(),
      reason: opening.reason,
      ...(await growthOf({ tx, sitting, paper, merger })),
      leases: await leasesOf(tx, sitting.attemptId),
      pauses: pauses.map(({ from, to }) => ({ from: from.toString(), to: to?.toString() ?? null })),
      quarantines: await quarantinesOf(tx, sitting.attemptId),
    });
  });

  mount(historyRoutes.showAnswerAt, async ({ tx, actor, params, query, now }) => {
    const { sitting } = await openedSitting(tx, actor, params.openingId, now);
    const paper = await approvedPaper(tx, secret, sitting);
    return new DocumentRead(answerIn(sitting), {
      texts: await answersAt({ tx, sitting, paper, merger }, placesIn(query.at)),
    });
  });
}
