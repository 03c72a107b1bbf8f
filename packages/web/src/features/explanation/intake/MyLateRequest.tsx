import { Paragraph } from '@digdir/designsystemet-react';
import type { MyResult } from '@karakter/contract/results/my-exams';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useLanguage, useText } from '../../../text/language.tsx';
import * as styles from '../explanation.module.css';
import { myIntakeText } from './my-intake-texts.ts';

type LateRequest = MyResult['lateRequests'][number];

/** The candidate's request after the deadline, until it is taken up; the explanation is shown from then [E1]. */
export function MyLateRequest({ request }: { readonly request: LateRequest }) {
  const text = useText(myIntakeText);
  const { language } = useLanguage();
  if (request.state === 'takenUp') return null;
  if (request.state === 'requestedLate') {
    return <Paragraph>{text.waiting(writtenInstant(request.requestedAt, language))}</Paragraph>;
  }
  if (request.state === 'lapsed') return <Paragraph>{text.lapsed}</Paragraph>;
  const at = writtenInstant(request.decidedAt ?? request.requestedAt, language);
  return (
    <div className={styles.myCase}>
      <p>{text.dismissed(at)}</p>
      <p lang={writtenLanguage(request.reason ?? '')}>{request.reason}</p>
    </div>
  );
}
