import { PhoneIcon } from '@navikt/aksel-icons';
import { useText } from '../../../text/language.tsx';
import { PhoneLink } from '../../../ui/phone/PhoneLink.tsx';
import { useSitting } from '../sitting-context.ts';
import { sittingText } from '../texts.ts';
import * as styles from './styles/exam-bar.module.css';

/** The number to call, always in the bar: it is there before the network or anything else fails [D13]. */
export function ExamPhone() {
  const text = useText(sittingText);
  const { examDayPhone, contactPhone } = useSitting().view;
  return (
    <p className={styles.examPhone} title={text.phone}>
      <PhoneIcon aria-hidden />
      <span className="ds-sr-only">{text.phone} </span>
      <PhoneLink phone={examDayPhone ?? contactPhone} />
    </p>
  );
}
