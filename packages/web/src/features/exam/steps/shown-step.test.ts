import { examStepNames } from '@karakter/domain/exam/exam-steps';
import { expect, test } from 'vitest';
import { shownStep } from './shown-step.ts';

test('the fourth step of an exam in which nothing is handed in is named as its attendance, in lists too [G8, V4]', () => {
  const names = (isHandedIn: boolean) => examStepNames.map((step) => shownStep(step, { isHandedIn }));
  expect(names(true)).toEqual(examStepNames);
  expect(names(false)).toEqual(examStepNames.map((step) => (step === 'handIn' ? 'attendance' : step)));
});
