import { describe, expect, test } from 'vitest';
import { explanationStates } from '../explanation/explanation.ts';
import { appealDeadline } from '../rules/deadlines.ts';
import { announced, requested } from '../test/case-events.ts';
import { higherEducationRules as rules } from '../test/rules.ts';
import type { AppealState } from './appeal.ts';
import { appealInQuestion, explanationInQuestion, reopeningOf } from './case-file.ts';

/** The valid entry of the protocol, after an earlier one. */
const [earlier, standing] = [1, 2];

describe('the appeal that concerns the valid grade', () => {
  test.each<[string, [AppealState, number][], number | undefined]>([
    ['is none where none was filed', [], undefined],
    ['is the one about it', [['withdrawn', standing]], 0],
    [
      'is the last one about it',
      [
        ['withdrawn', standing],
        ['dismissed', standing],
      ],
      1,
    ],
    ['is none where it was about an earlier grade and is closed', [['dismissed', earlier]], undefined],
    ['is one that is open, although it was filed over an earlier grade', [['inGrading', earlier]], 0],
    [
      'is the open one before a closed one',
      [
        ['filed', earlier],
        ['withdrawn', standing],
      ],
      0,
    ],
    [
      'is not a later one about an earlier grade',
      [
        ['decided', standing],
        ['withdrawn', earlier],
      ],
      0,
    ],
  ])('%s [K1, K2]', (_, filed, expected) => {
    const appeals = filed.map(([state, about], index) => ({ state, about, index }));
    expect(appealInQuestion(appeals, standing)?.index).toBe(expected);
  });
});

describe('the explanation that answers a request made now', () => {
  const inQuestion = (about: number, commissionId: string) =>
    explanationStates.filter((state) =>
      explanationInQuestion([{ state, about, commissionId }], { entry: standing, commissionId: 'ordinary' }),
    );

  test.each([
    [
      'of the commission behind the grade about the grade that stands, given or owed',
      standing,
      'ordinary',
      explanationStates.filter((state) => state !== 'lapsed'),
    ],
    [
      'of that commission about an earlier grade, while it is owed',
      earlier,
      'ordinary',
      ['requested', 'draft', 'ready'],
    ],
    ['of no other commission', standing, 'appeal', []],
    ['of no other commission, though it owes one', earlier, 'appeal', []],
  ])('is one %s [E1]', (_, about, commissionId, states) => {
    expect(inQuestion(about, commissionId)).toEqual(states);
  });

  test('is the last of several', () => {
    const owed = ['first', 'second'].map(
      (id) => ({ id, state: 'draft', about: standing, commissionId: 'k' }) as const,
    );
    expect(explanationInQuestion(owed, { entry: standing, commissionId: 'k' })?.id).toBe('second');
  });
});

test('an appeal can be reopened until the deadline, while the deadline waits for an explanation, or not any more [K2]', () => {
  const deadline = appealDeadline([announced], rules);
  const at = Temporal.Instant.from('2026-05-26T22:00:00Z');
  expect(reopeningOf(deadline, at.subtract({ seconds: 1 }))).toEqual({ kind: 'until', at });
  expect(reopeningOf(deadline, at)).toEqual({ kind: 'over' });
  expect(reopeningOf(appealDeadline([announced, requested], rules), at)).toEqual({ kind: 'whileSuspended' });
});
