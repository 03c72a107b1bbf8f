import type { ScoringView } from '@karakter/contract/grading/scoring-views';
import { type Grade, gradeScales } from '@karakter/domain/exam/grades';
import { startingThresholds } from '@karakter/domain/grading/rescoring/distribution';
import type { Scoring, Thresholds, Withdrawal } from '@karakter/domain/grading/scoring';
import type { Language } from '@karakter/domain/text/language';
import { readPoints, writtenPoints } from '../../points.ts';

/** A change of the scoring while it is written: numbers as they are typed. */
export type ScoringDraft = {
  readonly questions: Readonly<Record<string, QuestionDraft>>;
  readonly hasThresholds: boolean;
  readonly unit: Thresholds['unit'];
  readonly least: Readonly<Record<string, string>>;
  readonly reason: string;
};
export type QuestionDraft = {
  readonly weight: string;
  readonly key: readonly string[];
  readonly withdrawn: Withdrawal | null;
};

/** The form of a change, as its parts read and change it. */
export type FieldsProps = {
  readonly draft: ScoringDraft;
  readonly change: (next: (before: ScoringDraft) => ScoringDraft) => void;
};

type Seen = Pick<ScoringView, 'scale' | 'scoring' | 'paper'>;

/** The grades that have a threshold: all but the worst. */
export const gradesWithThreshold = (scale: Seen['scale']): readonly Grade[] =>
  gradeScales[scale].slice(0, -1);

/** The form as it begins: what counts now, with usual thresholds to start from where there are none. */
export function draftOf({ scale, scoring }: Seen, language: Language): ScoringDraft {
  const thresholds = scoring.thresholds ?? startingThresholds(scale);
  const written = (value: number | undefined) => (value === undefined ? '' : writtenPoints(value, language));
  return {
    questions: Object.fromEntries(
      Object.entries(scoring.questions).map(([id, { weight, key, withdrawn }]) => [
        id,
        { weight: written(weight), key, withdrawn },
      ]),
    ),
    hasThresholds: scoring.thresholds !== null,
    unit: thresholds.unit,
    least: Object.fromEntries(
      gradesWithThreshold(scale).map((grade) => [grade, written(thresholds.least[grade])]),
    ),
    reason: '',
  };
}

/** The thresholds as they are typed so far; a field that is no number has none. */
export function thresholdsOf({ unit, least }: Pick<ScoringDraft, 'unit' | 'least'>): Thresholds {
  const read = Object.entries(least).flatMap(([grade, typed]) => {
    const value = readPoints(typed);
    return typeof value === 'number' ? [[grade, value] as const] : [];
  });
  return { unit, least: Object.fromEntries(read) };
}

/** The scoring that the form proposes; a weight that is no number is 0, which no scoring may have. */
export function scoringFrom(draft: ScoringDraft, { scoring }: Seen): Scoring {
  const questions = Object.entries(scoring.questions).map(([id, now]) => {
    const { weight, key, withdrawn } = draft.questions[id] ?? { ...now, weight: String(now.weight) };
    return [id, { ...now, weight: readPoints(weight) ?? 0, key, withdrawn }] as const;
  });
  return {
    questions: Object.fromEntries(questions),
    thresholds: draft.hasThresholds ? thresholdsOf(draft) : null,
  };
}
