import type { GraderCase } from '@karakter/contract/explanation/routes';
import { describe, expect, it } from 'vitest';
import { inWritingOrder, leftToWrite } from './left-to-write.ts';

const aCase = (candidateNumber: number, change: Partial<GraderCase> = {}): GraderCase => ({
  id: `case ${candidateNumber}`,
  candidateNumber,
  state: 'requested',
  requestedAt: '2026-12-01T08:00:00Z',
  dueAt: '2026-12-15T23:00:00Z',
  late: false,
  sentAt: null,
  givenOrally: false,
  commissionId: 'commission',
  commissionNumber: 1,
  courseCode: 'HIS1000',
  courseTitle: { nb: 'Historie', nn: 'Historie', en: 'History' },
  startsAt: '2026-11-20T08:00:00Z',
  isMember: true,
  givenTo: null,
  ...change,
});
const sent = { state: 'sent', sentAt: '2026-12-02T08:00:00Z' } as const;

describe('a grader with many explanations goes to the next one [E2]', () => {
  const cases = [
    aCase(30),
    aCase(10, sent),
    aCase(20, { dueAt: '2026-12-10T23:00:00Z' }),
    aCase(40, { state: 'ready' }),
    aCase(25, { state: 'draft' }),
    aCase(27, { givenTo: { name: 'En annen', isMe: false } }),
  ];

  it('by due date, then by candidate number, those that were sent last', () => {
    expect(inWritingOrder(cases).map(({ candidateNumber }) => candidateNumber)).toEqual([
      20, 25, 27, 30, 40, 10,
    ]);
  });

  it.each([
    [20, 3, 25],
    [25, 3, 30],
    [30, 3, 20],
    [27, 3, 30],
    [40, 3, 20],
    [10, 3, 20],
    [99, 3, 20],
  ])('after candidate %i, with %i left, comes %i', (here, count, next) => {
    const found = leftToWrite(cases, `case ${here}`);
    expect([found.count, found.next?.candidateNumber]).toEqual([count, next]);
  });

  it('and there is none after the only one', () => {
    expect(leftToWrite([aCase(30), aCase(10, sent)], 'case 30')).toEqual({ count: 1, next: undefined });
    expect(leftToWrite([aCase(10, sent)], 'case 10')).toEqual({ count: 0, next: undefined });
  });
});
