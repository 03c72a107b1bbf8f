import { expect, test } from 'vitest';
import { examStates } from '../exam/exam.ts';
import { holdRefusal, releaseRefusal } from './holds.ts';

test('a grade is held back until the announcement and released until the archive, whatever the state of the exam [R2]', () => {
  const table = examStates.map((state) => [
    state,
    ...[false, true].map((isHeld) => holdRefusal(state, isHeld) ?? 'held'),
    ...[false, true].map((isHeld) => releaseRefusal(state, isHeld) ?? 'released'),
  ]);
  expect(table).toEqual([
    ['planned', 'held', 'gradeHeldAlready', 'gradeNotHeld', 'released'],
    ['published', 'held', 'gradeHeldAlready', 'gradeNotHeld', 'released'],
    ['checked', 'held', 'gradeHeldAlready', 'gradeNotHeld', 'released'],
    ['announced', 'gradesAlreadyAnnounced', 'gradesAlreadyAnnounced', 'gradeNotHeld', 'released'],
    ['archived', 'gradesAlreadyAnnounced', 'gradesAlreadyAnnounced', 'archivedAlready', 'archivedAlready'],
    ['cancelled', 'examCancelled', 'examCancelled', 'gradeNotHeld', 'released'],
  ]);
});
