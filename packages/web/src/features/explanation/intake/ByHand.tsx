import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { explanationIntakeRoutes } from '@karakter/contract/explanation/intake/routes';
import { explanationRoutes, type OfficeCaseView } from '@karakter/contract/explanation/routes';
import { type GivenWay, givenWays } from '@karakter/domain/explanation/intake/registration';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { isFilledDate } from '../../../text/oslo-time.ts';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { DateFormField } from '../../../ui/dates/DateFormField.tsx';
import { SelectFormField } from '../../../ui/FormField.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import * as styles from '../explanation.module.css';
import { intakeText } from './intake-texts.ts';

const empty = { on: '', way: 'oral' as GivenWay };
type OfCase = { readonly examId: string; readonly view: OfficeCaseView };

/** Records the day on which an explanation was given outside Karakter [E3]. */
function RecordGiven({ examId, view }: OfCase) {
  const text = useText(intakeText);
  const form = useKeptForm(`explanation-given:${view.id}`, empty);
  const { content: given, change } = form;
  const [isMissing, setMissing] = useState(false);
  const record = useCommand(explanationIntakeRoutes.recordExplanationGiven, {
    invalidates: [explanationRoutes.showExplanationCase, explanationRoutes.listExplanations],
    fetchesAt409: true,
    onDone: form.done,
  });
  const params = { examId, explanationId: view.id };
  const confirm = (close: () => void) => {
    if (!isFilledDate(given.on)) showAndFocus(() => setMissing(true), 'explanation-given-on');
    else record.mutate({ params, body: given }, { onSuccess: close });
  };
  return (
    <ConfirmButton
      label={text.given}
      title={text.givenTitle}
      variant="secondary"
      command={record}
      onConfirm={confirm}
    >
      <Paragraph>{text.givenWords}</Paragraph>
      <DateFormField
        id="explanation-given-on"
        isPast
        label={text.givenOn}
        value={given.on}
        error={isMissing && !isFilledDate(given.on) ? text.givenOnMissing : undefined}
        onChange={(on) => change((before) => ({ ...before, on }))}
      />
      <SelectFormField
        id="explanation-given-way"
        label={text.way}
        value={given.way}
        options={givenWays.map((value) => ({ value, label: text.ways[value] }))}
        onChange={(way) => change((before) => ({ ...before, way }))}
      />
      <KeptFormLine kept={form} />
    </ConfirmButton>
  );
}

/** Why the case is arranged by hand, and what to do; any case can be recorded as given outside [E1, E3]. */
export function ByHand({ examId, view }: OfCase) {
  const text = useText(intakeText);
  if (!view.mayRecordGiven) return null;
  return (
    <section className={styles.myCaseSection}>
      {view.manual && (
        <>
          <Heading level={2} data-size="2xs">
            {text.manualTitle}
          </Heading>
          <Paragraph>
            {text.manual[view.manual]} {text.manualWords}
          </Paragraph>
        </>
      )}
      <div>
        <RecordGiven examId={examId} view={view} />
      </div>
    </section>
  );
}
