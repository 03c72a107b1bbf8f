import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { explanationForAllRoutes } from '@karakter/contract/explanation/for-all/routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { writtenDate } from '@karakter/domain/calendar/dates';
import { useState } from 'react';
import { useApi, useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { isUnreadableDate } from '../../../text/oslo-time.ts';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { DateFormField } from '../../../ui/dates/DateFormField.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import * as styles from '../explanation.module.css';
import { forAllText } from './for-all-texts.ts';

const fieldId = 'explanations-common-day';
const changed = [explanationForAllRoutes.showExplanationsForAll, explanationRoutes.listExplanations];

function TurnOn({ examId }: { readonly examId: string }) {
  const text = useText(forAllText);
  const form = useKeptForm(`explanations-for-all:${examId}`, { dueOn: '' });
  const { content, change } = form;
  const [isWrong, setWrong] = useState(false);
  const set = useCommand(explanationForAllRoutes.setExplanationsForAll, {
    invalidates: changed,
    onDone: form.done,
  });
  const confirm = (close: () => void) => {
    if (isUnreadableDate(content.dueOn)) return showAndFocus(() => setWrong(true), fieldId);
    const dueOn = content.dueOn.trim() === '' ? null : content.dueOn;
    set.mutate({ params: { examId }, body: { choice: { dueOn } } }, { onSuccess: close });
  };
  return (
    <ConfirmButton label={text.turnOn} variant="secondary" command={set} onConfirm={confirm}>
      <Paragraph>{text.turnOnWords}</Paragraph>
      <DateFormField
        id={fieldId}
        label={text.day}
        description={text.dayAbout}
        value={content.dueOn}
        error={isWrong && isUnreadableDate(content.dueOn) ? text.dayWrong : undefined}
        onChange={(dueOn) => change(() => ({ dueOn }))}
      />
      <KeptFormLine kept={form} />
    </ConfirmButton>
  );
}

function TurnOff({ examId }: { readonly examId: string }) {
  const text = useText(forAllText);
  const set = useCommand(explanationForAllRoutes.setExplanationsForAll, { invalidates: changed });
  return (
    <ConfirmButton
      label={text.turnOff}
      variant="tertiary"
      command={set}
      onConfirm={(close) => set.mutate({ params: { examId }, body: { choice: null } }, { onSuccess: close })}
    >
      <Paragraph>{text.turnOffWords}</Paragraph>
    </ConfirmButton>
  );
}

/** Whether all candidates of the exam are given explanations without asking, with one common day [E7, E9]. */
export function ForAll({ examId }: { readonly examId: string }) {
  const text = useText(forAllText);
  const { language } = useLanguage();
  const found = useApi(explanationForAllRoutes.showExplanationsForAll, { params: { examId } });
  if (!found.data) return null;
  const { choice } = found.data;
  const day = choice?.dueOn;
  const words = day ? text.onBy(writtenDate(day, language)) : text.on;
  return (
    <section className={styles.forAll}>
      <Heading level={2} data-size="2xs">
        {text.title}
      </Heading>
      <Paragraph>{choice === null ? text.off : words}</Paragraph>
      {choice === null ? <TurnOn examId={examId} /> : <TurnOff examId={examId} />}
    </section>
  );
}
