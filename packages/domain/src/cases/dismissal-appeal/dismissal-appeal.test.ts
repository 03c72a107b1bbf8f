import { describe, expect, test } from 'vitest';
import { itIsAProcess } from '../../test/process-kit.ts';
import { higherEducationRules, schoolRules } from '../../test/rules.ts';
import {
  applyDismissalAppeal,
  type DismissalAppealState,
  decideDismissalAppeal,
  dismissalAppealCommands,
  dismissalAppealHolders,
  dismissalAppealRefusalIn,
  dismissalAppealStates,
  dismissalOutcomes,
  isOpenDismissalAppeal,
} from './dismissal-appeal.ts';
import { type DismissalFilingFacts, decideDismissalFiling, dismissalAppealDeadline } from './filing.ts';

describe('an appeal against a dismissal [K1]', () =>
  itIsAProcess({
    name: 'dismissal-appeal',
    states: dismissalAppealStates,
    first: ['filed'],
    final: ['stands', 'setAside', 'withdrawn', 'lapsed'],
    table: dismissalAppealCommands,
    commands: [
      { kind: 'forward' },
      { kind: 'setAside' },
      ...dismissalOutcomes.map((outcome) => ({ kind: 'enterDecision', outcome }) as const),
      { kind: 'withdraw' },
      { kind: 'lapse' },
    ],
    facts: [null],
    refusalIn: dismissalAppealRefusalIn,
    decide: decideDismissalAppeal,
    apply: applyDismissalAppeal,
  }));

test('someone has it as long as it is open, and no one after [K1]', () => {
  for (const state of dismissalAppealStates)
    expect(dismissalAppealHolders[state] !== null, state).toBe(isOpenDismissalAppeal(state));
});

test('the institution sets its own dismissal aside, or the appeal body decides (fvl. §§ 33, 34) [K1]', () => {
  expect(decideDismissalAppeal('filed', { kind: 'setAside' })).toMatchObject({
    event: { by: 'institution' },
  });
  const decide = (outcome: 'stands' | 'setAside') =>
    decideDismissalAppeal('forwarded', { kind: 'enterDecision', outcome });
  expect(decide('setAside')).toMatchObject({ event: { kind: 'dismissalSetAside', by: 'board' } });
  expect(decide('stands')).toMatchObject({ event: { kind: 'dismissalStands' } });
});

const dismissedAt = Temporal.Instant.from('2026-04-20T08:00:00Z');
const facts: DismissalFilingFacts = {
  now: Temporal.Instant.from('2026-04-21T08:00:00Z'),
  dismissedAt,
  earlier: [],
  rules: higherEducationRules,
};
const file = (changed: Partial<DismissalFilingFacts>) => decideDismissalFiling({ ...facts, ...changed });

describe('filing it [K1]', () => {
  test('is in time for three weeks from the dismissal, to the last instant, and late and still received after (fvl. §§ 29, 31)', () => {
    const end = dismissalAppealDeadline(dismissedAt, facts.rules)?.at ?? dismissedAt;
    expect(end.toString()).toBe('2026-05-11T22:00:00Z');
    expect(file({ now: end.subtract({ nanoseconds: 1 }) })).toMatchObject({ event: { late: false } });
    expect(file({ now: end })).toMatchObject({ event: { late: true } });
    expect(file({ now: end.add({ hours: 24 * 700 }) })).toMatchObject({ event: { late: true } });
  });

  test('gives schools no such right: the Act’s appeals do not apply to their exams', () => {
    expect(file({ rules: schoolRules })).toMatchObject({ code: 'dismissalNotAppealable' });
  });

  test.each<[readonly DismissalAppealState[], string | undefined]>([
    [['filed'], 'dismissalAppealedAlready'],
    [['forwarded'], 'dismissalAppealedAlready'],
    [['stands'], 'dismissalAppealedAlready'],
    [['withdrawn'], undefined],
    [['lapsed'], undefined],
    [['withdrawn', 'withdrawn', 'withdrawn', 'withdrawn', 'withdrawn'], 'dismissalAppealedTooOften'],
  ])('after %j is refused with %s', (earlier, code) => {
    const decision = file({ earlier });
    expect(decision.kind === 'refused' ? decision.code : undefined).toBe(code);
  });

  test('needs a dismissal that stands', () => {
    expect(file({ dismissedAt: null })).toMatchObject({ code: 'notDismissed' });
  });
});
