import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { writtenUntil } from '@karakter/domain/calendar/dates';
import { useEffect, useState } from 'react';
import { useLanguage, useText } from '../../../../text/language.tsx';
import { useAnnounce } from '../../../../ui/focus/LiveRegion.tsx';
import { useAnswerRoom } from '../answer-room.tsx';
import * as styles from '../styles/exam-room.module.css';
import { reopenedText } from './reopened-texts.ts';

/** Says that the hand-in was opened again, that nothing is lost, and until when there is time [D17]. */
export function ReopenedNotice() {
  const text = useText(reopenedText);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const { view } = useAnswerRoom();
  const [read, setRead] = useState('');
  const { reopened, startsAt, endsAt } = view;
  // A view that the device kept from before says nothing about it.
  const news = reopened?.at === read ? null : reopened;
  const isNews = Boolean(news);
  const words = text.words(writtenUntil(endsAt, startsAt, language));
  useEffect(() => {
    if (isNews) announce(`${text.title}. ${words}`);
  }, [isNews, announce, text, words]);
  if (!news) return null;
  return (
    <Alert data-color="info" className={styles.takeover}>
      <Heading level={2} data-size="2xs">
        {text.title}
      </Heading>
      <Paragraph>{words}</Paragraph>
      <Paragraph>{text.receipt(news.receiptCode)}</Paragraph>
      <Button data-size="sm" variant="secondary" onClick={() => setRead(news.at)}>
        {text.read}
      </Button>
    </Alert>
  );
}
