import { changingRoutes } from '@karakter/contract/after-publishing/routes';
import type { Because } from '@karakter/domain/rules/change-reasons';
import { visibleText } from '@karakter/domain/text/visible-text';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { examToChange, examToSee, isInCommission } from '../exam/access.ts';
import { sittingsOfExam } from '../sitting/store.ts';
import { cancelExam, cancellingOpenOrRefuse, sittingsToCancel } from './cancel-exam.ts';
import { cancellingOf } from './cancelling.ts';
import { cancellingPreview } from './cancelling-preview.ts';
import { changeRules, rulesOpenOrRefuse } from './change-rules.ts';
import { changesOf } from './change-store.ts';
import { changeTime, timeOpenOrRefuse } from './change-time.ts';
import { rulesChangeOf } from './rules-change.ts';
import { rulesPreviewOf } from './rules-notices.ts';
import { someoneHasBegun, timeChangeOf } from './time-change.ts';
import { timePreviewOf } from './time-preview.ts';

const becauseOf = ({ reason, explanation }: Because): Because => ({
  reason,
  explanation: visibleText(explanation),
});

type NewTime = Because & { startsAt: string; durationMinutes: number };

function askedBy({ startsAt, durationMinutes, ...because }: NewTime) {
  return {
    asked: { startsAt: Temporal.Instant.from(startsAt), durationMinutes },
    because: becauseOf(because),
  };
}

/** What the exam office changes of an exam that is published [P14]. */
export function mountChanging(mount: Mount, { publicUrl: url }: { publicUrl: string }): void {
  mount(changingRoutes.seeChanging, async ({ tx, actor, now, params }) => {
    const exam = await examToSee(tx, actor, params.examId, ['examOffice']);
    const { legalBasis: _, ...reasons } = exam.rules.changeReasons;
    return {
      hasBegun:
        ['published', 'cancelled'].includes(exam.state) &&
        someoneHasBegun(await sittingsOfExam(tx, exam.id), now),
      reasons: {
        time: [...reasons.time],
        rules: [...reasons.rules],
        cancel: [...reasons.cancel],
        takeBackCancelling: [...reasons.takeBackCancelling],
      },
      made: await changesOf(tx, exam.id),
    };
  });

  mount(changingRoutes.seeTimeChange, async ({ tx, actor, now, params, body }) => {
    const exam = await examToSee(tx, actor, params.examId, ['examOffice']);
    const { asked, because } = askedBy(body);
    const sittings = await sittingsOfExam(tx, exam.id);
    timeOpenOrRefuse(exam, sittings, now);
    const change = await timeChangeOf(tx, { exam, asked, sittings }, now);
    const mayKnow = !(await isInCommission(tx, actor, exam.id));
    return timePreviewOf(tx, exam, change, { because, url, mayKnow });
  });

  mount(changingRoutes.changeTime, async ({ tx, actor, now: at, params, body }) => {
    const exam = await examToChange(tx, actor, params.examId, ['examOffice']);
    await changeTime(tx, exam, { ...askedBy(body), seen: body.seen }, { by: actor.personId, at });
    return accepted;
  });

  mount(changingRoutes.seeRulesChange, async ({ tx, actor, now, params, body }) => {
    const exam = await examToSee(tx, actor, params.examId, ['examOffice']);
    const sittings = await sittingsOfExam(tx, exam.id);
    rulesOpenOrRefuse(exam, sittings, now);
    const change = await rulesChangeOf(tx, { exam, asked: body.rules, sittings }, now);
    return rulesPreviewOf(exam, change, { because: becauseOf(body), url });
  });

  mount(changingRoutes.changeRules, async ({ tx, actor, now: at, params, body }) => {
    const exam = await examToChange(tx, actor, params.examId, ['examOffice']);
    const asked = { asked: body.rules, because: becauseOf(body), seen: body.seen };
    await changeRules(tx, exam, asked, { by: actor.personId, at });
    return accepted;
  });
}

/** Cancelling an exam, and taking that back [P14]. */
export function mountCancelling(mount: Mount, { publicUrl: url }: { publicUrl: string }): void {
  mount(changingRoutes.seeCancelling, async ({ tx, actor, now, params, body }) => {
    const exam = await examToSee(tx, actor, params.examId, ['examOffice']);
    const cancelling = { exam, isCancelled: body.isCancelled };
    const sittings = await sittingsToCancel(tx, exam.id);
    cancellingOpenOrRefuse(cancelling, sittings, now);
    const concerned = await cancellingOf(tx, cancelling, sittings);
    return cancellingPreview(cancelling, concerned, { because: becauseOf(body), url });
  });

  mount(changingRoutes.cancelExam, async ({ tx, actor, now: at, params, body }) => {
    const exam = await examToChange(tx, actor, params.examId, ['examOffice']);
    const asked = { because: becauseOf(body), seen: body.seen };
    const by = { by: actor.personId, at };
    await cancelExam(tx, { exam, isCancelled: body.isCancelled }, asked, by);
    return accepted;
  });
}
