import { describe, expect, it } from 'vitest';
import { examStates } from '../../exam/exam.ts';
import { candidateResultStates } from '../candidate-result.ts';
import { type AloneFacts, aloneRefusal, mayAnnounceAlone } from './alone.ts';

const ready: AloneFacts = {
  exam: 'published',
  state: 'agreed',
  isAnnounced: false,
  isUnlawful: false,
  isRescored: false,
};

describe('a candidate is announced before the others of the commission [R1]', () => {
  it('while the exam is open, once the grade is agreed or entered', () => {
    const exams = examStates.filter((exam) => mayAnnounceAlone({ ...ready, exam }));
    const states = candidateResultStates.filter((state) => mayAnnounceAlone({ ...ready, state }));
    expect([exams, states]).toEqual([
      ['published', 'checked'],
      ['agreed', 'entered'],
    ]);
  });

  it('not where the commission is unlawful, or has to decide on the grade again [P5, G4]', () => {
    expect(mayAnnounceAlone({ ...ready, isUnlawful: true })).toBe(false);
    expect(mayAnnounceAlone({ ...ready, isRescored: true })).toBe(false);
  });

  it('not a second time', () => {
    expect(mayAnnounceAlone({ ...ready, state: 'entered', isAnnounced: true })).toBe(false);
  });

  it('all of those chosen or none, and none of a cancelled exam', () => {
    expect(aloneRefusal('published', [{ mayAnnounce: true }])).toBeUndefined();
    expect(aloneRefusal('published', [{ mayAnnounce: true }, { mayAnnounce: false }])).toBe(
      'candidatesNotReady',
    );
    expect(aloneRefusal('cancelled', [{ mayAnnounce: false }])).toBe('examCancelled');
  });
});
