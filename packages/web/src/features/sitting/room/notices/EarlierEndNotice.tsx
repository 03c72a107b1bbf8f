import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { writtenUntil } from '@karakter/domain/calendar/dates';
import { useEffect, useRef, useState } from 'react';
import { useLanguage, useText } from '../../../../text/language.tsx';
import { useAnswerRoom } from '../answer-room.tsx';
import * as styles from '../styles/exam-room.module.css';
import { earlierEndText } from './earlier-end-texts.ts';

/** Says why the end has come nearer while the candidate writes [D17]. The new end itself is announced beside the clock. */
export function EarlierEndNotice() {
  const text = useText(earlierEndText);
  const { language } = useLanguage();
  const { startsAt, endsAt } = useAnswerRoom().view;
  const before = useRef(endsAt);
  const [isEarlier, setEarlier] = useState(false);
  useEffect(() => {
    if (before.current !== endsAt) setEarlier(Date.parse(endsAt) < Date.parse(before.current));
    before.current = endsAt;
  }, [endsAt]);
  if (!isEarlier) return null;
  return (
    <Alert data-color="warning" className={styles.takeover} role="alert">
      <Heading level={2} data-size="2xs">
        {text.title}
      </Heading>
      <Paragraph>{text.words(writtenUntil(endsAt, startsAt, language))}</Paragraph>
      <Button data-size="sm" variant="secondary" onClick={() => setEarlier(false)}>
        {text.read}
      </Button>
    </Alert>
  );
}
