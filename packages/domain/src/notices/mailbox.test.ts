import { expect, it } from 'vitest';
import { codeInWords, decideMailboxCode, mailboxKinds } from './mailbox.ts';
import { ruleOf } from './notice-rules.ts';

const sentAt = Temporal.Instant.from('2026-03-02T08:00:00Z');
const facts = { code: '12345678', sentAt, now: sentAt };
const kindOf = (typed: string, given: Partial<typeof facts> = {}) => {
  const decision = decideMailboxCode(typed, { ...facts, ...given });
  return decision.kind === 'refused' ? decision.code : decision.event.kind;
};

it.each([
  ['12345678', {}, 'mailboxConfirmed'],
  [codeInWords('12345678'), {}, 'mailboxConfirmed'],
  ['1234-5678 ', {}, 'mailboxConfirmed'],
  ['12345679', {}, 'mailboxCodeWrong'],
  ['', {}, 'mailboxCodeWrong'],
  ['12345678', { now: sentAt.add({ hours: 168 }) }, 'mailboxConfirmed'],
  ['12345678', { now: sentAt.add({ hours: 168, seconds: 1 }) }, 'mailboxCodeOld'],
])('the code %j, given with %j: %s [T2]', (typed, given, outcome) => {
  expect(kindOf(typed, given)).toBe(outcome);
});

it('a shared mailbox gets news of cases that are for the exam office, and nothing that is for one person [T2]', () => {
  for (const kind of mailboxKinds)
    expect([kind, ruleOf(kind).class, ruleOf(kind).to]).toEqual([kind, 'case', 'office']);
  expect(mailboxKinds).not.toContain('caseHandedOver');
});
