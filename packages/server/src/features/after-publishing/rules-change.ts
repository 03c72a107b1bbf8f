import { createHash } from 'node:crypto';
import {
  changedRules,
  type ExamRules,
  faultsInNewRules,
  findingsOfNewRules,
  partsConcerned,
} from '@karakter/domain/after-publishing/rules-change';
import { canonicalJson } from '@karakter/domain/text/canonical-json';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { factsText } from '../exam/exam-view.ts';
import type { ExamRecord } from '../exam/store.ts';
import { publishingOf } from '../planning/publishing/publishing-facts.ts';
import type { Sitting } from '../sitting/store.ts';
import { gradersOf, receiversOf, staffConcerned } from './staff-concerned.ts';

type Changed = {
  readonly exam: ExamRecord;
  readonly asked: ExamRules;
  readonly sittings: readonly Sitting[];
};

/**
 * What another form or other rules would do to whom, computed once for the page and for the command [P14]. Refused where
 * they are not possible, or hold already.
 */
export async function rulesChangeOf(tx: Tx, { exam, asked, sittings }: Changed, now: Temporal.Instant) {
  const changed = changedRules(exam, asked);
  if (changed.length === 0) refuse('changeChangesNothing');
  const after: ExamRecord = { ...exam, ...asked };
  const faults = faultsInNewRules(after, { now, rules: exam.rules });
  if (faults.length > 0) refuse('examFactsFaulty', { faults });
  const publishing = await publishingOf(tx, after, now);
  const findings = findingsOfNewRules(publishing.facts);
  const parts = partsConcerned(changed);
  const sitting = sittings.filter(({ state }) => state.kind !== 'withdrawn');
  const receivers = await receiversOf(tx, exam.id);
  const candidates = parts.includes('candidates')
    ? sitting.flatMap(({ candidacyId }) => receivers.get(candidacyId) ?? [])
    : [];
  const staff = await staffConcerned(tx, exam.id, { graders: await gradersOf(tx, exam.id), parts });
  const seen = {
    from: factsText(exam),
    to: publishing.seen,
    candidates: candidates.map(({ personId }) => personId).sort(),
    staff: staff.map(({ personId }) => personId),
  };
  return {
    changed,
    after,
    findings,
    candidates,
    staff,
    seen: createHash('sha256').update(canonicalJson(seen)).digest('hex'),
  };
}
export type RulesChange = Awaited<ReturnType<typeof rulesChangeOf>>;
