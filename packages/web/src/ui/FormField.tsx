import {
  ErrorSummary,
  Field,
  Label,
  Select,
  Textfield,
  type TextfieldProps,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { commonText } from '../text/common-texts.ts';
import { useText } from '../text/language.tsx';

type Named = {
  /** The field's id, which the error summary leads to. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly error?: string | undefined;
};

type TextFormFieldProps = Named & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The focus leaves the field. */
  readonly onBlur?: () => void;
  readonly rows?: number;
  readonly type?: Exclude<TextfieldProps['type'], undefined>;
  readonly required?: boolean;
  readonly autoComplete?: string;
  /** The field can be read and copied, not changed. */
  readonly readOnly?: boolean;
  /** The language of the field's content, where it differs from the screen's; the label keeps the screen's language. */
  readonly lang?: string;
};

/** A text field; with `rows` it has several lines. */
export function TextFormField({ rows, onChange, type, error, ...rest }: TextFormFieldProps) {
  const shared = { ...rest, error: error ?? false };
  return rows ? (
    <Textfield {...shared} multiline rows={rows} onChange={(event) => onChange(event.target.value)} />
  ) : (
    <Textfield {...shared} type={type ?? 'text'} onChange={(event) => onChange(event.target.value)} />
  );
}

type SelectFormFieldProps<Value extends string> = Named & {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
};

/** A drop-down list of a few options. */
export function SelectFormField<Value extends string>(props: SelectFormFieldProps<Value>) {
  const { id, label, description, error, value, options, onChange } = props;
  const choose = (chosen: string) => {
    const option = options.find((each) => each.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      {description && <Field.Description>{description}</Field.Description>}
      <Select
        id={id}
        value={value}
        aria-invalid={error ? true : undefined}
        onChange={(event) => choose(event.target.value)}
      >
        {options.map((option) => (
          <Select.Option key={option.value} value={option.value}>
            {option.label}
          </Select.Option>
        ))}
      </Select>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}

export type FormError = { readonly fieldId: string; readonly message: string };

type FormErrorsProps = {
  readonly errors: readonly FormError[];
  /** The form moves the focus to the first faulty field itself. */
  readonly leavesFocus?: boolean;
};

/** The design system's summary takes the focus once more when its animation ends. */
const withoutAnimation = { animation: 'none' };

/** A summary of the errors, with a link to each field; it takes the focus when it appears. */
export function FormErrors({ errors, leavesFocus = false }: FormErrorsProps) {
  const text = useText(commonText);
  const heading = useRef<HTMLHeadingElement>(null);
  const hasErrors = errors.length > 0;
  useEffect(() => {
    if (hasErrors && !leavesFocus) heading.current?.focus();
  }, [hasErrors, leavesFocus]);
  if (!hasErrors) return null;
  return (
    <ErrorSummary {...(leavesFocus && { style: withoutAnimation })}>
      <ErrorSummary.Heading ref={heading} tabIndex={-1}>
        {text.errorsInForm}
      </ErrorSummary.Heading>
      <ErrorSummary.List>
        {errors.map(({ fieldId, message }) => (
          <ErrorSummary.Item key={fieldId + message}>
            <ErrorSummary.Link href={`#${fieldId}`}>{message}</ErrorSummary.Link>
          </ErrorSummary.Item>
        ))}
      </ErrorSummary.List>
    </ErrorSummary>
  );
}
