import { Button, Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { type DateText, writtenDate } from '@karakter/domain/calendar/dates';
import { fieldDate, readTypedDate } from '@karakter/domain/calendar/typed-date';
import { CalendarIcon } from '@navikt/aksel-icons';
import { useRef, useState } from 'react';
import { commonText } from '../../text/common-texts.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { isFilledDate, osloFields } from '../../text/oslo-time.ts';
import { useNow } from '../now.tsx';
import * as styles from './date-form-field.module.css';

type DateFormFieldProps = {
  readonly id: string;
  readonly label: string;
  /** The date (`2027-06-14`), or the text that was typed where it is none. */
  readonly value: DateText | string;
  readonly error?: string | undefined;
  readonly onChange: (value: DateText | string) => void;
};

const shownIn = (value: string) => (isFilledDate(value) ? fieldDate(value) : value);

/** What is in the field: what was typed while it stands for the value, otherwise the value. */
function useTypedDate(value: string, onChange: (value: string) => void) {
  const today = osloFields(useNow()).date;
  const meaning = (text: string) => readTypedDate(text, today) ?? text;
  const [typed, setTyped] = useState(shownIn(value));
  const shown = meaning(typed) === value ? typed : shownIn(value);
  const type = (text: string) => {
    setTyped(text);
    onChange(meaning(text));
  };
  return { shown, type, tidy: () => setTyped(shownIn(value)) };
}

/** A date that is typed as people write it (`14.6.27`, `14/6`), or chosen in a calendar; the weekday is read back. */
export function DateFormField({ id, label, value, error, onChange }: DateFormFieldProps) {
  const text = useText(commonText);
  const { language } = useLanguage();
  const { shown, type, tidy } = useTypedDate(value, onChange);
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.withCalendar}>
      <Field>
        <Label htmlFor={id}>{label}</Label>
        <Field.Description>
          {isFilledDate(value) ? writtenDate(value, language) : text.dateHint}
        </Field.Description>
        <div className={styles.dateField}>
          <Input
            id={id}
            autoComplete="off"
            value={shown}
            aria-invalid={error ? true : undefined}
            onChange={(event) => type(event.target.value)}
            onBlur={tidy}
          />
          <Button
            type="button"
            icon
            variant="secondary"
            aria-label={text.openCalendar}
            onClick={() => calendar.current?.showPicker()}
          >
            <CalendarIcon aria-hidden />
          </Button>
        </div>
        {error && <ValidationMessage>{error}</ValidationMessage>}
      </Field>
      {/* The browser's own calendar belongs to a field of its own, which is only there to open it. */}
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden
        className={styles.calendar}
        value={isFilledDate(value) ? value : ''}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
