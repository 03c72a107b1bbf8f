import { Button } from '@digdir/designsystemet-react';
import { casesRoutes } from '@karakter/contract/complaint/cases';
import { peopleRoutes } from '@karakter/contract/people/routes';
import { useState } from 'react';
import { callApi, useApi } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { PageLink } from '../../../ui/PageLink.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { CaseTable } from '../CaseTable.tsx';
import { caseText } from '../case-texts.ts';
import { CaseFilterFields } from './CaseFilterFields.tsx';
import { caseListText } from './case-list-texts.ts';
import { GiveCases } from './GiveCases.tsx';
import { RemindOfCases } from './RemindOfCases.tsx';
import { ReplyToMany } from './ReplyToMany.tsx';
import { SavedSearches } from './SavedSearches.tsx';
import { type CaseFilters, useCaseFilters } from './use-case-filters.ts';
import { useChosenWords } from './use-chosen-words.ts';

const step = 500;
const most = 5000;

function Cases({ filters, set }: ReturnType<typeof useCaseFilters>) {
  const text = useText(caseText);
  const words = useText(caseListText);
  const chosen = useChosenWords(filters);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const query = filters as CaseFilters & { kind?: 'appeal' };
  const answer = useApi(casesRoutes.listCases, { query: query as object });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const { cases, total } = answer.data;
  const isFiltered = Object.keys(filters).length > 0;
  const empty = <EmptyState title={text.noneTitle}>{isFiltered ? text.noneFiltered : text.none}</EmptyState>;
  const shown = Math.min(most, cases.length + step);
  const everyCase = async () =>
    (await callApi(casesRoutes.listCases, { query: { ...query, shown: most } as object })).cases;
  return (
    <>
      <CaseTable
        cases={cases}
        withCourse
        empty={empty}
        selection={{ selected, onChange: setSelected }}
        chosen={chosen}
        everyRow={total > cases.length ? everyCase : undefined}
        toolbar={(rows) => {
          const of = {
            chosen: rows.filter(({ id }) => selected.has(id)),
            onDone: () => setSelected(new Set<string>()),
          };
          return (
            <>
              <GiveCases {...of} />
              <ReplyToMany {...of} />
              <RemindOfCases {...of} />
            </>
          );
        }}
      />
      {total > cases.length && (
        <p>
          {words.shown(cases.length, total)}{' '}
          {cases.length < most && (
            <Button variant="tertiary" data-size="sm" onClick={() => set({ shown: String(shown) })}>
              {words.showMore}
            </Button>
          )}
        </p>
      )}
    </>
  );
}

/** All explanation, appeal and complaint cases of the caseworker's units, the open ones first [V1]. */
export function CaseListPage() {
  const text = useText(caseText);
  const words = useText(caseListText);
  const fields = useCaseFilters();
  const isOffice = useApi(peopleRoutes.me, {}).data?.roles.includes('examOffice');
  return (
    <PageShell
      title={text.title}
      actions={isOffice && <PageLink to="/statistics/cases">{words.statistics}</PageLink>}
    >
      <SavedSearches filters={fields.filters} />
      <CaseFilterFields {...fields} />
      <Cases {...fields} />
    </PageShell>
  );
}
