import { Details } from '@digdir/designsystemet-react';
import { useLanguage, useText } from '../../../text/language.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import type { Script } from '../api-types.ts';
import { useGradeWord } from '../grade-words.ts';
import { writtenPoints } from '../points.ts';
import { sharedText } from './shared-texts.ts';

/** What was written before the commission assessed in another way, so that a change of workflow loses nothing. */
export function EarlierEntry({ script }: { readonly script: Script }) {
  const text = useText(sharedText);
  const gradeWord = useGradeWord();
  const { language } = useLanguage();
  const { earlier } = script;
  if (earlier === null) return null;
  const points = Object.values(earlier.points).map((each) => writtenPoints(each, language));
  return (
    <Details data-size="sm">
      <Details.Summary>{script.shared ? text.earlierOwn : text.earlierShared}</Details.Summary>
      <Details.Content>
        {points.length > 0 && <p>{text.points(points.join(' · '))}</p>}
        {earlier.grade && <p>{text.grade(gradeWord(earlier.grade))}</p>}
        {earlier.comment && <WrittenText className="plain-text">{earlier.comment}</WrittenText>}
      </Details.Content>
    </Details>
  );
}
