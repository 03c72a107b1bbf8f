import { describe, expect, test } from 'vitest';
import { canBeRegraded, type ExamForm, examForms } from './exam.ts';
import { formsWithoutHandIn, gradingWaitsFor, hasHandIn, isAttendedInPerson } from './exam-form.ts';

const startsAt = Temporal.Instant.from('2026-03-02T08:00:00Z');
const endsAt = startsAt.add({ hours: 4 });

describe('a form of assessment [G8]', () => {
  test.each<[ExamForm, 'handed in here' | 'registered', 'in person' | 'elsewhere', 'again' | 'once']>([
    ['written', 'handed in here', 'in person', 'again'],
    ['home', 'handed in here', 'elsewhere', 'again'],
    ['paper', 'registered', 'in person', 'again'],
    ['oral', 'registered', 'in person', 'once'],
    ['practical', 'registered', 'in person', 'once'],
    ['portfolio', 'registered', 'elsewhere', 'again'],
  ])('%s: %s, %s, can be graded %s', (form, handedIn, where, graded) => {
    expect(hasHandIn(form)).toBe(handedIn === 'handed in here');
    expect(isAttendedInPerson(form)).toBe(where === 'in person');
    expect(canBeRegraded(form)).toBe(graded === 'again');
  });

  test('either has a hand-in here or is among those whose attendance a person registers', () => {
    expect(examForms.filter(hasHandIn)).toEqual(
      examForms.filter((form) => !formsWithoutHandIn.includes(form)),
    );
  });

  test.each(examForms)('%s: grading waits for the last answer only where there are answers', (form) => {
    const waits = gradingWaitsFor({ form, startsAt, endsAt, isSomeoneSitting: true });
    expect(waits).toEqual(
      hasHandIn(form)
        ? { lastDeadline: endsAt, isSomeoneSitting: true }
        : { lastDeadline: startsAt, isSomeoneSitting: false },
    );
  });
});
