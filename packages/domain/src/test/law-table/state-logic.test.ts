import { describe, expect, test } from 'vitest';
import type { CaseDeadlineName, CaseEvent, CaseEventKind } from '../../rules/case-history.ts';
import { caseDeadline, explanationDue } from '../../rules/deadlines.ts';
import { about, happened, inShort } from '../case-events.ts';
import { oslo } from '../oslo.ts';
import { higherEducationRules as rules } from '../rules.ts';

const names: CaseDeadlineName[] = ['explanation', 'appeal', 'formalComplaint'];

/** Each deadline after the events: explanation, appeal and procedural complaint. */
function standing(...history: CaseEvent[]): string[] {
  return names.map((name) =>
    inShort(caseDeadline(name, history, rules, { form: 'written', recheckable: true })),
  );
}

const on = (day: string, kind: CaseEventKind) => happened(kind, `${day}T10:00`);
const since = (day: string) => `suspended since ${oslo(`${day}T10:00`)}`;

const announced = on('2026-09-07', 'announced');
const requested = about('e', on('2026-09-10', 'explanationRequested'));
const received = about('e', on('2026-09-18', 'explanationReceived'));
const complained = about('c', on('2026-09-15', 'formalComplaintFiled'));
const answered = about('c', on('2026-10-12', 'formalComplaintDecided'));
const appealed = on('2026-09-22', 'appealFiled');
const decided = on('2026-10-20', 'appealDecided');

describe('the state logic of uhl. §§ 11-8 to 11-10, a row at a time [K1, E6]', () => {
  test.for<[string, CaseEvent[], string[]]>([
    ['announced', [announced], ['2026-09-14', '2026-09-28', '2026-09-28']],
    [
      'explanation requested in time',
      [announced, requested],
      ['2026-09-14', since('2026-09-10'), since('2026-09-10')],
    ],
    [
      'explanation requested on the eighth day',
      [announced, about('e', on('2026-09-15', 'explanationRequested'))],
      ['2026-09-14', '2026-09-28', '2026-09-28'],
    ],
    ['explanation received', [announced, requested, received], ['2026-09-14', '2026-10-09', '2026-10-09']],
    ['complaint filed', [announced, complained], ['2026-09-14', since('2026-09-15'), '2026-09-28']],
    ['complaint decided', [announced, complained, answered], ['2026-09-14', '2026-11-02', '2026-09-28']],
    [
      'complaint withdrawn after six days: the thirteen days that were left run on, over a Sunday',
      [announced, complained, about('c', on('2026-09-21', 'formalComplaintWithdrawn'))],
      ['2026-09-14', '2026-10-05', '2026-09-28'],
    ],
    [
      'complaint filed after the appeal deadline, and withdrawn: it has passed as before',
      [
        announced,
        about('c', on('2026-10-01', 'formalComplaintFiled')),
        about('c', on('2026-10-05', 'formalComplaintWithdrawn')),
      ],
      ['2026-09-14', '2026-09-28', '2026-09-28'],
    ],
    [
      'of two complaints the one decided gives the deadline in full, and the other withdrawn the rest of that',
      [
        announced,
        complained,
        about('d', on('2026-09-16', 'formalComplaintFiled')),
        answered,
        about('d', on('2026-10-14', 'formalComplaintWithdrawn')),
      ],
      ['2026-09-14', '2026-11-04', '2026-09-28'],
    ],
    [
      'complaint filed before the announcement, and withdrawn after it: all of the time is left',
      [
        about('c', on('2026-09-04', 'formalComplaintFiled')),
        announced,
        about('c', on('2026-09-09', 'formalComplaintWithdrawn')),
      ],
      ['2026-09-14', '2026-09-30', '2026-09-28'],
    ],
    ['appeal filed', [announced, appealed], ['2026-09-14', '2026-09-28', since('2026-09-22')]],
    ['appeal decided', [announced, appealed, decided], ['2026-10-27', 'decidedOnAppeal', '2026-11-10']],
    [
      'new grading after an annulment',
      [
        announced,
        complained,
        answered,
        on('2026-10-12', 'annulled'),
        on('2026-11-02', 'newGradingAnnounced'),
      ],
      ['2026-11-09', '2026-11-23', '2026-11-23'],
    ],
    [
      'new grading after a decided appeal',
      [announced, appealed, decided, on('2026-11-02', 'newGradingAnnounced')],
      ['2026-11-09', '2026-11-23', '2026-11-23'],
    ],
  ])('%s', ([, history, expected]) => {
    expect(standing(...history)).toEqual(expected);
  });

  test('an explanation is due two weeks after the request', () => {
    expect(explanationDue(oslo('2026-09-10T10:00'), rules).lastDay.toString()).toBe('2026-09-24');
  });
});
