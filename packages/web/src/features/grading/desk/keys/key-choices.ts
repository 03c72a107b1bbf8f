import type { ExamScale } from '@karakter/domain/exam/exam';
import type { Grade } from '@karakter/domain/exam/grades';
import { gradesOn } from '../../grade-words.ts';

/** What a single key can do at the desk, in the order of the list of keys. */
export const keyActions = [
  'confirm',
  'next',
  'previous',
  'nextOpen',
  'nextQuestion',
  'previousQuestion',
  'comment',
  'mark',
  'phrases',
  'clearGrade',
  'lookAgain',
  'guide',
  'questionText',
  'help',
] as const;
export type KeyAction = (typeof keyActions)[number];

const firstKeys: Readonly<Record<KeyAction, string>> = {
  confirm: 'n',
  next: 'j',
  previous: 'k',
  nextOpen: 'u',
  nextQuestion: 'q',
  previousQuestion: 'w',
  comment: 'm',
  mark: 'h',
  phrases: 'r',
  clearGrade: 'x',
  lookAgain: 'l',
  guide: 'g',
  questionText: 't',
  help: '?',
};

/**
 * The keys of the grades, best first: letters, since digits are points. Grades that are digits have the letters of the
 * same rank.
 */
const gradeKeys: Readonly<Record<ExamScale, readonly string[]>> = {
  'A-F': ['a', 'b', 'c', 'd', 'e', 'f'],
  'pass-fail': ['p', 'f'],
  '1-6': ['a', 'b', 'c', 'd', 'e', 'f'],
};

/** What a key does: one of the actions, or a grade. */
export type KeyMeaning = { readonly kind: KeyAction } | { readonly kind: 'grade'; readonly grade: Grade };

export type KeyMap = ReadonlyMap<string, KeyMeaning>;

/** The key of an action: the person's own, or the first one. */
export function keyOf(action: KeyAction, own: Readonly<Record<string, string>>): string {
  return own[action] ?? firstKeys[action];
}

/** Each grade with its key. */
export function keysOfGrades(scale: ExamScale): readonly { readonly grade: Grade; readonly key: string }[] {
  return gradesOn(scale).map((grade, index) => ({ grade, key: gradeKeys[scale][index] ?? '' }));
}

/** All keys of the desk. A grade's key is never another's: the choice of keys refuses that. */
export function keyMap(scale: ExamScale, own: Readonly<Record<string, string>>): KeyMap {
  const actions = keyActions.map((kind) => [keyOf(kind, own), { kind }] as const);
  const grades = keysOfGrades(scale).map(({ grade, key }) => [key, { kind: 'grade', grade }] as const);
  return new Map<string, KeyMeaning>([...actions, ...grades]);
}

/** Digits and the signs of a number: they write points. */
export const isPointsKey = (key: string): boolean => /^[\d.,-]$/.test(key);

/** The grade that the key gives on any scale: a person's keys are the same at every exam. */
function gradeOnAnyScale(key: string): KeyMeaning | undefined {
  const all = (Object.keys(gradeKeys) as ExamScale[]).flatMap(keysOfGrades);
  const grade = all.find((each) => each.key === key)?.grade;
  return grade && { kind: 'grade', grade };
}

/** Why a key cannot be chosen for an action; undefined where it can. */
export type KeyFault =
  | { readonly kind: 'notSingle' }
  | { readonly kind: 'points' }
  | { readonly kind: 'taken'; readonly by: KeyMeaning };

/** Whether the person can give the action this key: one sign that is neither a number's nor already in use. */
export function keyFault(
  action: KeyAction,
  key: string,
  { scale, own }: { readonly scale: ExamScale; readonly own: Readonly<Record<string, string>> },
): KeyFault | undefined {
  // A space presses buttons, and / opens the search of the whole program.
  if ([...key].length !== 1 || key === ' ' || key === '/') return { kind: 'notSingle' };
  if (isPointsKey(key)) return { kind: 'points' };
  const by = keyMap(scale, own).get(key) ?? gradeOnAnyScale(key);
  return by === undefined || by.kind === action ? undefined : { kind: 'taken', by };
}
