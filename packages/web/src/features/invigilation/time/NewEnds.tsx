import { Details } from '@digdir/designsystemet-react';
import type { BoardCandidate } from '@karakter/contract/invigilation/routes';
import { writtenEnd } from '@karakter/domain/calendar/dates';
import { useLanguage, useText } from '../../../text/language.tsx';
import * as styles from '../styles/time-dialog.module.css';
import type { NewEnd } from './new-ends.ts';
import { timeText } from './time-texts.ts';

/** More candidates than this are named only when that is asked for. */
const mostNamed = 5;

const placeOf = ({ room, seat, name }: BoardCandidate) => `${`${room} ${seat}`.trim()} ${name}`.trim();

/** The end of each candidate before and after the change, before it is made [D7]. */
export function NewEnds({ ends }: { readonly ends: readonly NewEnd[] }) {
  const text = useText(timeText);
  const { language } = useLanguage();
  const count = ends.reduce((sum, { candidates }) => sum + candidates.length, 0);
  if (count === 0) return null;
  const endOf = ({ before, after, candidates }: NewEnd) => {
    const begin = candidates[0]?.startsAt ?? before;
    const written = (end: string) => writtenEnd(end, begin, language);
    return text.newEnd(written(before), after === null ? text.unknownEnd : written(after));
  };
  const each = ends.flatMap((end) => end.candidates.map((candidate) => ({ candidate, words: endOf(end) })));
  const named = (
    <ul className={styles.newEnds}>
      {each.map(({ candidate, words }) => (
        <li key={candidate.candidacyId}>{`${placeOf(candidate)}: ${words}`}</li>
      ))}
    </ul>
  );
  if (count <= mostNamed) return named;
  return (
    <>
      <ul className={styles.newEnds}>
        {ends.map((end) => (
          <li
            key={`${end.before} ${end.after}`}
          >{`${text.candidates(end.candidates.length)}: ${endOf(end)}`}</li>
        ))}
      </ul>
      <Details data-size="sm">
        <Details.Summary>{text.eachEnd}</Details.Summary>
        <Details.Content>{named}</Details.Content>
      </Details>
    </>
  );
}
