import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { caseStatisticsRoutes } from '@karakter/contract/case-statistics/routes';
import { writtenDate } from '@karakter/domain/calendar/dates';
import { useApi } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { osloFields } from '../../text/oslo-time.ts';
import { AppHeader } from '../../ui/header/AppHeader.tsx';
import { PageShell, SkipToContent } from '../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { ChosenUnit } from './ChosenUnit.tsx';
import * as styles from './case-statistics.module.css';
import { caseStatisticsText } from './texts.ts';

function Published() {
  const text = useText(caseStatisticsText);
  const { language } = useLanguage();
  const answer = useApi(caseStatisticsRoutes.showPublishedStatistics, {});
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const { institutions } = answer.data;
  if (institutions.length === 0) return <EmptyState title={text.noneOpen}>{text.noneOpenAbout}</EmptyState>;
  return (
    <div className={styles.statistics}>
      <Paragraph>{text.about}</Paragraph>
      {institutions.map(({ id, name, years, smallestGroup, rows }) => (
        <section key={id} className={styles.part} aria-labelledby={`of-${id}`}>
          <Heading level={2} data-size="xs" id={`of-${id}`}>
            {name[language]}
          </Heading>
          <p className="quiet">
            {years
              .map(({ year, publishedAt }) =>
                text.publishedDay(year, writtenDate(osloFields(publishedAt).date, language)),
              )
              .join(' ')}{' '}
            {text.safe(smallestGroup)}
          </p>
          <ChosenUnit rows={rows} name={institutions.length > 1 ? `unit.${id}` : 'unit'} />
        </section>
      ))}
    </div>
  );
}

/** What institutions have published about explanations and appeals, for anyone, without signing in [V8]. */
export function PublishedStatisticsPage() {
  const text = useText(caseStatisticsText);
  const { language, chooseLanguage } = useLanguage();
  return (
    <>
      <SkipToContent />
      <AppHeader language={language} onChooseLanguage={chooseLanguage} />
      <PageShell title={text.openTitle}>
        <Published />
      </PageShell>
    </>
  );
}
