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

/** The filter is kept in the address, so that a view can be bookmarked and shared. */
export function useCaseFilters() {
  const [search, setSearch] = useSearchParams();
  const filters: CaseFilters = Object.fromEntries(
    filterNames.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])),
  );
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
