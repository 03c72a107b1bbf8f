import { describe, expect, it } from 'vitest';
import { examStates } from '../exam/exam.ts';
import {
  announcementRefusal,
  correctionRefusal,
  gradeDistribution,
  isProtocolOpen,
  resultsObstacles,
} from './results.ts';

const none = { stillSitting: 0, unregistered: 0, withoutGrade: 0, unlawful: 0, rescored: 0 };

describe('checking the results [R1]', () => {
  it('is open when every answer is graded by lawful commissions', () => {
    expect(resultsObstacles('published', none)).toEqual([]);
  });

  it('lists all obstacles together', () => {
    const facts = { stillSitting: 1, unregistered: 3, withoutGrade: 2, unlawful: 1, rescored: 1 };
    expect(resultsObstacles('published', facts)).toEqual([
      'sittingsOpen',
      'attendanceMissing',
      'gradesMissing',
      'commissionUnlawful',
      'rescoredUndecided',
    ]);
  });

  it.each([
    ['stillSitting', 'sittingsOpen'],
    ['unregistered', 'attendanceMissing'],
    ['withoutGrade', 'gradesMissing'],
    ['unlawful', 'commissionUnlawful'],
    ['rescored', 'rescoredUndecided'],
  ] as const)('a single one of %s is enough for %s', (fact, obstacle) => {
    expect(resultsObstacles('published', { ...none, [fact]: 1 })).toEqual([obstacle]);
  });

  it('is not for an exam that candidates have not been notified of', () => {
    expect(resultsObstacles('planned', none)).toEqual(['notPublished']);
  });

  it('has no obstacle left once it is done', () => {
    const facts = { ...none, stillSitting: 1, withoutGrade: 1, unlawful: 1 };
    expect(resultsObstacles('checked', facts)).toEqual([]);
  });

  it('is followed by no announcement while a changed scoring speaks against a grade [G4]', () => {
    expect(resultsObstacles('checked', { ...none, rescored: 1 })).toEqual(['rescoredUndecided']);
  });
});

describe('the distribution [R4]', () => {
  it('has every grade of the scale, best first, also those no candidate got', () => {
    expect(gradeDistribution('A-F', ['C', 'A', 'C'])).toEqual([
      { grade: 'A', count: 1 },
      { grade: 'B', count: 0 },
      { grade: 'C', count: 2 },
      { grade: 'D', count: 0 },
      { grade: 'E', count: 0 },
      { grade: 'F', count: 0 },
    ]);
  });
});

describe('correcting the protocol [R3]', () => {
  const right = { state: 'announced', standing: 'C', corrected: 'B', appealOpen: false } as const;

  it.each(examStates)('in a %s exam only between check and archive', (state) => {
    const open = state === 'checked' || state === 'announced';
    expect(correctionRefusal({ ...right, state })).toBe(open ? undefined : 'protocolNotOpen');
  });

  it.each([
    [{ standing: undefined }, 'correctionOfNothing'],
    [{ corrected: 'C' }, 'correctionChangesNothing'],
    [{ appealOpen: true }, 'correctionDuringAppeal'],
    [{ isAnnulled: true }, 'correctionOfAnnulled'],
  ] as const)('%o is refused with %s', (change, code) => {
    expect(correctionRefusal({ ...right, ...change })).toBe(code);
  });
});

it('the grades are announced once, when the results are checked [R1]; the protocol is open until the archive [R3]', () => {
  expect(examStates.map((state) => [state, announcementRefusal(state), isProtocolOpen(state)])).toEqual([
    ['planned', 'resultsNotChecked', false],
    ['published', 'resultsNotChecked', false],
    ['checked', undefined, true],
    ['announced', 'gradesAlreadyAnnounced', true],
    ['archived', 'gradesAlreadyAnnounced', false],
    ['cancelled', 'examCancelled', false],
  ]);
});
