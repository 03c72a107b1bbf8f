import { type ComponentProps, useState } from 'react';
import { TextFormField } from './FormField.tsx';
import { shownNumber } from './shown-number.ts';

type NumberFormFieldProps = Omit<ComponentProps<typeof TextFormField>, 'value' | 'onChange' | 'type'> & {
  readonly value: number;
  /** The number that the typed text represents so far. */
  readonly read: (typed: string) => number;
  readonly onChange: (value: number) => void;
};

/** A number field that keeps the text as typed, so that a minus or a comma can be there alone for a moment. */
export function NumberFormField({ value, read, onChange, ...rest }: NumberFormFieldProps) {
  const [typed, setTyped] = useState(String(value));
  const change = (next: string) => {
    setTyped(next);
    onChange(read(next));
  };
  return <TextFormField {...rest} type="number" value={shownNumber(typed, value)} onChange={change} />;
}
