import { Button, Checkbox, Fieldset } from '@digdir/designsystemet-react';
import { fieldText } from '@karakter/contract/rules/field-texts';
import { valueText } from '@karakter/contract/rules/value-texts';
import { fieldName, optionName } from '@karakter/contract/rules/value-words';
import type { RuleField } from '@karakter/domain/rules/planned/rule-fields';
import type { FaultyField } from '@karakter/domain/rules/planned/rule-value-faults';
import { useText } from '../../text/language.tsx';
import { SelectFormField, TextFormField } from '../../ui/FormField.tsx';
import {
  type DraftFields,
  type DraftRow,
  type DraftValue,
  emptyRow,
  isSimple,
  unitKey,
} from './plan-draft.ts';
import * as styles from './rules.module.css';
import { rulesText } from './rules-texts.ts';

/** The id of a field of the form, to which its error leads. */
export const fieldId = (place: string) => `rule-field-${place}`;

type InputProps<F extends RuleField = RuleField> = {
  readonly field: F;
  /** Where the field is in the value, such as `longer.0.period`. */
  readonly place: string;
  readonly draft: DraftFields;
  readonly faults: readonly FaultyField[];
  readonly onChange: (change: Record<string, DraftValue>) => void;
};

function useFault(place: string, faults: readonly FaultyField[]): string | undefined {
  const text = useText(rulesText);
  const fault = faults.find(({ field }) => field === place)?.fault;
  return fault && text.faults[fault];
}

/** A field in which text is typed or one thing is chosen. */
function SimpleInput({ field, place, draft, faults, onChange }: InputProps) {
  const text = useText(rulesText);
  const fields = useText(fieldText);
  const values = useText(valueText);
  const error = useFault(place, faults);
  const shared = { id: fieldId(place), label: fieldName(fields, field.key), error };
  const value = String(draft[field.key] ?? '');
  if (field.kind === 'choice') {
    const none = { value: '', label: values.inAnyCase };
    const options = field.options.map((option) => ({
      value: option,
      label: optionName(values, field.key, option),
    }));
    return (
      <SelectFormField
        {...shared}
        value={value}
        options={field.optional ? [none, ...options] : options}
        onChange={(chosen) => onChange({ [field.key]: chosen })}
      />
    );
  }
  const typed = (
    <TextFormField {...shared} value={value} onChange={(next) => onChange({ [field.key]: next })} />
  );
  if (field.kind !== 'period') return typed;
  return (
    <div className={styles.period}>
      {typed}
      <SelectFormField
        id={fieldId(`${place}-unit`)}
        label={text.unit}
        value={String(draft[unitKey(field.key)] ?? '')}
        options={field.units.map((unit) => ({ value: unit as string, label: values.unitNames[unit] }))}
        onChange={(unit) => onChange({ [unitKey(field.key)]: unit })}
      />
    </div>
  );
}

/** Options to tick, kept in the order in which the rules name them. */
function ChoicesInput({
  field,
  place,
  draft,
  faults,
  onChange,
}: InputProps<Extract<RuleField, { kind: 'choices' }>>) {
  const fields = useText(fieldText);
  const values = useText(valueText);
  const error = useFault(place, faults);
  const chosen = (draft[field.key] as readonly string[] | undefined) ?? [];
  return (
    <Fieldset id={fieldId(place)} tabIndex={-1}>
      <Fieldset.Legend>{fieldName(fields, field.key)}</Fieldset.Legend>
      {field.options.map((option) => (
        <Checkbox
          key={option}
          label={optionName(values, field.key, option)}
          checked={chosen.includes(option)}
          aria-invalid={error ? true : undefined}
          onChange={({ target }) =>
            onChange({
              [field.key]: field.options.filter((each) =>
                each === option ? target.checked : chosen.includes(each),
              ),
            })
          }
        />
      ))}
      {error && <p className={styles.fault}>{error}</p>}
    </Fieldset>
  );
}

/** Rows that can be added and removed, such as longer periods or terms. */
function RowsInput({
  field,
  place,
  draft,
  faults,
  onChange,
}: InputProps<Extract<RuleField, { kind: 'rows' }>>) {
  const text = useText(rulesText);
  const fields = useText(fieldText);
  const error = useFault(place, faults);
  const name = fieldName(fields, field.key);
  const rows = (draft[field.key] as readonly DraftRow[] | undefined) ?? [];
  const set = (next: readonly DraftRow[]) => onChange({ [field.key]: next });
  return (
    <Fieldset id={fieldId(place)} tabIndex={-1}>
      <Fieldset.Legend>{name}</Fieldset.Legend>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone.
        <Fieldset key={index} className={styles.row}>
          <Fieldset.Legend>{`${name} ${index + 1}`}</Fieldset.Legend>
          {field.fields.filter(isSimple).map((each) => (
            <SimpleInput
              key={each.key}
              field={each}
              place={`${place}.${index}.${each.key}`}
              draft={row}
              faults={faults}
              onChange={(change) => set(rows.with(index, { ...row, ...(change as DraftRow) }))}
            />
          ))}
          <Button
            type="button"
            variant="tertiary"
            data-size="sm"
            onClick={() => set(rows.filter((_, at) => at !== index))}
          >
            {text.removeRow}
            <span className="ds-sr-only">{`${name} ${index + 1}`}</span>
          </Button>
        </Fieldset>
      ))}
      {error && <p className={styles.fault}>{error}</p>}
      <Button
        type="button"
        variant="secondary"
        data-size="sm"
        onClick={() => set([...rows, emptyRow(field.fields)])}
      >
        {text.addRow(name)}
      </Button>
    </Fieldset>
  );
}

/** One field of a planned value, by its kind. */
export function RuleFieldInput(props: InputProps) {
  const fields = useText(fieldText);
  const { field, draft, onChange } = props;
  if (field.kind === 'choices') return <ChoicesInput {...props} field={field} />;
  if (field.kind === 'rows') return <RowsInput {...props} field={field} />;
  if (field.kind !== 'flag') return <SimpleInput {...props} />;
  return (
    <Checkbox
      id={fieldId(props.place)}
      label={fieldName(fields, field.key)}
      checked={draft[field.key] === true}
      onChange={({ target }) => onChange({ [field.key]: target.checked })}
    />
  );
}
