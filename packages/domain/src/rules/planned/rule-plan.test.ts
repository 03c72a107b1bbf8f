import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itIsAProcess } from '../../test/process-kit.ts';
import {
  allowedRulePlanCommands,
  applyRulePlan,
  decideRulePlan,
  type RulePlanFacts,
  rulePlanCommandNames,
  rulePlanCommands,
  rulePlanRefusalIn,
  rulePlanStates,
} from './rule-plan.ts';

const anna: RulePlanFacts = {
  by: 'anna',
  proposedBy: 'anna',
  from: '2027-01-02',
  today: '2027-01-01',
  isDayTaken: false,
};
const bo: RulePlanFacts = { ...anna, by: 'bo' };

describe('a planned change of a rule [U1]', () => {
  itIsAProcess({
    name: 'rule-plan',
    states: rulePlanStates,
    first: ['proposed'],
    final: ['declined', 'withdrawn'],
    table: rulePlanCommands,
    commands: rulePlanCommandNames,
    facts: [anna, bo, { ...bo, today: '2027-01-02' }, { ...bo, isDayTaken: true }],
    refusalIn: rulePlanRefusalIn,
    decide: decideRulePlan,
    apply: applyRulePlan,
  });

  it('has two different people behind it, and begins tomorrow at the earliest', () => {
    const person = fc.constantFrom('anna', 'bo');
    const day = fc.constantFrom('2027-01-01', '2027-01-02', '2027-01-03');
    const facts = fc.record({
      by: person,
      proposedBy: person,
      from: day,
      today: day,
      isDayTaken: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, (each) => {
        if (decideRulePlan('proposed', 'approve', each).kind === 'refused') return;
        expect(each.by).not.toBe(each.proposedBy);
        expect(each.from > each.today).toBe(true);
      }),
    );
  });

  it.each([
    ['its proposer before approval', 'proposed', anna, ['withdraw']],
    ['another before approval', 'proposed', bo, ['approve', 'decline']],
    ['anyone until the day it begins', 'approved', bo, ['withdraw']],
    ['no one once it has begun', 'approved', { ...bo, today: '2027-01-02' }, []],
  ] as const)('is decided by %s', (_, state, facts, commands) => {
    expect(allowedRulePlanCommands(state, facts)).toEqual(commands);
  });
});
