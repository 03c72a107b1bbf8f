import { useState } from 'react';
import { useText } from '../../text/language.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { personFieldsText } from './person-fields-texts.ts';

const fields = ['name', 'email'] as const;
type Facts = Readonly<Record<(typeof fields)[number], string>>;

/** Checks that a person's name and address are typed before they are sent, and otherwise leads to the first that is missing. */
export function useRequiredFacts(idPrefix: string, facts: Facts) {
  const [hasTried, setTried] = useState(false);
  const isMissing = (field: keyof Facts) => facts[field].trim() === '';
  const whenComplete = (send: () => void) => {
    const missing = fields.find(isMissing);
    if (missing) showAndFocus(() => setTried(true), `${idPrefix}-${missing}`);
    else send();
  };
  return { whenComplete, marks: (field: keyof Facts) => hasTried && isMissing(field) };
}

type PersonFieldsProps = {
  readonly idPrefix: string;
  readonly facts: Facts;
  readonly required: ReturnType<typeof useRequiredFacts>;
  readonly onChange: (typed: Partial<Facts>) => void;
};

/** A person's name and address. */
export function PersonFields({ idPrefix, facts, required, onChange }: PersonFieldsProps) {
  const text = useText(personFieldsText);
  return fields.map((field) => (
    <TextFormField
      key={field}
      id={`${idPrefix}-${field}`}
      label={text[field]}
      type={field === 'email' ? 'email' : 'text'}
      value={facts[field]}
      error={required.marks(field) ? text.missing[field] : undefined}
      required
      autoComplete="off"
      onChange={(typed) => onChange({ [field]: typed })}
    />
  ));
}
