import { describe, expect, it } from 'vitest';
import { roles } from '../people/roles.ts';
import { type SetUpFacts, setUpToday } from './set-up.ts';

const empty: SetUpFacts = { isDescribed: false, hasCourses: false, hasExams: false, examOffice: 'none' };
const kinds = (role: 'itOperator' | 'examOffice', facts: Partial<SetUpFacts>) =>
  setUpToday(role, { ...empty, ...facts }).map(({ kind }) => kind);

describe('a newly installed Karakter [U1, V3]', () => {
  it('tells its operator what to set up, in order', () => {
    expect(kinds('itOperator', {})).toEqual(['describeInstitution', 'addCourses', 'appointExamOffice']);
  });

  it.each<[Partial<SetUpFacts>, string[]]>([
    [{ isDescribed: true }, ['addCourses', 'appointExamOffice']],
    [{ isDescribed: true, hasCourses: true }, ['appointExamOffice']],
    [{ isDescribed: true, hasCourses: true, examOffice: 'waits' }, ['inviteExamOffice']],
    [{ isDescribed: true, hasCourses: true, examOffice: 'signsIn' }, []],
  ])('with %o, the operator has left %o', (facts, left) => {
    expect(kinds('itOperator', facts)).toEqual(left);
  });

  it('leads the exam office to courses, and then to the first exam', () => {
    expect(kinds('examOffice', {})).toEqual(['addCourses']);
    expect(kinds('examOffice', { hasCourses: true })).toEqual(['makeFirstExam']);
    expect(kinds('examOffice', { hasCourses: true, hasExams: true })).toEqual([]);
  });

  it('asks no one else for anything', () => {
    const others = roles.filter((role) => role !== 'itOperator' && role !== 'examOffice');
    expect(others.flatMap((role) => setUpToday(role, empty))).toEqual([]);
  });
});
