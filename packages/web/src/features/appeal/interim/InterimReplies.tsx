import { Heading } from '@digdir/designsystemet-react';
import type { CandidateAppeal } from '@karakter/contract/appeal/views';
import { writtenDate, writtenInstant } from '@karakter/domain/calendar/dates';
import { useLanguage, useText } from '../../../text/language.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import * as styles from '../appeal.module.css';
import { interimText } from './interim-texts.ts';

type InterimRepliesProps = { readonly replies: CandidateAppeal['interimReplies'] };

/** What the candidate was told of how long the case takes, the latest first [K7]. */
export function InterimReplies({ replies }: InterimRepliesProps) {
  const text = useText(interimText);
  const { language } = useLanguage();
  if (replies.length === 0) return null;
  return (
    <section>
      <Heading level={3} data-size="2xs">
        {text.replies}
      </Heading>
      {replies.toReversed().map(({ number, sentAt, reason, standard, expectedOn }) => (
        <div key={number} className={styles.appealWords}>
          <strong>{text.expected(writtenDate(expectedOn, language))}</strong>{' '}
          <WrittenText as="span">{reason ?? (standard ? text.standard[standard] : '')}</WrittenText>{' '}
          <span className="quiet">{text.sentOn(writtenInstant(sentAt, language))}</span>
        </div>
      ))}
    </section>
  );
}
