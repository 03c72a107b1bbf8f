import { Paragraph } from '@digdir/designsystemet-react';
import { explanationRoutes, type GraderCaseView } from '@karakter/contract/explanation/routes';
import { writtenDeadline } from '@karakter/domain/calendar/dates';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { isFilledDate, osloFields } from '../../../text/oslo-time.ts';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { DateFormField } from '../../../ui/dates/DateFormField.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { useNow } from '../../../ui/now.tsx';
import { explanationText } from '../texts.ts';
import { explainingText } from './desk-texts.ts';

const fieldId = 'explanation-oral-on';

/** What it does to the deadline: the day is known for today, and otherwise counted from the day that is given [E3, E6]. */
function useOralWords({ candidateNumber, appealIfSent }: GraderCaseView, isToday: boolean) {
  const text = useText(explainingText);
  const { language } = useLanguage();
  if (appealIfSent === null) return text.oralFinal(candidateNumber);
  return isToday
    ? text.oralUntil(candidateNumber, writtenDeadline(appealIfSent, language))
    : text.oralFrom(candidateNumber);
}

/** Records that the explanation was given orally, on the day on which it was: from the request until today [E3]. */
export function GivenOrally({ view }: { readonly view: GraderCaseView }) {
  const text = useText(explanationText);
  const words = useText(explainingText);
  const today = osloFields(useNow()).date;
  const form = useKeptForm(`explanation-oral:${view.id}`, { on: '' });
  const { content, change } = form;
  const on = content.on === '' ? today : content.on;
  const [isMissing, setMissing] = useState(false);
  const record = useCommand(explanationRoutes.recordOralExplanation, {
    invalidates: [explanationRoutes.showExplanation, explanationRoutes.listMyExplanations],
    fetchesAt409: true,
    onDone: form.done,
  });
  const params = { explanationId: view.id };
  const confirm = (close: () => void) => {
    if (isFilledDate(on)) record.mutate({ params, body: { on } }, { onSuccess: close });
    else showAndFocus(() => setMissing(true), fieldId);
  };
  return (
    <ConfirmButton label={text.oral} variant="tertiary" command={record} onConfirm={confirm}>
      <DateFormField
        id={fieldId}
        isPast
        label={words.oralOn}
        value={on}
        error={isMissing && !isFilledDate(on) ? words.oralOnMissing : undefined}
        onChange={(day) => change(() => ({ on: day }))}
      />
      <Paragraph>{useOralWords(view, on === today)}</Paragraph>
      <KeptFormLine kept={form} />
    </ConfirmButton>
  );
}
