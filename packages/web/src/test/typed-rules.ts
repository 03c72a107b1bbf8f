import { writtenDate } from '@karakter/domain/calendar/dates';
import { languages } from '@karakter/domain/text/language';
import { expect } from 'vitest';
import { draftOf, scoringFrom } from '../features/grading/scoring/change/scoring-draft.ts';
import { missingInPlan } from '../features/rule-sets/PlanDialog.tsx';
import { isFilledDate } from '../text/oslo-time.ts';

const emptyPaper = { aids: { nb: '', nn: '' }, questions: [] };

/** A day that is sent or looked up is one that can be written. */
function drawDay(day: string): void {
  if (isFilledDate(day)) for (const language of languages) writtenDate(day, language);
}
function drawPlan(day: string): void {
  const plan = { from: day, until: '', law: 'lokal forskrift', legalBasis: '§ 1', reason: 'x' };
  if (missingInPlan(plan) === undefined) drawDay(day);
}

/** The fields of an exam's scoring and of an institution's rules, and what is done with what is typed in them. */
export const rulesAndScoring = {
  'rule-sets/PlanDialog.tsx plan-from': ['date', drawPlan],
  'rule-sets/PlanDialog.tsx plan-until': ['date', drawPlan],
  'rule-sets/RulesPage.tsx rules-on': ['date', drawDay],
  'grading/scoring/change/QuestionFields.tsx weight-': [
    'number',
    (weight: string) => {
      const now = { weight: 1, key: [], pointsForWrong: 0, withdrawn: null };
      const seen = {
        scale: 'A-F',
        paper: emptyPaper,
        scoring: { questions: { q: now }, thresholds: null },
      } as const;
      const draft = draftOf(seen, 'nb');
      const typed = { ...draft, questions: { q: { weight, key: [], withdrawn: null } } };
      expect(scoringFrom(typed, seen).questions.q?.weight).not.toBeNaN();
    },
  ],
} as const;
