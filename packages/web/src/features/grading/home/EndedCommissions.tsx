import { Heading } from '@digdir/designsystemet-react';
import type { endedCommission } from '@karakter/contract/grading/views';
import type { z } from 'zod';
import { useLanguage, useText } from '../../../text/language.tsx';
import { commissionText } from '../commission-texts.ts';

type Ended = z.output<typeof endedCommission>;

/** The commissions whose work is over, without their answers: access has ended [U4]. */
export function EndedCommissions({ ended }: { readonly ended: readonly Ended[] }) {
  const text = useText(commissionText);
  const { language } = useLanguage();
  if (ended.length === 0) return null;
  return (
    <section>
      <Heading level={2} data-size="2xs">
        {text.ended}
      </Heading>
      <ul>
        {ended.map(({ commissionId, kind, number, courseCode, courseTitle, why }) => (
          <li key={commissionId}>
            {courseCode} {courseTitle[language]}, {text[kind](number)}.{' '}
            <span className="quiet">{text.endedWhy[why]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
