import { describe, expect, it } from 'vitest';
import { announced, appealed, decided, happened, oral, received, requested } from '../../test/case-events.ts';
import { oslo } from '../../test/oslo.ts';
import { higherEducationRules as rules, schoolRules } from '../../test/rules.ts';
import type { CaseDeadlineName, CaseEvent } from '../case-history.ts';
import { courseAt, deadlineCourse } from './deadline-course.ts';

const written = { form: 'written', recheckable: true } as const;
const dayAndHour = (at: Temporal.Instant) =>
  at.toZonedDateTimeISO('Europe/Oslo').toPlainDateTime().toString().slice(5, 16);

function inShort(of: CaseDeadlineName, history: readonly CaseEvent[], now: string, exam = written): string[] {
  return courseAt(deadlineCourse(of, history, rules, exam), oslo(now)).map(
    ({ kind, from, to, why }) => `${kind} ${dayAndHour(from)}–${dayAndHour(to)} ${why}`,
  );
}

describe('the course of a deadline [V4]', () => {
  it.each<[string, CaseDeadlineName, CaseEvent[], string, string[]]>([
    ['is empty before the announcement', 'appeal', [], '2026-05-04T08:00', []],
    [
      'ran until today, and what is left ends with the last day',
      'appeal',
      [announced],
      '2026-05-10T12:00',
      ['ran 05-04T09:00–05-10T12:00 announced', 'left 05-10T12:00–05-27T00:00 announced'],
    ],
    [
      'ends with the deadline, whatever the time is now',
      'appeal',
      [announced],
      '2026-09-01T00:00',
      ['ran 05-04T09:00–05-27T00:00 announced'],
    ],
    [
      'stands still while an explanation is awaited, until today and no longer',
      'appeal',
      [announced, requested],
      '2026-05-15T12:00',
      ['ran 05-04T09:00–05-11T23:59 announced', 'still 05-11T23:59–05-15T12:00 explanationRequested'],
    ],
    [
      'begins again in full with the explanation',
      'appeal',
      [announced, requested, received],
      '2026-05-30T12:00',
      [
        'ran 05-04T09:00–05-11T23:59 announced',
        'still 05-11T23:59–05-20T14:00 explanationRequested',
        'anew 05-20T14:00–05-30T12:00 explanationReceived',
        'left 05-30T12:00–06-11T00:00 explanationReceived',
      ],
    ],
    [
      'goes on from where it was when an appeal is withdrawn, as if it had never been filed',
      'formalComplaint',
      [announced, appealed, happened('appealWithdrawn', '2026-05-14T09:00')],
      '2026-05-20T00:00',
      [
        'ran 05-04T09:00–05-13T10:00 announced',
        'still 05-13T10:00–05-14T09:00 appealFiled',
        'ran 05-14T09:00–05-20T00:00 announced',
        'left 05-20T00:00–05-27T00:00 announced',
      ],
    ],
    [
      'is not interrupted by what does not concern it',
      'appeal',
      [announced, appealed, happened('appealWithdrawn', '2026-05-14T09:00')],
      '2026-09-01T00:00',
      ['ran 05-04T09:00–05-27T00:00 announced'],
    ],
    [
      'is over with the decision on appeal',
      'appeal',
      [announced, appealed, happened('appealDecided', '2026-05-20T10:00')],
      '2026-09-01T00:00',
      ['ran 05-04T09:00–05-20T10:00 announced'],
    ],
    [
      'has a gap while no grade stands, and begins again with a new one',
      'appeal',
      [
        announced,
        happened('annulled', '2026-05-14T09:00'),
        happened('newGradingAnnounced', '2026-06-01T09:00'),
      ],
      '2026-06-02T00:00',
      [
        'ran 05-04T09:00–05-14T09:00 announced',
        'anew 06-01T09:00–06-02T00:00 newGradingAnnounced',
        'left 06-02T00:00–06-23T00:00 newGradingAnnounced',
      ],
    ],
    [
      'is longer where it was extended before it had passed',
      'appeal',
      [
        announced,
        {
          kind: 'deadlineExtended',
          at: oslo('2026-05-20T09:00'),
          of: 'appeal',
          until: Temporal.PlainDate.from('2026-06-05'),
        },
      ],
      '2026-05-21T00:00',
      ['ran 05-04T09:00–05-21T00:00 announced', 'left 05-21T00:00–06-06T00:00 announced'],
    ],
    [
      'of the request for an explanation begins again with the decision on appeal [E8]',
      'explanation',
      [announced, appealed, decided],
      '2026-06-16T00:00',
      [
        'ran 05-04T09:00–05-12T00:00 announced',
        'anew 06-15T10:00–06-16T00:00 appealDecided',
        'left 06-16T00:00–06-23T00:00 appealDecided',
      ],
    ],
  ])('%s', (_, of, history, now, expected) => {
    expect(inShort(of, history, now)).toEqual(expected);
  });

  it('has nothing where the deadline does not exist', () => {
    expect(deadlineCourse('appeal', [announced], rules, oral)).toEqual([]);
    expect(deadlineCourse('explanation', [announced], schoolRules, written)).toEqual([]);
  });
});
