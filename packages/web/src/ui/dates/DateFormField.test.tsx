// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';

// jsdom lacks it, and the components of Designsystemet ask for it when they are loaded.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
const { ClockFormField } = await import('./ClockFormField.tsx');
const { DateFormField } = await import('./DateFormField.tsx');

afterEach(cleanup);

function Form({ first = '', onValue }: { first?: string; onValue: (value: string) => void }) {
  const [date, setDate] = useState(first);
  const [clock, setClock] = useState('09:00');
  const change = (value: string) => {
    setDate(value);
    onValue(value);
  };
  return (
    <>
      <DateFormField id="date" label="Dato" value={date} onChange={change} />
      <ClockFormField id="clock" label="Klokkeslett" value={clock} onChange={setClock} />
      <output>{clock}</output>
    </>
  );
}

function typeDate(text: string, first?: string) {
  const values: string[] = [];
  render(<Form {...(first !== undefined && { first })} onValue={(value) => values.push(value)} />);
  const field = screen.getByLabelText<HTMLInputElement>('Dato');
  fireEvent.change(field, { target: { value: text } });
  return { field, last: () => values.at(-1) };
}

describe('a date is typed by keyboard', () => {
  it('is understood as people write it, read back with its weekday, and tidied when the field is left', () => {
    const { field, last } = typeDate('14.6.27');
    expect(last()).toBe('2027-06-14');
    expect(field.value).toBe('14.6.27');
    expect(screen.getByText('mandag 14. juni 2027')).toBeDefined();
    fireEvent.blur(field);
    expect(field.value).toBe('14.06.2027');
  });

  it('stays as it was typed where it is no date, and an example is shown', () => {
    const { field, last } = typeDate('14.13', '2027-06-14');
    expect(last()).toBe('14.13');
    fireEvent.blur(field);
    expect(field.value).toBe('14.13');
    expect(screen.getByText(/For eksempel/)).toBeDefined();
  });

  it('can be chosen in the calendar instead', () => {
    const { field, last } = typeDate('1', '2027-06-14');
    const calendar = document.querySelector<HTMLInputElement>('input[type=date]');
    expect(screen.getByRole('button', { name: 'Åpne kalenderen' })).toBeDefined();
    if (calendar) fireEvent.change(calendar, { target: { value: '2027-06-15' } });
    expect(last()).toBe('2027-06-15');
    expect(field.value).toBe('15.06.2027');
  });
});

it('a time of day is typed as people write it', () => {
  render(<Form onValue={() => undefined} />);
  const field = screen.getByLabelText<HTMLInputElement>('Klokkeslett');
  expect(field.value).toBe('09:00');
  fireEvent.change(field, { target: { value: '1030' } });
  expect([field.value, document.querySelector('output')?.textContent]).toEqual(['1030', '10:30']);
});
