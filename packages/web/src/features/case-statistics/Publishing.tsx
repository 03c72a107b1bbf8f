import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { caseStatisticsRoutes } from '@karakter/contract/case-statistics/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { ReasonButton } from '../grading/compare/ReasonButton.tsx';
import * as styles from './case-statistics.module.css';
import { caseStatisticsText } from './texts.ts';

type Shown = (typeof caseStatisticsRoutes.showCaseStatistics)['response']['_zod']['output'];
type Year = Shown['years'][number];
type YearProps = { readonly of: Year; readonly subject: string };

const invalidates = [caseStatisticsRoutes.showCaseStatistics, caseStatisticsRoutes.showPublishedStatistics];
const tones = { notPublished: 'note', published: 'done', withdrawn: 'note' } as const;

function Publish({ of: { institutionId, year }, subject }: YearProps) {
  const text = useText(caseStatisticsText);
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const publish = useCommand(caseStatisticsRoutes.publishCaseStatistics, {
    invalidates,
    onDone: () => {
      announce(text.published);
      setOpen(false);
    },
  });
  return (
    <>
      <Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>
        {text.publish}
        <span className="ds-sr-only">{subject}</span>
      </Button>
      <ConfirmDialog
        open={isOpen}
        title={subject}
        confirmLabel={text.publish}
        isPending={publish.isPending}
        failure={publish.error}
        onConfirm={() => publish.mutate({ params: { institutionId, year } })}
        onCancel={() => setOpen(false)}
      >
        <Paragraph>{text.publishAbout}</Paragraph>
      </ConfirmDialog>
    </>
  );
}

function Withdraw({ of: { institutionId, year }, subject }: YearProps) {
  const text = useText(caseStatisticsText);
  const withdraw = useCommand(caseStatisticsRoutes.withdrawCaseStatistics, { invalidates });
  return (
    <ReasonButton
      id={`withdraw-statistics:${institutionId}:${year}`}
      label={text.withdraw}
      title={subject}
      about={text.withdrawAbout}
      reasonLabel={text.withdrawReason}
      doneWords={text.withdrawn}
      subject={subject}
      command={withdraw}
      onSend={(reason, sent) =>
        withdraw.mutate({ params: { institutionId, year }, body: { reason } }, { onSuccess: sent })
      }
    />
  );
}

function YearLine({ of }: { readonly of: Year }) {
  const text = useText(caseStatisticsText);
  const { language } = useLanguage();
  const subject = text.ofYear(of.year, of.institution[language]);
  return (
    <li className={styles.year}>
      <strong>{subject}</strong>
      <StatusTag tone={tones[of.state]}>{text.states[of.state]}</StatusTag>
      {of.publishedAt !== null && (
        <span className="quiet">{text.publishedAt(writtenInstant(of.publishedAt, language))}</span>
      )}
      {of.state === 'notPublished' && of.obstacle !== null && (
        <span className="quiet">
          {text.obstacles[of.obstacle]} {of.openCases > 0 && text.openCases(of.openCases)}
        </span>
      )}
      {of.obstacle === null && <Publish of={of} subject={subject} />}
      {of.state === 'published' && <Withdraw of={of} subject={subject} />}
    </li>
  );
}

/** The years of the office’s institution, and the command that publishes each once [V8]. */
export function Publishing({ years }: { readonly years: readonly Year[] }) {
  const text = useText(caseStatisticsText);
  return (
    <section className={styles.part} aria-labelledby="statistics-publishing">
      <Heading level={2} data-size="xs" id="statistics-publishing">
        {text.publishing}
      </Heading>
      <p>{text.publishingAbout}</p>
      <ul className={styles.years}>
        {years.map((of) => (
          <YearLine key={`${of.institutionId} ${of.year}`} of={of} />
        ))}
      </ul>
      <p>
        <TextLink to="/open/statistics">{text.toOpen}</TextLink>
      </p>
    </section>
  );
}
