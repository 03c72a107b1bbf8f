import { Button, Paragraph } from '@digdir/designsystemet-react';
import { seatCodeRoutes } from '@karakter/contract/invigilation/seat-codes';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { ExamDayPhone } from '../../../ui/phone/ExamDayPhone.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { LinkButton } from '../../../ui/TextLink.tsx';
import { PlainPage } from '../../people/PlainPage.tsx';
import { useExamDayPhone } from '../../people/use-exam-day-phone.ts';
import { seatCodeText } from './seat-code-texts.ts';

const fieldOf = { number: 'seat-number', code: 'seat-code' } as const;
type Field = keyof typeof fieldOf;

/** Lets a candidate into one exam with the code that an invigilator gave at the seat [U9]. */
export function SeatCodePage() {
  const text = useText(seatCodeText);
  const phone = useExamDayPhone();
  const [typed, setTyped] = useState<Record<Field, string>>({ number: '', code: '' });
  const [hasTried, setTried] = useState(false);
  // The whole page is loaded again, so that nothing of an earlier person's remains on it.
  const enter = useCommand(seatCodeRoutes.useSeatCode, {
    onDone: ({ candidacyId }) => window.location.assign(`/sitting/${candidacyId}`),
  });
  const isMissing = (field: Field) =>
    field === 'number' ? !/^\s*\d{1,9}\s*$/.test(typed.number) : typed.code.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = (['number', 'code'] as const).find(isMissing);
    if (missing) return showAndFocus(() => setTried(true), fieldOf[missing]);
    enter.mutate({ body: { candidateNumber: Number(typed.number), code: typed.code.trim().slice(0, 40) } });
  };
  const labels = { number: text.candidateNumber, code: text.code };
  return (
    <PlainPage title={text.title}>
      <Paragraph>{text.about}</Paragraph>
      <form className="form-stack" onSubmit={submit} noValidate>
        {(['number', 'code'] as const).map((field) => (
          <TextFormField
            key={field}
            id={fieldOf[field]}
            label={labels[field]}
            {...(field === 'code' && { description: text.codeHint })}
            value={typed[field]}
            error={hasTried && isMissing(field) ? text.missing[field] : undefined}
            required
            autoComplete="off"
            onChange={(value) => setTyped((before) => ({ ...before, [field]: value }))}
          />
        ))}
        {enter.error && <FailedState failure={enter.error} />}
        {enter.error && <ExamDayPhone phone={phone} />}
        <div className="page-actions">
          <Button type="submit" loading={enter.isPending}>
            {text.enter}
          </Button>
          <LinkButton to="/sign-in" variant="tertiary">
            {text.toSignIn}
          </LinkButton>
        </div>
      </form>
    </PlainPage>
  );
}
