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
  readonly description?: string;
  /** The date of something that has happened: without a year it is the last such day, not the next. */
  readonly isPast?: boolean;
  readonly onChange: (value: DateText | string) => void;
};

const shownIn = (value: string) => (isFilledDate(value) ? fieldDate(value) : value);

/** What is in the field: what was typed while it stands for the value, otherwise the value. */
function useTypedDate({ value, isPast = false, onChange }: DateFormFieldProps) {
  const today = osloFields(useNow()).date;
  const meaning = (text: string) => readTypedDate(text, today, isPast ? 'back' : 'ahead') ?? text;
  const [typed, setTyped] = useState(shownIn(value));
  const shown = meaning(typed) === value ? typed : shownIn(value);
  const type = (text: string) => {
    setTyped(text);
    onChange(meaning(text));
  };
  return { shown, type, tidy: () => setTyped(shownIn(value)) };
}

/** A date that is typed as people write it (`14.6.27`, `14/6`), or chosen in a calendar; the weekday is read back. */
export function DateFormField(props: DateFormFieldProps) {
  const { id, label, value, error, description, onChange } = props;
  const text = useText(commonText);
  const { language } = useLanguage();
  const { shown, type, tidy } = useTypedDate(props);
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.withCalendar}>
      <Field>
        <Label htmlFor={id}>{label}</Label>
        {description && <Field.Description>{description}</Field.Description>}
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
