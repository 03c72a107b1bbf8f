import { caseKinds, caseStates, casesRoutes } from '@karakter/contract/complaint/cases';
import { useSearchParams } from 'react-router';
import { useApi } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { SelectFormField, TextFormField } from '../../ui/FormField.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import * as styles from './appeal.module.css';
import { CaseTable } from './CaseTable.tsx';
import { caseText } from './case-texts.ts';

const filterNames = ['course', 'kind', 'state', 'late'] as const;
type Filters = Readonly<Partial<Record<(typeof filterNames)[number], string>>>;

/** The filter is kept in the address, so that a view can be bookmarked and shared. */
function useFilters() {
  const [search, setSearch] = useSearchParams();
  const filters: Filters = Object.fromEntries(
    filterNames.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])),
  );
  const set = (name: keyof Filters, value: string) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  return { filters, set };
}

function FilterFields({ filters, set }: ReturnType<typeof useFilters>) {
  const text = useText(caseText);
  const all = { value: '', label: text.all };
  const kinds = caseKinds.map((value) => ({ value, label: text.kinds[value] }));
  const states = caseStates.map((value) => ({ value, label: text.states[value] }));
  const late = [
    { value: 'true', label: text.late },
    { value: 'false', label: text.onTime },
  ];
  return (
    <div className={styles.caseFilters} data-size="sm">
      <TextFormField
        id="case-course"
        label={text.coursePrefix}
        value={filters.course ?? ''}
        onChange={(value) => set('course', value)}
      />
      <SelectFormField
        id="case-kind"
        label={text.kind}
        value={filters.kind ?? ''}
        options={[all, ...kinds]}
        onChange={(value) => set('kind', value)}
      />
      <SelectFormField
        id="case-state"
        label={text.state}
        value={filters.state ?? ''}
        options={[all, ...states]}
        onChange={(value) => set('state', value)}
      />
      <SelectFormField
        id="case-late"
        label={text.lateOnly}
        value={filters.late ?? ''}
        options={[all, ...late]}
        onChange={(value) => set('late', value)}
      />
    </div>
  );
}

function Cases({ filters }: { readonly filters: Filters }) {
  const text = useText(caseText);
  const query = filters as { kind?: 'appeal' };
  const answer = useApi(casesRoutes.listCases, { query });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const isFiltered = Object.keys(filters).length > 0;
  const words = isFiltered ? text.noneFiltered : text.none;
  const empty = <EmptyState title={text.noneTitle}>{words}</EmptyState>;
  return <CaseTable cases={answer.data.cases} withCourse empty={empty} />;
}

/** All explanation, appeal and complaint cases of the caseworker's units [V1]. */
export function CaseListPage() {
  const text = useText(caseText);
  const { filters, set } = useFilters();
  return (
    <PageShell title={text.title}>
      <FilterFields filters={filters} set={set} />
      <Cases filters={filters} />
    </PageShell>
  );
}
