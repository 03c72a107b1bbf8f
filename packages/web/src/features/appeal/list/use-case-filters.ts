import { casesRoutes } from '@karakter/contract/complaint/cases';
import { useSearchParams } from 'react-router';

const filterNames = [
  'course',
  'kind',
  'state',
  'open',
  'late',
  'overdue',
  'unit',
  'from',
  'until',
  'responsible',
  'shown',
] as const;
export type CaseFilters = Readonly<Partial<Record<(typeof filterNames)[number], string>>>;

/** The filters in an address: those whose value the list does not know, as in an old bookmark, are left out. */
export function filtersIn(search: URLSearchParams): CaseFilters {
  const { shape } = casesRoutes.listCases.query;
  return Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = search.get(name);
      return value && shape[name].safeParse(value).success ? [[name, value]] : [];
    }),
  );
}

/** The filter is kept in the address, so that a view can be bookmarked and shared. */
export function useCaseFilters() {
  const [search, setSearch] = useSearchParams();
  const filters = filtersIn(search);
  const set = (changed: CaseFilters) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        for (const [name, value] of Object.entries(changed)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  return { filters, set };
}
