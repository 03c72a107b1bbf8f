import { dismissalRoutes } from '@karakter/contract/cases/dismissal/routes';
import type { DismissalAppealCase } from '@karakter/contract/cases/dismissal/views';
import { casesRoutes } from '@karakter/contract/complaint/cases';
import {
  type DismissalOutcome,
  dismissalOutcomes,
} from '@karakter/domain/cases/dismissal-appeal/dismissal-appeal';
import { useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { isFilledDate } from '../../../text/oslo-time.ts';
import { DateFormField } from '../../../ui/dates/DateFormField.tsx';
import { SelectFormField } from '../../../ui/FormField.tsx';
import * as styles from '../../appeal/appeal.module.css';
import { ReasonedCommand, useReasonedForm } from '../ReasonedCommand.tsx';
import { dismissalText } from './dismissal-texts.ts';

type Of = { readonly view: DismissalAppealCase };

const changed = {
  invalidates: [dismissalRoutes.showDismissalAppeal, casesRoutes.listCases],
  fetchesAt409: true,
};
const onlyReason = { reason: '' };
const plainRoutes = {
  forward: dismissalRoutes.forwardDismissalAppeal,
  setAside: dismissalRoutes.setDismissalAside,
} as const;

function Plain({ view, name }: Of & { readonly name: keyof typeof plainRoutes }) {
  const text = useText(dismissalText);
  const { language } = useLanguage();
  const reasoned = useReasonedForm(`dismissal-${name}:${view.id}`, onlyReason);
  const command = useCommand(plainRoutes[name], { ...changed, onDone: reasoned.form.done });
  const params = { dismissalAppealId: view.id };
  const isForward = name === 'forward';
  return (
    <ReasonedCommand
      id={`dismissal-${name}`}
      label={text[name]}
      words={isForward ? text.forwardWords(view.board[language]) : text.setAsideWords}
      variant={isForward ? 'primary' : 'secondary'}
      {...(isForward && { reasonLabel: text.forwardReason })}
      reasoned={reasoned}
      command={command}
      onSend={({ reason }, close) =>
        command.mutate({ params, body: { version: view.version, reason } }, { onSuccess: close })
      }
    />
  );
}

function BoardDeciding({ view }: Of) {
  const text = useText(dismissalText);
  const empty = { reason: '', decidedOn: '', outcome: 'setAside' as DismissalOutcome };
  const reasoned = useReasonedForm(`dismissal-decision:${view.id}`, empty);
  const { form, set, hasTried } = reasoned;
  const { decidedOn, outcome } = form.content;
  const isDated = isFilledDate(decidedOn);
  const command = useCommand(dismissalRoutes.enterDismissalDecision, { ...changed, onDone: form.done });
  const params = { dismissalAppealId: view.id };
  return (
    <ReasonedCommand
      id="dismissal-decision"
      label={text.enter}
      words={text.enterWords}
      reasoned={reasoned}
      command={command}
      missingField={isDated ? undefined : 'dismissal-decision-day'}
      onSend={(draft, close) =>
        command.mutate({ params, body: { version: view.version, ...draft } }, { onSuccess: close })
      }
    >
      <SelectFormField
        id="dismissal-outcome"
        label={text.outcome}
        value={outcome}
        options={dismissalOutcomes.map((value) => ({ value, label: text.outcomes[value] }))}
        onChange={(chosen) => set({ outcome: chosen })}
      />
      <DateFormField
        id="dismissal-decision-day"
        isPast
        label={text.decidedOn}
        value={decidedOn}
        error={hasTried && !isDated ? text.decidedOnMissing : undefined}
        onChange={(day) => set({ decidedOn: day })}
      />
    </ReasonedCommand>
  );
}

/** The commands that the appeal against a dismissal takes now, for those who handle it (fvl. §§ 33, 34) [K1]. */
export function DismissalCommands({ view }: Of) {
  const { allowed } = view;
  return (
    <div className={styles.appealButtons}>
      {allowed.includes('forward') && <Plain view={view} name="forward" />}
      {allowed.includes('setAside') && <Plain view={view} name="setAside" />}
      {allowed.includes('enterDecision') && <BoardDeciding view={view} />}
    </div>
  );
}
