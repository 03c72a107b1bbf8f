import type { ComplaintEvent } from '@karakter/domain/complaint/complaint';
import type { NoticeFacts, NoticeKind } from '@karakter/domain/notices/notice';
import { periodAfter } from '@karakter/domain/rules/derivation';
import { lawWords } from '@karakter/domain/rules/law-words';
import type { Tx } from '../../platform/database/db.ts';
import { caseHandlersOf, examOfficersOf } from '../exam/exam-office.ts';
import type { ExamRecord } from '../exam/store.ts';
import { notify, notifyAll } from '../notices/notify.ts';
import { appealEndOf, type ComplaintAtHand, complaintReplyDue } from './complaint-facts.ts';

type News = NoticeFacts['complaintNews'];

/** Tells those who handle the exam's cases, and the exam office too where it has something to carry out. */
async function tellStaff(
  { tx, exam, by, now: at }: Omit<ComplaintAtHand, 'record'>,
  complaintId: string,
  facts: News,
) {
  const officers = facts.news === 'upheld' ? await examOfficersOf(tx, exam.id) : [];
  const staff = new Set([...(await caseHandlersOf(tx, exam.id)), ...officers]);
  const to = [...staff].filter((each) => each !== by);
  await notifyAll(tx, { to, examId: exam.id, kind: 'complaintNews', facts, at, cases: [complaintId] });
}

/** The receipt to the candidate at once, and a word to those who handle the exam's cases [K8, T1]. */
export async function tellOfFiling(
  tx: Tx,
  exam: ExamRecord,
  filed: { id: string; by: string; late: boolean; now: Temporal.Instant },
): Promise<void> {
  const { id, by, late, now: at } = filed;
  const facts = {
    filedAt: at.toString(),
    late,
    replyBy: complaintReplyDue(at, exam.rules).deadline.at.toString(),
  };
  await notify(tx, { to: by, examId: exam.id, kind: 'complaintReceived', facts, at, cases: [id] });
  await tellStaff({ tx, exam, by, now: at }, id, { news: late ? 'filedLate' : 'filed' });
}

function dismissalAppealEnd({ exam, now }: ComplaintAtHand): { complaintUntil?: string } {
  const rule = exam.rules.dismissalAppeal;
  return rule ? { complaintUntil: periodAfter('appealDismissed', now, rule).at.toString() } : {};
}

/** What the candidate is told of each step: what it sets in motion, with the deadline and the body. */
async function toldCandidate(at: ComplaintAtHand, event: ComplaintEvent): Promise<ToldCandidate> {
  const { exam, record } = at;
  const { complaintBody: board, complaintBasis } = lawWords(exam.rules);
  const appealUntil = await appealEndOf(at, record.candidacyId);
  switch (event.kind) {
    case 'complaintTakenUp':
      return { kind: 'complaintTakenUp', facts: {} };
    case 'complaintDismissed':
      return { kind: 'complaintDismissed', facts: { appealUntil, ...dismissalAppealEnd(at) } };
    case 'complaintDisagreed':
      return { kind: 'complaintAtBoard', facts: { board } };
    case 'complaintSentBack':
      return { kind: 'complaintSentBack', facts: { board } };
    case 'complaintNotUpheld':
      return { kind: 'complaintNotUpheld', facts: { board, appealUntil } };
    case 'complaintUpheld': {
      const { by, remedy } = event;
      const facts = { ...(by === 'board' && { board }), remedy, basis: complaintBasis.inWords };
      return { kind: 'complaintUpheld', facts };
    }
    case 'complaintRemedied':
      return { kind: 'complaintRemedied', facts: {} };
    case 'complaintWithdrawn':
      return { kind: 'complaintWithdrawn', facts: { appealUntil } };
  }
}

type CandidateKind = Exclude<
  Extract<NoticeKind, `complaint${string}`>,
  'complaintNews' | 'complaintReceived'
>;
type ToldCandidate = { [Kind in CandidateKind]: { kind: Kind; facts: NoticeFacts[Kind] } }[CandidateKind];

/** Tells the candidate of a step in the case, and those who handle it of a withdrawal and of what is to be done. */
export async function tellOfComplaint(at: ComplaintAtHand, event: ComplaintEvent): Promise<void> {
  const { tx, exam, record, now } = at;
  const told = await toldCandidate(at, event);
  await notify(tx, { to: record.personId, examId: exam.id, at: now, cases: [record.id], ...told });
  if (event.kind === 'complaintWithdrawn') await tellStaff(at, record.id, { news: 'withdrawn' });
  if (event.kind === 'complaintUpheld') {
    await tellStaff(at, record.id, { news: 'upheld', remedy: event.remedy, scope: event.scope });
  }
}
