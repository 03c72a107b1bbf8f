import type { ExamFactsText } from '@karakter/contract/exam/routes';
import { describe, expect, it } from 'vitest';
import { emptyDraft } from './facts-draft.ts';
import { filledFor, refilled } from './new-exam-defaults.ts';

const facts: ExamFactsText = {
  credits: 15,
  form: 'home',
  workKind: 'exam',
  supervised: false,
  individual: true,
  recheckable: true,
  scale: 'pass-fail',
  startsAt: '2026-03-02T09:00:00Z',
  durationMinutes: 4320,
  assessing: 'individual',
  confirming: 'allCandidates',
  completing: 'all',
  announcing: 'together',
  explanationOpen: false,
  appealOpen: true,
  contactName: 'Kari',
  contactPhone: '70 00 00 00',
  takeoverConfirmed: true,
  graceSeconds: 300,
  gradingPeriod: 'P3M',
  gradingBasis: 'Forskriften',
  planGraders: 0,
  planExternals: 0,
  planBasis: '',
};
const course = { credits: 7.5 };

describe('the form for a new exam is filled in when the course is chosen [P15]', () => {
  it('as the newest of the course, with the credits that the course has now, and no start', () => {
    const { draft } = filledFor(course, { from: 'course', courseCode: 'TST1', facts }, '22 00 00 00');
    expect(draft).toEqual({
      ...emptyDraft,
      credits: '7.5',
      form: 'home',
      durationMinutes: '4320',
      supervised: false,
      scale: 'pass-fail',
      assessing: 'individual',
      confirming: 'allCandidates',
      completing: 'all',
      announcing: 'together',
      explanationOpen: false,
      contactName: 'Kari',
      contactPhone: '70 00 00 00',
    });
  });

  it('from the unit with the contact and the switches only', () => {
    const { draft } = filledFor(course, { from: 'unit', courseCode: 'TST1', facts }, '');
    expect(draft).toMatchObject({ form: 'written', durationMinutes: '240', contactName: 'Kari' });
  });

  it('with the institution’s telephone where there is no earlier exam', () => {
    expect(filledFor(course, null, '22 00 00 00').draft.contactPhone).toBe('22 00 00 00');
  });

  it('in every field that was not changed by hand, also when the course is changed afterwards', () => {
    const first = filledFor(course, { from: 'course', courseCode: 'TST1', facts }, '').draft;
    const typed = { ...refilled(emptyDraft, emptyDraft, first), contactName: 'Ola', date: '2027-06-14' };
    const second = filledFor({ credits: 10 }, null, '22 00 00 00').draft;
    expect(refilled(typed, first, second)).toEqual({ ...second, contactName: 'Ola', date: '2027-06-14' });
  });
});
