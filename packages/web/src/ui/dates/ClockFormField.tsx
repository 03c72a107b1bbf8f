import { readTypedClock } from '@karakter/domain/calendar/typed-date';
import { type ComponentProps, useState } from 'react';
import { TextFormField } from '../FormField.tsx';

type ClockFormFieldProps = Pick<
  ComponentProps<typeof TextFormField>,
  'id' | 'label' | 'description' | 'value' | 'error' | 'onChange'
>;

const meaning = (text: string) => readTypedClock(text) ?? text;

/** A time of day that is typed as people write it: `9`, `0900`, `9.00`. The value is `09:00`, or what was typed. */
export function ClockFormField({ value, onChange, ...rest }: ClockFormFieldProps) {
  const [typed, setTyped] = useState(value);
  const change = (text: string) => {
    setTyped(text);
    onChange(meaning(text));
  };
  return (
    <TextFormField
      {...rest}
      autoComplete="off"
      value={meaning(typed) === value ? typed : value}
      onChange={change}
    />
  );
}
