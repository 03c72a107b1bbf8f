import { explanationForAllRoutes } from '@karakter/contract/explanation/for-all/routes';
import { dateOf } from '@karakter/domain/calendar/calendar';
import { forAllRefusal, hasRightToExplanation } from '@karakter/domain/explanation/for-all/for-all';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { enqueueJob } from '../../../platform/jobs/jobs.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { lockExam } from '../../exam/store.ts';
import { examWithCases } from '../../results/access.ts';
import { forAllOf, saveForAll } from './store.ts';

/** The exam's choice to give explanations to all candidates [E7, E9]. */
export function mountExplanationsForAll(mount: Mount): void {
  mount(explanationForAllRoutes.showExplanationsForAll, async ({ tx, actor, params }) => {
    const exam = await examWithCases(tx, actor, params.examId);
    return { choice: (await forAllOf(tx, exam.id)) ?? null, isAnnounced: exam.announcedAt !== null };
  });

  mount(explanationForAllRoutes.setExplanationsForAll, async ({ tx, actor, now: at, params, body }) => {
    const exam = await examWithCases(tx, actor, params.examId);
    await lockExam(tx, exam.id);
    const { choice } = body;
    if (choice !== null) {
      const day = choice.dueOn === null ? null : Temporal.PlainDate.from(choice.dueOn);
      const hasRight = hasRightToExplanation(exam.form, exam.rules);
      const refusal = forAllRefusal(day, { today: dateOf(at), hasRight });
      if (refusal) refuse(refusal);
    }
    const by = { actorId: actor.personId, at };
    await saveForAll(tx, exam.id, choice, by);
    const kind = choice === null ? 'explanationsForAllEnded' : 'explanationsForAllSet';
    const data = choice?.dueOn ? { dueOn: choice.dueOn } : {};
    await recordEvent(tx, { examId: exam.id, kind, ...by, data });
    await enqueueJob(tx, 'openExplanationsForAll', { examId: exam.id }, `openExplanationsForAll:${exam.id}`);
    return accepted;
  });
}
