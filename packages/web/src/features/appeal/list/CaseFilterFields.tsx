import { caseStates, casesRoutes, listedKinds } from '@karakter/contract/complaint/cases';
import { useApi } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { osloFields } from '../../../text/oslo-time.ts';
import { SelectFormField, TextFormField } from '../../../ui/FormField.tsx';
import { useNow } from '../../../ui/now.tsx';
import * as styles from '../appeal.module.css';
import { caseText } from '../case-texts.ts';
import { caseListText } from './case-list-texts.ts';
import type { CaseFilters, useCaseFilters } from './use-case-filters.ts';

type Fields = ReturnType<typeof useCaseFilters>;
type ChoiceProps = Fields & {
  readonly name: keyof CaseFilters;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

function Choice({ filters, set, name, label, options }: ChoiceProps) {
  const { all } = useText(caseText);
  return (
    <SelectFormField
      id={`case-${name}`}
      label={label}
      value={filters[name] ?? ''}
      options={[{ value: '', label: all }, ...options]}
      onChange={(value) => set({ [name]: value })}
    />
  );
}

const yesNo = (yes: string, no: string) => [
  { value: 'true', label: yes },
  { value: 'false', label: no },
];

/** This term and those before it: spring from January, autumn from August. */
function lastTerms(today: string, count: number) {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, back) => {
    const index = year * 2 + (month >= 8 ? 1 : 0) - back;
    const ofYear = Math.floor(index / 2);
    return index % 2 === 0
      ? { season: 'spring' as const, ofYear, from: `${ofYear}-01-01`, until: `${ofYear}-07-31` }
      : { season: 'autumn' as const, ofYear, from: `${ofYear}-08-01`, until: `${ofYear}-12-31` };
  });
}

function TermField({ filters, set }: Fields) {
  const { all } = useText(caseText);
  const words = useText(caseListText);
  const terms = lastTerms(osloFields(useNow()).date, 8);
  return (
    <SelectFormField
      id="case-term"
      label={words.term}
      value={terms.find(({ from }) => from === filters.from)?.from ?? ''}
      options={[
        { value: '', label: all },
        ...terms.map(({ season, ofYear, from }) => ({ value: from, label: words[season](ofYear) })),
      ]}
      onChange={(chosen) => {
        const term = terms.find(({ from }) => from === chosen);
        set({ from: term?.from ?? '', until: term?.until ?? '' });
      }}
    />
  );
}

function MoreFields(fields: Fields) {
  const text = useText(caseText);
  const words = useText(caseListText);
  const { language } = useLanguage();
  const choices = useApi(casesRoutes.showCaseChoices, {});
  const units = (choices.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name[language] }));
  return (
    <div className={styles.caseFilters}>
      <Choice {...fields} name="open" label={words.open} options={yesNo(words.openOnly, words.closedOnly)} />
      <Choice {...fields} name="late" label={words.arrived} options={yesNo(text.late, text.onTime)} />
      <Choice
        {...fields}
        name="overdue"
        label={words.overdue}
        options={yesNo(words.overdueOnly, words.notOverdue)}
      />
      {units.length > 1 && <Choice {...fields} name="unit" label={words.unit} options={units} />}
      <TermField {...fields} />
    </div>
  );
}

/** What the case list can be filtered by: the usual choices, and the rest unfolded where one of them is made. */
export function CaseFilterFields(fields: Fields) {
  const { filters, set } = fields;
  const text = useText(caseText);
  const words = useText(caseListText);
  const choices = useApi(casesRoutes.showCaseChoices, {});
  const handlers = (choices.data?.handlers ?? []).map(({ personId, name }) => ({
    value: personId,
    label: name,
  }));
  const isMore = [filters.open, filters.late, filters.overdue, filters.unit, filters.from].some(Boolean);
  return (
    <div data-size="sm">
      <div className={styles.caseFilters}>
        <TextFormField
          id="case-course"
          label={text.coursePrefix}
          value={filters.course ?? ''}
          onChange={(course) => set({ course })}
        />
        <Choice
          {...fields}
          name="kind"
          label={text.kind}
          options={listedKinds.map((value) => ({ value, label: text.kinds[value] }))}
        />
        <Choice
          {...fields}
          name="state"
          label={text.state}
          options={caseStates.map((value) => ({ value, label: text.states[value] }))}
        />
        <Choice
          {...fields}
          name="responsible"
          label={text.responsible}
          options={[{ value: 'me', label: words.mine }, { value: 'none', label: words.nobody }, ...handlers]}
        />
      </div>
      <details className={styles.caseMore} open={isMore}>
        <summary>{words.more}</summary>
        <MoreFields {...fields} />
      </details>
    </div>
  );
}
