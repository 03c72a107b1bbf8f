import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ArchiveView, archiveRoutes } from '@karakter/contract/archive/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { apiUrl } from '../../api/api-url.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { DeadlineText } from '../exam/DeadlineText.tsx';
import * as styles from './archive.module.css';
import { archiveText } from './texts.ts';

/** What the archivist should know before the exam is closed: cases may still come, and what becomes of them. */
export function CasesToCome({ until }: { readonly until: string }) {
  const text = useText(archiveText);
  return (
    <section>
      <Heading level={2} data-size="2xs">
        {text.afterwards}
      </Heading>
      <Paragraph>
        {text.lateUntil} <DeadlineText instant={until} />. {text.afterwardsWords}
      </Paragraph>
    </section>
  );
}

type SupplementsProps = { readonly examId: string; readonly supplements: ArchiveView['supplements'] };

/** What was added to the archive since [X2]. */
export function Supplements({ examId, supplements }: SupplementsProps) {
  const text = useText(archiveText);
  const { language } = useLanguage();
  if (supplements.length === 0) return null;
  return (
    <section>
      <Heading level={2} data-size="2xs">
        {text.supplements}
      </Heading>
      <p className="quiet">{text.supplementsAbout}</p>
      <ul className={styles.archiveList}>
        {supplements.map(({ number, madeAt, sha256 }) => {
          const params = { examId, number };
          return (
            <li key={number}>
              <a href={apiUrl(archiveRoutes.archiveSupplement, { params })}>
                {text.downloadSupplement(number)}
              </a>
              {` · ${text.made} ${writtenInstant(madeAt, language)} · ${text.checksum} `}
              <code className={styles.archiveChecksum}>{sha256}</code>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
