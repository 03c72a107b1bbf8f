import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../rules/case-history.ts';
import { proceduralComplaintDeadline } from '../rules/deadlines.ts';
import {
  about,
  announced,
  appealed,
  decided,
  happened,
  inShort,
  received,
  requested,
} from '../test/case-events.ts';
import { higherEducationRules as rules } from '../test/rules.ts';

describe('the deadline for a procedural complaint', () => {
  const known = happened('formalErrorKnown', '2026-04-20T09:00');
  it.each<[string, CaseEvent[], string]>([
    ['does not exist before anything is known', [], 'notAnnounced'],
    ['runs from the announcement when nothing else is known', [announced], '2026-05-26'],
    ['runs from when the candidate knew', [known], '2026-05-11'],
    ['is not renewed by the announcement for a candidate who knew before', [known, announced], '2026-05-11'],
    [
      'is suspended while an explanation is awaited',
      [announced, requested],
      `suspended since ${requested.at}`,
    ],
    ['runs in full from the explanation', [announced, requested, received], '2026-06-10'],
    ['is suspended during an appeal', [announced, appealed], `suspended since ${appealed.at}`],
    [
      'goes on as before when the appeal is withdrawn',
      [announced, appealed, happened('appealWithdrawn', '2026-05-14T09:00')],
      '2026-05-26',
    ],
    [
      'runs in full from a dismissal, which is a result of the appeal',
      [announced, appealed, happened('appealDismissed', '2026-06-15T09:00')],
      '2026-07-06',
    ],
    ['runs in full from the decision on appeal', [announced, appealed, decided], '2026-07-06'],
    [
      'waits after the decision on appeal for an explanation of the first grade that is still owed [E8]',
      [announced, about('ordinary', requested), appealed, decided],
      `suspended since ${requested.at}`,
    ],
    [
      'waits for the explanation of the appeal, when that of the first grade has come [E8]',
      [
        announced,
        about('ordinary', requested),
        appealed,
        decided,
        about('appeal', happened('explanationRequested', '2026-06-16T10:00')),
        about('ordinary', happened('explanationReceived', '2026-06-17T10:00')),
      ],
      `suspended since ${happened('explanationRequested', '2026-06-16T10:00').at}`,
    ],
    [
      'does not exist while no grade stands, whatever is answered then',
      [announced, requested, happened('annulled', '2026-05-15T10:00'), received],
      'annulled',
    ],
    [
      'starts afresh with new grading',
      [announced, happened('newGradingAnnounced', '2026-09-01T10:00')],
      '2026-09-22',
    ],
  ])('%s [K8]', (_, history, expected) => {
    expect(inShort(proceduralComplaintDeadline(history, rules))).toBe(expected);
  });
});
