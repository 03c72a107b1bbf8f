import { describe, expect, test } from 'vitest';
import type { Complaint } from './complaint.ts';
import { decideAppointing, newGradingStep } from './new-grading.ts';

describe('the new grading after an upheld complaint (uhl. § 11-9(2)) [K8]', () => {
  test.each([
    [{ results: null, ungraded: 2 }, 'appoint'],
    [{ results: 'open', ungraded: 1 }, 'grade'],
    [{ results: 'open', ungraded: 0 }, 'check'],
    [{ results: 'checked', ungraded: 0 }, 'announce'],
    [{ results: 'announced', ungraded: 0 }, 'done'],
  ] as const)('%o: next is to %s', (facts, step) => {
    expect(newGradingStep(facts)).toBe(step);
  });

  const upheld: Complaint = { kind: 'upheld', by: 'institution', remedy: 'newGrading', scope: 'complainant' };
  const none = { toGrade: 1, results: null } as const;
  test.each<[string, Complaint, Parameters<typeof decideAppointing>[1], string]>([
    ['once', upheld, { ...none, results: 'open' }, 'newGradersAppointedAlready'],
    ['not for a new exam', { ...upheld, remedy: 'newExam' }, none, 'newGradingNotDue'],
    ['not before it is upheld', { kind: 'inHand' }, none, 'newGradingNotDue'],
    ['not once it is carried out', { ...upheld, kind: 'remedied' }, none, 'newGradingNotDue'],
    ['not where no announced grade was annulled', upheld, { ...none, toGrade: 0 }, 'newGradingNotDue'],
  ])('graders are appointed %s', (_, complaint, facts, code) => {
    expect(decideAppointing(upheld, none).kind).toBe('accepted');
    expect(decideAppointing(complaint, facts)).toEqual({ kind: 'refused', code });
  });
});
