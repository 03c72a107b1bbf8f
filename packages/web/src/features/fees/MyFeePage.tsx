import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { feesRoutes } from '@karakter/contract/fees/routes';
import type { Route } from '@karakter/contract/platform/route';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useParams } from 'react-router';
import { useApi } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { Computation } from './Computation.tsx';
import { claimTones } from './claim-tones.ts';
import * as styles from './fees.module.css';
import { feesText } from './fees-texts.ts';
import { MyClaim } from './MyClaim.tsx';

type Received<R extends Route> = R['response']['_zod']['output'];
type MyFee = Received<typeof feesRoutes.showMyFee>;

/** The claims that were sent in, the last one first, each as it was computed. */
function Claims({ claims }: Pick<MyFee, 'claims'>) {
  const text = useText(feesText);
  const { language } = useLanguage();
  if (claims.length === 0) return null;
  return (
    <section className={styles.part}>
      <Heading level={2} data-size="xs">
        {text.claims}
      </Heading>
      {claims.toReversed().map(({ id, number, state, lines, totalOre, submittedAt, returnReason }) => (
        <section key={id} className={styles.claim}>
          <Heading level={3} data-size="2xs">
            {text.claim(number)}, {writtenInstant(submittedAt, language)}
          </Heading>
          <StatusTag tone={claimTones[state]}>{text.states[state]}</StatusTag>
          {state === 'returned' && <Paragraph>{text.returnedBecause(returnReason)}</Paragraph>}
          <Computation lines={lines} totalOre={totalOre} />
        </section>
      ))}
    </section>
  );
}

function Fee({ fee }: { readonly fee: MyFee }) {
  const text = useText(feesText);
  return (
    <div className={styles.fee}>
      <Paragraph>{text.about}</Paragraph>
      {!fee.isPaid && <Paragraph>{text.notPaid}</Paragraph>}
      {fee.isPaid && <MyClaim fee={fee} />}
      <Claims claims={fee.claims} />
    </div>
  );
}

/** A grader's fee for one commission: what was done, what is added, and the claims [G14]. */
export function MyFeePage() {
  const { commissionId = '' } = useParams();
  const text = useText(feesText);
  const { language } = useLanguage();
  const found = useApi(feesRoutes.showMyFee, { params: { commissionId } });
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  const { courseCode, courseTitle, examDate: date, kind, number } = found.data;
  return (
    <PageShell
      title={`${text.title}, ${text.commission[kind](number)}`}
      place={{ courseCode, courseTitle: courseTitle[language], date }}
      width="reading"
    >
      <Fee fee={found.data} />
    </PageShell>
  );
}
