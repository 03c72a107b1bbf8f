import { rulesRoutes } from '@karakter/contract/rule-sets/routes';
import type { TestApp } from '../../app.ts';
import { addTestPerson, testUnitId } from '../people.ts';

type Rule = (typeof rulesRoutes.planRule)['body']['_zod']['input']['rule'];

/** The tests' institution plans these rules from a day, and a second person approves each. */
async function planRules(app: TestApp, from: string, rules: readonly Rule[]): Promise<void> {
  const { db } = app.services;
  const officer = await addTestPerson(db, 'Regel Foreslår', ['examOffice']);
  const operator = await addTestPerson(db, 'Regel Godkjenner', ['itOperator']);
  for (const rule of rules) {
    const law = { law: 'LOV-2026-06-19-60', legalBasis: 'uhl. § 11-11(2)', reason: 'Loven er endret.' };
    const body = { unitId: testUnitId, rule, from, until: null, ...law };
    const planned = await app.call(officer, rulesRoutes.planRule, { body });
    const params = { planId: planned.body.id };
    const decided = await app.call(operator, rulesRoutes.decideRulePlan, {
      params,
      body: { command: 'approve' },
    });
    if (decided.status !== 200) throw new Error(planned.message ?? decided.message);
  }
}

/** Appeals filed from that day are graded with the whole case open, and no distance calls a new assessment. */
export const openAppealsFrom = (app: TestApp, from: string) =>
  planRules(app, from, [
    { parameter: 'appealSight', value: { graders: 'open' } },
    { parameter: 'reassessThreshold', value: null },
  ]);
