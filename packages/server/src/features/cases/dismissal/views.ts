import type {
  DismissalAppealCase,
  MyDismissal,
  MyDismissalAppeal,
} from '@karakter/contract/cases/dismissal/views';
import {
  dismissalAppealCommands,
  isOpenDismissalAppeal,
} from '@karakter/domain/cases/dismissal-appeal/dismissal-appeal';
import {
  decideDismissalFiling,
  dismissalAppealDeadline,
} from '@karakter/domain/cases/dismissal-appeal/filing';
import { lawWords } from '@karakter/domain/rules/law-words';
import type { Tx } from '../../../platform/database/db.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { deadlineTexts } from '../../results/case-deadlines.ts';
import { namedCaseworker } from '../store.ts';
import { dismissalReplyDue } from './notices.ts';
import {
  type Dismissal,
  type DismissalAppealRecord,
  dismissalAppealsOf,
  dismissalsOf,
  eventsOfDismissalAppeal,
  textsOf,
} from './store.ts';

async function myAppealOf(tx: Tx, record: DismissalAppealRecord): Promise<MyDismissalAppeal> {
  const { id, state, late, filedAt } = record;
  return {
    id,
    state,
    late,
    filedAt: filedAt.toString(),
    ...(await textsOf(tx, id)),
    mayWithdraw: isOpenDismissalAppeal(state),
    caseworker: await namedCaseworker(tx, { kind: 'dismissalAppeal', caseId: id }),
  };
}

const isAbout =
  ({ kind, caseId, dismissedAt }: Omit<Dismissal, 'reason'>) =>
  (other: Omit<Dismissal, 'reason'>) =>
    other.kind === kind && other.caseId === caseId && other.dismissedAt.equals(dismissedAt);

/** The appeals against one dismissal. */
export async function appealsAgainst(
  tx: Tx,
  candidacyId: string,
  dismissal: Omit<Dismissal, 'reason'>,
): Promise<DismissalAppealRecord[]> {
  return (await dismissalAppealsOf(tx, candidacyId)).filter(isAbout(dismissal));
}

/** The candidate's dismissals: those that stand, and those that were appealed and stand no more. */
export async function myDismissalsOf(
  tx: Tx,
  exam: ExamRecord,
  candidacyId: string,
  now: Temporal.Instant,
): Promise<MyDismissal[]> {
  const standing = await dismissalsOf(tx, candidacyId);
  const filed = await dismissalAppealsOf(tx, candidacyId);
  const past: Dismissal[] = [];
  for (const { kind, caseId, dismissedAt } of filed) {
    const about = { kind, caseId, dismissedAt };
    if (![...standing, ...past].some(isAbout(about))) past.push({ ...about, reason: null });
  }
  const dismissals: MyDismissal[] = [];
  for (const dismissal of [...past, ...standing]) {
    const against = filed.filter(isAbout(dismissal));
    const decision = decideDismissalFiling({
      now,
      dismissedAt: standing.includes(dismissal) ? dismissal.dismissedAt : null,
      earlier: against.map(({ state }) => state),
      rules: exam.rules,
    });
    const appeals: MyDismissalAppeal[] = [];
    for (const record of against) appeals.push(await myAppealOf(tx, record));
    dismissals.push({
      kind: dismissal.kind,
      caseId: dismissal.caseId,
      dismissedAt: dismissal.dismissedAt.toString(),
      reason: dismissal.reason,
      until: dismissalAppealDeadline(dismissal.dismissedAt, exam.rules)?.at.toString() ?? null,
      mayAppeal: decision.kind === 'accepted',
      isLate: decision.kind === 'accepted' && decision.event.late,
      appeals,
    });
  }
  return dismissals;
}

/** The whole case for the people who handle it. */
export async function dismissalAppealCaseOf(
  tx: Tx,
  exam: ExamRecord,
  record: DismissalAppealRecord,
): Promise<DismissalAppealCase> {
  const { id, examId, candidacyId, candidateNumber, name, state, late, version, kind, caseId } = record;
  const standing = (await dismissalsOf(tx, candidacyId)).find(isAbout(record));
  const deadline = dismissalAppealDeadline(record.dismissedAt, exam.rules);
  const replyDue = dismissalReplyDue(record.waitingSince, exam.rules);
  const steps = await eventsOfDismissalAppeal(tx, record);
  return {
    id,
    examId,
    candidacyId,
    candidateNumber,
    name,
    state,
    late,
    version,
    filedAt: record.filedAt.toString(),
    ...(await textsOf(tx, id)),
    of: { kind, caseId, dismissedAt: record.dismissedAt.toString(), reason: standing?.reason ?? null },
    board: lawWords(exam.rules).complaintBody,
    deadline: deadlineTexts(deadline ? { kind: 'running', deadline } : { kind: 'none', reason: 'noRule' }),
    replyDue: isOpenDismissalAppeal(state) ? deadlineTexts({ kind: 'running', deadline: replyDue }) : null,
    allowed: dismissalAppealCommands[state].filter((name) => name !== 'lapse'),
    steps: steps.map(({ number, kind: what, at, actor }) => ({
      number,
      kind: what,
      at: at.toString(),
      actor,
    })),
  };
}
