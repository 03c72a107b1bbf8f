import { Alert, Details } from '@digdir/designsystemet-react';
import type { GuideChange } from '@karakter/contract/grading/meeting/guide';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import type { ExamScale } from '@karakter/domain/exam/exam';
import { type GuideField, guideDifference } from '@karakter/domain/grading/meeting/guide-adjustment';
import { useLanguage, useText } from '../../../text/language.tsx';
import { WordDifference } from '../../../ui/reading/WordDifference.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { useGradeWord } from '../grade-words.ts';
import { gradingText } from '../texts.ts';
import { guideText } from './guide-texts.ts';

type ChangesProps = { readonly changes: readonly GuideChange[]; readonly scale: ExamScale };

function Change({ change, scale }: { readonly change: GuideChange; readonly scale: ExamScale }) {
  const text = useText(guideText);
  const words = useText(gradingText);
  const gradeWord = useGradeWord();
  const { language } = useLanguage();
  const nameOf = (field: GuideField) =>
    field === 'learningOutcomes' || field === 'suggestedSolution' ? words[field] : gradeWord(field);
  return (
    <Details data-size="sm">
      <Details.Summary>{text.version(change.version, writtenInstant(change.at, language))}</Details.Summary>
      <Details.Content>
        <WrittenText className="plain-text">{change.reason}</WrittenText>
        {guideDifference(change.before, change.after, scale).map(({ field, before, after }) => (
          <div key={field}>
            <strong>{nameOf(field)}</strong>
            <WordDifference before={before} after={after} />
          </div>
        ))}
      </Details.Content>
    </Details>
  );
}

/** What meetings have changed in the guide, with their reasons, the latest first [A3, G13]. */
export function GuideChanges({ changes, scale }: ChangesProps) {
  const text = useText(guideText);
  if (changes.length === 0) return null;
  return (
    <Alert data-color="info" data-size="sm">
      <p>{text.changed}</p>
      {changes.map((change) => (
        <Change key={change.version} change={change} scale={scale} />
      ))}
    </Alert>
  );
}
