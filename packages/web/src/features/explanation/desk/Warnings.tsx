import { Alert, Paragraph } from '@digdir/designsystemet-react';
import type { GraderCaseView } from '@karakter/contract/explanation/routes';
import type { Grade } from '@karakter/domain/exam/grades';
import { type ExplanationWarning, explanationWarnings } from '@karakter/domain/explanation/content/warnings';
import type { ExplanationText } from '@karakter/domain/explanation/explanation';
import { useText } from '../../../text/language.tsx';
import * as styles from '../explanation.module.css';
import { explainingText } from './desk-texts.ts';

/** What the text should not hold, as far as it is seen from the case [E6, G11]. */
export const warningsOf = (view: GraderCaseView, text: ExplanationText): ExplanationWarning[] =>
  explanationWarnings(text, {
    colleagues: view.assessments.filter(({ isMe }) => !isMe).map(({ name }) => name),
    grade: view.grade as Grade | null,
    givenGrades: view.assessments.flatMap(({ grade }) => (grade === null ? [] : [grade as Grade])),
    candidateNumber: view.candidateNumber,
  });

/** Warns beside the field, and again before sending; it never stops. */
export function Warnings({ warnings }: { readonly warnings: readonly ExplanationWarning[] }) {
  const text = useText(explainingText);
  if (warnings.length === 0) return null;
  return (
    <Alert data-color="warning" data-size="sm">
      <ul className={styles.explanationWarnings}>
        {warnings.map(({ field, code, words }) => (
          <li key={`${field} ${code} ${words}`}>{text.warnings[code](words)}</li>
        ))}
      </ul>
      <Paragraph>{text.warningsAbout}</Paragraph>
    </Alert>
  );
}
