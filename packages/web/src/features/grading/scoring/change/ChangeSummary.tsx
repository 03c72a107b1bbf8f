import type { ScoringView } from '@karakter/contract/grading/scoring-views';
import type { QuestionScoring, Scoring, Thresholds } from '@karakter/domain/grading/scoring';
import type { Question } from '@karakter/domain/papers/paper';
import { byQuestionKind } from '@karakter/domain/papers/question-kinds';
import { commaSeparated, writtenList } from '@karakter/domain/text/wording';
import { useLanguage, useText } from '../../../../text/language.tsx';
import { useGradeWord } from '../../grade-words.ts';
import { writtenPoints } from '../../points.ts';
import * as styles from './change.module.css';
import { changeText } from './change-texts.ts';
import { gradesWithThreshold } from './scoring-draft.ts';

/** What a question counts, in words. */
function useQuestionWords() {
  const text = useText(changeText);
  const { language } = useLanguage();
  return (question: Question, { weight, key, withdrawn }: QuestionScoring): string => {
    const right = byQuestionKind(question, {
      essay: () => [],
      multipleChoice: ({ options }) =>
        options
          .filter(({ id }) => key.includes(id))
          .map(({ text: words }) => `«${words[language === 'nn' ? 'nn' : 'nb']}»`),
    });
    return [
      text.weightIs(writtenPoints(weight, language)),
      ...(right.length > 0 ? [text.keyIs(writtenList[language](right))] : []),
      ...(withdrawn === null ? [] : [text.countings[withdrawn]]),
    ].join('. ');
  };
}

function useThresholdWords(scale: ScoringView['scale']) {
  const text = useText(changeText);
  const { language } = useLanguage();
  const gradeWord = useGradeWord();
  return (thresholds: Thresholds | null): string => {
    if (thresholds === null) return text.noThresholds;
    const parts = gradesWithThreshold(scale).map(
      (grade) => `${gradeWord(grade)} ${writtenPoints(thresholds.least[grade] ?? 0, language)}`,
    );
    return `${text.units[thresholds.unit]}: ${commaSeparated(parts)}`;
  };
}

type SummaryProps = {
  readonly view: ScoringView;
  readonly scoring: Scoring;
  /** All of it, not only what differs from what counts now. */
  readonly isWhole?: boolean;
};

/** A scoring in words: what counts now and, where it is a change, what it is to become. */
export function ChangeSummary({ view, scoring, isWhole = false }: SummaryProps) {
  const text = useText(changeText);
  const questionWords = useQuestionWords();
  const thresholdWords = useThresholdWords(view.scale);
  const lines = view.paper.questions.flatMap((question, index) => {
    const [before, after] = [view.scoring.questions[question.id], scoring.questions[question.id]];
    if (!before || !after) return [];
    const words = { before: questionWords(question, before), after: questionWords(question, after) };
    return [{ name: text.question(index + 1), ...words }];
  });
  const thresholds = {
    name: text.thresholds,
    before: thresholdWords(view.scoring.thresholds),
    after: thresholdWords(scoring.thresholds),
  };
  const shown = [...lines, thresholds].filter(({ before, after }) => isWhole || before !== after);
  return (
    <dl className={styles.summary}>
      {shown.map(({ name, before, after }) => (
        <div key={name}>
          <dt>{name}</dt>
          {before !== after && (
            <dd>
              <s>{before}</s>
            </dd>
          )}
          <dd>{after}</dd>
        </div>
      ))}
    </dl>
  );
}
