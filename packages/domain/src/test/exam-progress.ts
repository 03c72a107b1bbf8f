import type { ExamProgress } from '../exam/exam-steps.ts';

/** An exam for three candidates, 9–13 on Monday 2 March 2026, in the state planned. */
export const plannedExam: ExamProgress = {
  state: 'planned',
  form: 'written',
  recheckable: true,
  explanationOpen: true,
  appealOpen: true,
  startsAt: Temporal.Instant.from('2026-03-02T08:00:00Z'),
  endsAt: Temporal.Instant.from('2026-03-02T12:00:00Z'),
  gradingPeriod: null,
  gradingBasis: '',
  publishedAt: null,
  announcedAt: null,
  archivedAt: null,
  paperApprovedAt: null,
  hasGuide: false,
  candidates: 3,
  handedIn: 0,
  absent: 0,
  graded: 0,
  lastGradedAt: null,
  openExplanations: 0,
  explanationDueAt: null,
  openAppeals: 0,
  histories: [],
};
