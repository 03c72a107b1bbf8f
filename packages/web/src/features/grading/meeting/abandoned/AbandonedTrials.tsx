import { Details } from '@digdir/designsystemet-react';
import type { AbandonedTrial } from '@karakter/contract/grading/meeting/trial-views';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useLanguage, useText } from '../../../../text/language.tsx';
import { WrittenText } from '../../../../ui/reading/WrittenText.tsx';
import { useGradeWord } from '../../grade-words.ts';
import { writtenPoints } from '../../points.ts';
import { abandonedTrialText } from './abandoned-trial-texts.ts';

type OwnEntry = AbandonedTrial['own'][number];

function Own({ own }: { readonly own: readonly OwnEntry[] }) {
  const text = useText(abandonedTrialText);
  const { language } = useLanguage();
  const gradeWord = useGradeWord();
  if (own.length === 0) return null;
  const gradeOf = ({ grade, sum }: OwnEntry) =>
    `${grade === null ? text.noGrade : gradeWord(grade)}. ${text.points(writtenPoints(sum, language))}`;
  return (
    <>
      <p className="quiet">
        {text.own} {own.some(({ isGiven }) => isGiven) ? text.given : text.notGiven}
      </p>
      <ul>
        {own.map((entry) => (
          <li key={entry.place}>
            {text.sample(entry.place)}: {entry.standsAside ? text.aside : gradeOf(entry)}
            {entry.comment !== '' && <WrittenText>{entry.comment}</WrittenText>}
          </li>
        ))}
      </ul>
    </>
  );
}

type AbandonedTrialsProps = {
  readonly trials: readonly AbandonedTrial[];
  /** Whether the last one is open from the beginning: where it is all that there is to read. */
  readonly isUnfolded?: boolean;
};

/** The trials that were abandoned, with the reason and what the reader wrote in each [G13]. */
export function AbandonedTrials({ trials, isUnfolded = false }: AbandonedTrialsProps) {
  const text = useText(abandonedTrialText);
  const { language } = useLanguage();
  const when = (at: string) => writtenInstant(at, language);
  const last = Math.max(...trials.map(({ number }) => number));
  return trials.map(({ number, openedAt, abandonedAt, reason, own }) => (
    <Details key={number} data-size="sm" defaultOpen={isUnfolded && number === last}>
      <Details.Summary>{text.title(when(openedAt), when(abandonedAt))}</Details.Summary>
      <Details.Content>
        <WrittenText>{text.because(reason)}</WrittenText>
        <Own own={own} />
      </Details.Content>
    </Details>
  ));
}
