import type { RulesPreview } from '@karakter/contract/after-publishing/routes';
import { changesFor, toldFacts } from '@karakter/domain/after-publishing/rules-change';
import type { Because } from '@karakter/domain/rules/change-reasons';
import type { RuleChange, RuleFact } from '@karakter/domain/rules/rule-facts';
import type { Tx } from '../../platform/database/db.ts';
import type { ExamRecord } from '../exam/store.ts';
import { mailsShown } from '../notices/mails-shown.ts';
import { notifyAll } from '../notices/notify.ts';
import type { RulesChange } from './rules-change.ts';
import { toldOf } from './staff-concerned.ts';

/** The facts before and after, as a notice carries them. */
function ruleChanges(before: ExamRecord, after: ExamRecord, facts: readonly RuleFact[]): RuleChange[] {
  return facts.map((fact) => ({ fact, before: String(before[fact]), after: String(after[fact]) }));
}

/** What other rules do to whom, before anything is changed; names no one [P14, U7]. */
export function rulesPreviewOf(
  exam: ExamRecord,
  { changed, after, findings, candidates, staff, seen }: RulesChange,
  { because, url }: { because: Because; url: string },
): RulesPreview {
  const facts = { ...because, changes: ruleChanges(exam, after, changesFor('candidates', changed)) };
  const languages = candidates.map(({ language }) => language);
  const about = { exam, startsAt: exam.startsAt.toString(), url };
  const everyone = toldOf(candidates.length, staff);
  return {
    seen,
    changes: ruleChanges(exam, after, changed),
    findings,
    told: everyone.filter(({ count }) => count > 0),
    mails: mailsShown({ kind: 'examRulesChanged', facts }, languages, about),
  };
}

/** Notifies the candidates and those with a duty at the exam, the candidates of what matters to them [P14]. */
export async function notifyOfRules(
  tx: Tx,
  exam: ExamRecord,
  { changed, after, candidates, staff }: RulesChange,
  { because, at }: { because: Because; at: Temporal.Instant },
): Promise<void> {
  const examId = exam.id;
  const to = candidates.map(({ personId }) => personId);
  const changes = ruleChanges(exam, after, changesFor('candidates', changed));
  await notifyAll(tx, { to, examId, kind: 'examRulesChanged', facts: { ...because, changes }, at });
  const toStaff = staff.map(({ personId }) => personId);
  const told = { reason: because.reason, changes: ruleChanges(exam, after, toldFacts(changed)) };
  await notifyAll(tx, { to: toStaff, examId, kind: 'examRulesChangedForStaff', facts: told, at });
}
