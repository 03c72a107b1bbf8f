import { caseStatisticsRoutes } from '@karakter/contract/case-statistics/routes';
import { useSearchParams } from 'react-router';
import { useApi } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { SelectFormField } from '../../ui/FormField.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { ChosenUnit } from './ChosenUnit.tsx';
import * as styles from './case-statistics.module.css';
import { Publishing } from './Publishing.tsx';
import { caseStatisticsText } from './texts.ts';

const versions = ['exact', 'publishable'] as const;
type Version = (typeof versions)[number];

function VersionField({ version }: { readonly version: Version }) {
  const text = useText(caseStatisticsText);
  const [, setSearch] = useSearchParams();
  const choose = (chosen: string) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        next.set('version', chosen);
        return next;
      },
      { replace: true },
    );
  return (
    <div className={styles.choices} data-size="sm">
      <SelectFormField
        id="statistics-version"
        label={text.version}
        value={version}
        options={versions.map((value) => ({ value, label: text.versions[value] }))}
        onChange={choose}
      />
    </div>
  );
}

/** How explanations, appeals and complaints go: by course and year, and against the law [V8]. */
export function CaseStatisticsPage() {
  const text = useText(caseStatisticsText);
  const [search] = useSearchParams();
  const version: Version = search.get('version') === 'publishable' ? 'publishable' : 'exact';
  const answer = useApi(caseStatisticsRoutes.showCaseStatistics, { query: { version } });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const { isExact, smallestGroup, rows, years } = answer.data;
  const mayChoose = isExact || version === 'publishable';
  return (
    <PageShell title={text.title}>
      <div className={styles.statistics}>
        <div>
          <p>{text.about}</p>
          <p className="quiet">{isExact ? text.exact : text.safe(smallestGroup)}</p>
        </div>
        {years.length > 0 && mayChoose && <VersionField version={version} />}
        {rows.length === 0 ? (
          <EmptyState title={text.none}>{text.noneAbout}</EmptyState>
        ) : (
          <ChosenUnit rows={rows} name="unit" />
        )}
        {years.length > 0 && <Publishing years={years} />}
      </div>
    </PageShell>
  );
}
