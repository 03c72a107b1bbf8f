import type { PlannedRule } from '@karakter/domain/rules/planned/rules-in-force';
import type { DatedRule } from '@karakter/domain/rules/rule-set';
import { rulesWith } from '@karakter/domain/rules/rules-for';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';

/** The approved planned rules, as a column of a query that reads exams: once for each query, in the same snapshot. */
export const plannedRulesColumn = sql<string>`(select planned_rules())`.as('planned_rules');

type Written = Omit<PlannedRule, 'until'> & { readonly until: string | null };

let latest = { text: '[]', rules: rulesWith([]) };

/**
 * The rules in force by the text in which the database gives the planned ones. The text of every request is read; what
 * was made of the last one is kept for as long as it is the same, in each program by itself.
 */
export function rulesInText(text: string): readonly DatedRule[] {
  if (text !== latest.text) {
    const written = JSON.parse(text) as Written[];
    const planned = written.map(
      ({ until, ...rule }) => ({ ...rule, ...(until !== null && { until }) }) as PlannedRule,
    );
    latest = { text, rules: rulesWith(planned) };
  }
  return latest.rules;
}

/**
 * The rules in force: those of Karakter and, in their place, what the institutions have planned. They are read in the
 * request's own transaction, so that every program has the same ones from the moment of the approval.
 */
export async function rulesInForceNow(tx: Tx): Promise<readonly DatedRule[]> {
  const { rows } = await sql<{ planned: string }>`select planned_rules() as planned`.execute(tx);
  return rulesInText(rows[0]?.planned ?? '[]');
}
