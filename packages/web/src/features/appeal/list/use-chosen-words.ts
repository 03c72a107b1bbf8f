import { casesRoutes } from '@karakter/contract/complaint/cases';
import { shortDate } from '@karakter/domain/calendar/dates';
import { useApi } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { caseText } from '../case-texts.ts';
import { caseListText } from './case-list-texts.ts';
import type { CaseFilters } from './use-case-filters.ts';

/** What the case list is filtered by, each choice in words, for a file that stands alone [V1]. */
export function useChosenWords(filters: CaseFilters): readonly string[] {
  const text = useText(caseText);
  const words = useText(caseListText);
  const { language } = useLanguage();
  const choices = useApi(casesRoutes.showCaseChoices, {}).data;
  const day = (date: string | undefined) => (date ? shortDate(date, language) : '');
  const { course, kind, state, responsible, open, late, overdue, unit, from, until } = filters;
  const person = choices?.handlers.find(({ personId }) => personId === responsible)?.name;
  const named = { me: words.mine, none: words.nobody }[responsible ?? ''] ?? person;
  const unitName = choices?.units.find(({ id }) => id === unit)?.name[language];
  const kinds: Readonly<Record<string, string>> = text.kinds;
  const states: Readonly<Record<string, string>> = text.states;
  const chosen: readonly (readonly [string, string | undefined])[] = [
    [text.coursePrefix, course],
    [text.kind, kind && kinds[kind]],
    [text.state, state && states[state]],
    [text.responsible, named],
    [words.open, open && (open === 'true' ? words.openOnly : words.closedOnly)],
    [words.arrived, late && (late === 'true' ? text.late : text.onTime)],
    [words.overdue, overdue && (overdue === 'true' ? words.overdueOnly : words.notOverdue)],
    [words.unit, unitName],
    [words.term, from || until ? `${day(from)}–${day(until)}` : undefined],
  ];
  return chosen.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []));
}
