import { describe, expect, it } from 'vitest';
import { announced, at, itemsOf, linesOf } from '../test/exam-today.ts';
import type { OpenComplaint } from './exam-today.ts';

const now = '2026-05-02T08:00:00Z';
const dueAt = at('2026-05-20T22:00:00Z');
const archived = { ...announced, state: 'archived', archivedAt: at('2026-05-01T08:00:00Z') } as const;
const kindOf = {
  filed: 'takeUpComplaints',
  filedLate: 'handleLateComplaints',
  inHand: 'decideComplaints',
  atBoard: 'awaitBoard',
  newGrading: 'arrangeNewGrading',
  newExam: 'arrangeNewExam',
  gradedAgain: 'awaitNewGrading',
  toCheck: 'checkNewGrading',
  toAnnounce: 'announceNewGrading',
} as const satisfies Record<OpenComplaint, string>;
const remedies: readonly OpenComplaint[] = ['newGrading', 'newExam', 'gradedAgain', 'toCheck', 'toAnnounce'];
const isRemedy = (waits: OpenComplaint) => remedies.includes(waits);

describe('procedural complaints on the first pages [K8, V3]', () => {
  it.each(Object.entries(kindOf) as [OpenComplaint, string][])(
    'one that waits as %s is the caseworker’s, or the exam office’s where there is none; a remedy is both’s',
    (waits, kind) => {
      const complaints = { [waits]: { count: 2, dueAt: isRemedy(waits) ? null : dueAt } };
      const kindsTo = (role: 'caseworker' | 'examOffice' | 'itOperator', handler: typeof role) =>
        itemsOf(role, { ...announced, openComplaints: 2, complaints, casesHandledBy: handler }, now)
          .filter(({ kind: each }) => each === kind)
          .map(({ count }) => count);
      expect(kindsTo('caseworker', 'caseworker')).toEqual([2]);
      expect(kindsTo('examOffice', 'caseworker')).toEqual(isRemedy(waits) ? [2] : []);
      expect(kindsTo('examOffice', 'examOffice')).toEqual([2]);
      expect(kindsTo('itOperator', 'itOperator')).toEqual([]);
    },
  );

  it('one is late once its candidate should have been told, and one with the board waits for it', () => {
    const late = { filed: { count: 1, dueAt: at(now) }, atBoard: { count: 1, dueAt } };
    const lines = linesOf('caseworker', { ...announced, openComplaints: 2, complaints: late }, now);
    expect(lines).toContain('late takeUpComplaints');
    expect(lines).toContain('waiting awaitBoard');
  });

  it('one of an archived exam is on the page too, and where none may handle it the operator is told', () => {
    const filed = { openComplaints: 1, complaints: { filed: { count: 1, dueAt } } };
    expect(linesOf('caseworker', { ...archived, ...filed }, now)).toContain('later takeUpComplaints');
    const without = { ...archived, ...filed, casesHandledBy: 'itOperator' } as const;
    expect(linesOf('itOperator', without, now)).toEqual(['today findCaseHandler']);
  });
});
