import { createHash } from 'node:crypto';
import { cancellingGroupOf, isWritingKept } from '@karakter/domain/after-publishing/cancelling';
import { canonicalJson } from '@karakter/domain/text/canonical-json';
import type { Tx } from '../../platform/database/db.ts';
import { factsText } from '../exam/exam-view.ts';
import type { ExamRecord } from '../exam/store.ts';
import type { Sitting } from '../sitting/store.ts';
import { gradersOf, receiversOf, staffConcerned } from './staff-concerned.ts';

/** An exam is to be cancelled, or held after all. */
export type Cancelling = { readonly exam: ExamRecord; readonly isCancelled: boolean };

/**
 * Whom cancelling the exam, or taking that back, concerns; computed once for the page and for the command [P14]. The
 * mark covers who they are and whether anyone has begun. It does not cover how many write or have handed in: while the
 * exam runs that changes by the second, and an exam that must be stopped has to be stoppable.
 */
export async function cancellingOf(tx: Tx, { exam, isCancelled }: Cancelling, sittings: readonly Sitting[]) {
  const concerned = sittings.filter(({ state }) => cancellingGroupOf(state) !== null);
  const receivers = await receiversOf(tx, exam.id);
  const staff = await staffConcerned(tx, exam.id, { graders: await gradersOf(tx, exam.id) });
  const isKept = concerned.some(({ state }) => isWritingKept(state));
  const seen = {
    isCancelled,
    state: exam.state,
    facts: factsText(exam),
    candidates: concerned.map(({ candidacyId }) => candidacyId).sort(),
    staff: staff.map(({ personId }) => personId),
    isKept,
  };
  return {
    concerned: concerned.flatMap((sitting) => {
      const receiver = receivers.get(sitting.candidacyId);
      return receiver ? [{ sitting, ...receiver }] : [];
    }),
    staff,
    isKept,
    seen: createHash('sha256').update(canonicalJson(seen)).digest('hex'),
  };
}
export type Concerned = Awaited<ReturnType<typeof cancellingOf>>;
