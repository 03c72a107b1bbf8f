import type { TimePreview } from '@karakter/contract/after-publishing/routes';
import { type ExamTime, timeChangeFindings } from '@karakter/domain/after-publishing/time-change';
import { handingOf } from '@karakter/domain/exam/exam-form';
import { findingsOfNewTime } from '@karakter/domain/exam/publishing';
import type { Because } from '@karakter/domain/rules/change-reasons';
import type { Tx } from '../../platform/database/db.ts';
import type { ExamRecord } from '../exam/store.ts';
import { mailsShown } from '../notices/mails-shown.ts';
import { namedClashes } from '../planning/publishing/overview.ts';
import { receiversOf, toldOf } from './staff-concerned.ts';
import type { TimeChange } from './time-change.ts';
import { candidateFacts } from './time-notices.ts';

const periodOf = ({ startsAt, durationMinutes }: ExamTime) => ({
  startsAt,
  endsAt: startsAt.add({ minutes: durationMinutes }),
});
type Period = ReturnType<typeof periodOf>;
const text = ({ startsAt, endsAt }: Period) => ({ startsAt: startsAt.toString(), endsAt: endsAt.toString() });

type Shown = { readonly because: Because; readonly url: string; readonly mayKnow: boolean };

/** The mail to a candidate with the exam's own times, in each language in which it goes out. */
async function mailsOf(tx: Tx, exam: ExamRecord, change: TimeChange, { because, url }: Shown) {
  const receivers = await receiversOf(tx, exam.id);
  const reached = change.reached.flatMap(({ candidacyId }) => receivers.get(candidacyId)?.language ?? []);
  const times = { before: periodOf(exam), after: periodOf(change.moved) };
  const facts = { ...candidateFacts(times, because), ...handingOf(exam) };
  return mailsShown({ kind: 'examTimeChanged', facts }, reached, { exam, startsAt: facts.startsAt, url });
}

const placeOf = {
  earlierStart: 'candidates',
  ownExtraTime: 'candidates',
  candidatesPaused: 'board',
} as const;

function findingsOf(exam: ExamRecord, { moved, own, publishing }: TimeChange): TimePreview['findings'] {
  const ofChange = timeChangeFindings(exam, moved, own).map(({ code, count }) => ({
    code,
    count,
    severity: 'warn' as const,
    place: placeOf[code],
  }));
  return [...ofChange, ...findingsOfNewTime(publishing.facts)];
}

function candidatesOf({ reached, publishing }: TimeChange): TimePreview['candidates'] {
  const names = new Map(publishing.candidates.map(({ candidacyId, name }) => [candidacyId, name]));
  return reached.map(({ candidacyId, extraMinutes, before, after }) => ({
    candidacyId,
    name: names.get(candidacyId) ?? '',
    extraMinutes,
    before: text(before),
    after: text(after),
  }));
}

/** What another time does to whom, before anything is changed; names only for an officer who does not grade the exam [P14, U7]. */
export async function timePreviewOf(
  tx: Tx,
  exam: ExamRecord,
  change: TimeChange,
  shown: Shown,
): Promise<TimePreview> {
  const { moved, own, reached, deadlines, publishing, seen } = change;
  return {
    seen,
    before: text(periodOf(exam)),
    after: text(periodOf(moved)),
    findings: findingsOf(exam, change),
    told: toldOf(reached.length, change.staff),
    mails: await mailsOf(tx, exam, change, shown),
    deadlines: deadlines.map(({ what, before, after }) => ({
      what,
      before: before?.toString() ?? null,
      after: after?.toString() ?? null,
    })),
    unmoved: own.length - reached.length,
    candidates: shown.mayKnow ? candidatesOf(change) : null,
    clashes: shown.mayKnow ? namedClashes(publishing) : null,
  };
}
