import { describe, expect, it, test } from 'vitest';
import type { CaseEvent } from '../rules/case-history.ts';
import { appealDeadline, lateAppealLimit } from '../rules/deadlines.ts';
import { periodAfter } from '../rules/derivation.ts';
import {
  about,
  announced,
  appealed,
  decided,
  happened,
  inShort,
  oral,
  received,
  requested,
  running,
} from '../test/case-events.ts';
import { oslo } from '../test/oslo.ts';
import { higherEducationRules as rules, schoolRules } from '../test/rules.ts';

const complained = happened('formalComplaintFiled', '2026-05-12T10:00');
const complaintDecided = happened('formalComplaintDecided', '2026-06-01T10:00');

const extendedTo = (until: string, at: string): CaseEvent => ({
  kind: 'deadlineExtended',
  at: oslo(at),
  of: 'appeal',
  until: Temporal.PlainDate.from(until),
});

describe('the appeal deadline', () => {
  it.each<[string, CaseEvent[], string]>([
    ['does not exist before the announcement', [], 'notAnnounced'],
    ['is three weeks from the announcement', [announced], '2026-05-26'],
    [
      'is suspended while an explanation is awaited',
      [announced, requested],
      `suspended since ${requested.at}`,
    ],
    ['runs in full from the explanation', [announced, requested, received], '2026-06-10'],
    ['runs in full from an explanation without a request', [announced, received], '2026-06-10'],
    [
      'is not stopped by a request after the week',
      [announced, happened('explanationRequested', '2026-05-12T00:00')],
      '2026-05-26',
    ],
    [
      'is suspended during a procedural complaint',
      [announced, complained],
      `suspended since ${complained.at}`,
    ],
    [
      'runs in full from the answer to a procedural complaint',
      [announced, complained, complaintDecided],
      '2026-06-22',
    ],
    [
      'is suspended from before the announcement, where the procedural complaint came first',
      [happened('formalComplaintFiled', '2026-04-20T10:00'), announced],
      `suspended since ${happened('formalComplaintFiled', '2026-04-20T10:00').at}`,
    ],
    [
      'runs in full from the answer to a complaint that came before the announcement',
      [happened('formalComplaintFiled', '2026-04-20T10:00'), announced, complaintDecided],
      '2026-06-22',
    ],
    [
      'is not stopped by a complaint that was answered before the announcement',
      [
        happened('formalComplaintFiled', '2026-04-20T10:00'),
        happened('formalComplaintDecided', '2026-04-30T10:00'),
        announced,
      ],
      '2026-05-26',
    ],
    [
      'waits after a correction for the explanation that was owed then',
      [announced, requested, happened('newGradingAnnounced', '2026-05-15T10:00')],
      `suspended since ${requested.at}`,
    ],
    [
      'is suspended until both explanation and complaint are answered',
      [announced, requested, complained, received],
      `suspended since ${complained.at}`,
    ],
    [
      'is suspended from the first of the two',
      [announced, requested, complained],
      `suspended since ${requested.at}`,
    ],
    [
      'runs from the last of the two answers',
      [announced, requested, complained, received, complaintDecided],
      '2026-06-22',
    ],
    [
      'goes on running under an appeal, which may be withdrawn and filed again',
      [announced, appealed],
      '2026-05-26',
    ],
    ['ends with the decision', [announced, appealed, decided], 'decidedOnAppeal'],
    [
      'does not come back with the explanation of the decision [E8]',
      [announced, appealed, decided, happened('explanationReceived', '2026-06-20T10:00')],
      'decidedOnAppeal',
    ],
    [
      'does not come back with a procedural complaint after the decision',
      [announced, decided, happened('formalComplaintDecided', '2026-07-20T10:00')],
      'decidedOnAppeal',
    ],
    [
      'starts afresh with new grading after a formal error',
      [announced, appealed, decided, happened('newGradingAnnounced', '2026-09-01T10:00')],
      '2026-09-22',
    ],
    [
      'is free of the complaint that the new grading answers',
      [
        announced,
        complained,
        complaintDecided,
        happened('annulled', '2026-06-01T10:00'),
        happened('newGradingAnnounced', '2026-09-01T10:00'),
      ],
      '2026-09-22',
    ],
    [
      'stands still after a correction for a complaint that is unanswered',
      [announced, complained, happened('newGradingAnnounced', '2026-05-20T10:00')],
      `suspended since ${complained.at}`,
    ],
    [
      'runs in full from the answer to a complaint that came before the correction',
      [announced, complained, happened('newGradingAnnounced', '2026-05-20T10:00'), complaintDecided],
      '2026-06-22',
    ],
    [
      'stands still until both of two owed explanations are given',
      [announced, about('ordinary', requested), about('second', requested), about('ordinary', received)],
      `suspended since ${requested.at}`,
    ],
    [
      'runs in full from the last of two owed explanations',
      [
        announced,
        about('ordinary', requested),
        about('second', requested),
        about('ordinary', received),
        about('second', happened('explanationReceived', '2026-05-22T10:00')),
      ],
      '2026-06-12',
    ],
    [
      'does not exist while no grade stands',
      [announced, happened('annulled', '2026-05-06T10:00')],
      'annulled',
    ],
    [
      'is extended before it has passed (fvl. § 29)',
      [announced, extendedTo('2026-06-05', '2026-05-26T23:59')],
      '2026-06-05',
    ],
    ['is extended to a working day', [announced, extendedTo('2026-06-06', '2026-05-20T10:00')], '2026-06-08'],
    [
      'is not extended once it has passed',
      [announced, extendedTo('2026-06-05', '2026-05-27T00:00')],
      '2026-05-26',
    ],
    [
      'is never made earlier by an extension',
      [announced, extendedTo('2026-05-20', '2026-05-06T10:00')],
      '2026-05-26',
    ],
    [
      'keeps the day it was extended to after an explanation, where that is later',
      [announced, extendedTo('2026-07-01', '2026-05-06T10:00'), requested, received],
      '2026-07-01',
    ],
  ])('%s [K1, E6]', (_, history, expected) => {
    expect(inShort(appealDeadline(history, rules))).toBe(expected);
  });

  it('does not depend on the order of the history', () => {
    expect(inShort(appealDeadline([received, announced, requested], rules))).toBe('2026-06-10');
  });

  it('does not exist where nothing can be graded again', () => {
    expect(inShort(appealDeadline([announced], rules, oral))).toBe('notRecheckable');
  });

  it('is ten calendar days in schools [K11]', () => {
    expect(inShort(appealDeadline([announced], schoolRules))).toBe('2026-05-15');
  });

  it('is not stopped by a request that cannot be made: before the announcement, or where there are no explanations', () => {
    expect(inShort(appealDeadline([announced, requested], schoolRules))).toBe('2026-05-15');
    const early = happened('explanationRequested', '2026-05-01T09:00');
    expect(inShort(appealDeadline([early, announced], rules))).toBe('2026-05-26');
    expect(inShort(appealDeadline([early], rules))).toBe('notAnnounced');
  });

  it('counts the day of an announcement just before midnight, not the next', () => {
    const late = [happened('announced', '2026-06-15T23:59:59')];
    const next = [happened('announced', '2026-06-16T00:00')];
    expect(inShort(appealDeadline(late, rules))).toBe('2026-07-06');
    expect(inShort(appealDeadline(next, rules))).toBe('2026-07-07');
  });

  it('lists the steps that led to it', () => {
    const history = [happened('announced', '2026-03-13T12:00')];
    const { steps, legalBasis } = running(appealDeadline(history, rules));
    expect(JSON.parse(JSON.stringify(steps))).toEqual([
      { code: 'countedFrom', event: 'announced', date: '2026-03-13' },
      { code: 'periodAdded', period: { weeks: 3 }, date: '2026-04-03' },
      { code: 'dayOffSkipped', why: 'goodFriday', date: '2026-04-03' },
      { code: 'dayOffSkipped', why: 'saturday', date: '2026-04-04' },
      { code: 'dayOffSkipped', why: 'easterSunday', date: '2026-04-05' },
      { code: 'dayOffSkipped', why: 'easterMonday', date: '2026-04-06' },
      { code: 'ends', at: '2026-04-07T22:00:00Z', date: '2026-04-07' },
    ]);
    expect(legalBasis).toBe('uhl. § 11-10(1)');
  });
});

describe('a late appeal', () => {
  it('may be taken up within a year of the decision, not of the explanation [K1]', () => {
    expect(inShort(lateAppealLimit([announced, requested, received], rules))).toBe('2027-05-04');
    expect(inShort(lateAppealLimit([], rules))).toBe('notAnnounced');
    expect(inShort(lateAppealLimit([announced, appealed, decided], rules))).toBe('decidedOnAppeal');
  });
});

test('a preliminary reply is due a month after the appeal, on a working day [K7] (fvl. § 11 a)', () => {
  const due = (filedAt: string) =>
    periodAfter('appealFiled', oslo(filedAt), rules.preliminaryReply).lastDay.toString();
  expect(due('2026-05-13T10:00')).toBe('2026-06-15');
  expect(due('2026-01-31T23:59')).toBe('2026-03-02');
});
