import { type ExamPart, factsIn } from './copying.ts';
import type { ExamFacts } from './exam.ts';

/** Where the form for a new exam is filled in from: the newest exam of its course, or else of its unit. */
export const defaultSources = ['course', 'unit'] as const;
export type DefaultSource = (typeof defaultSources)[number];

/** Exams of a course are alike; those of a unit share whom to call, and how the unit wants its exams. */
const partsFrom: Readonly<Record<DefaultSource, readonly ExamPart[]>> = {
  course: ['formAndLength', 'switches', 'examRoom', 'contact', 'plan'],
  unit: ['switches', 'examRoom', 'contact'],
};

/** The facts with which the form for a new exam is filled in; a person can change all of them. */
export const defaultFacts = (from: DefaultSource): (keyof ExamFacts)[] => factsIn(partsFrom[from]);
