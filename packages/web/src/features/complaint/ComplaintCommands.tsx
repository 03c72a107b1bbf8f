import { Paragraph } from '@digdir/designsystemet-react';
import { complaintRoutes } from '@karakter/contract/complaint/routes';
import type { ComplaintCase } from '@karakter/contract/complaint/views';
import {
  type BoardOutcome,
  boardOutcomes,
  type ComplaintRemedy,
  complaintRemedies,
  type RemedyScope,
  remedyScopes,
} from '@karakter/domain/complaint/complaint';
import { useCommand } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { isFilledDate } from '../../text/oslo-time.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { DateFormField } from '../../ui/dates/DateFormField.tsx';
import { SelectFormField } from '../../ui/FormField.tsx';
import * as styles from '../appeal/appeal.module.css';
import { complaintCommand } from './complaint-changed.ts';
import { complaintText } from './complaint-texts.ts';
import { CarryingOut } from './new-exam/CarryingOut.tsx';
import { OthersStruck } from './others/OthersStruck.tsx';
import { ReasonedCommand, useReasonedForm } from './ReasonedCommand.tsx';

type Of = { readonly view: ComplaintCase };

function TakingUp({ view: { id } }: Of) {
  const text = useText(complaintText);
  const takeUp = useCommand(complaintRoutes.takeUpComplaint, complaintCommand);
  return (
    <ConfirmButton
      label={text.takeUp}
      command={takeUp}
      onConfirm={(close) => takeUp.mutate({ params: { complaintId: id } }, { onSuccess: close })}
    >
      <Paragraph>{text.takeUpWords}</Paragraph>
    </ConfirmButton>
  );
}

const onlyReason = { reason: '' };
const plainRoutes = {
  dismiss: complaintRoutes.dismissComplaint,
  disagree: complaintRoutes.sendComplaintToBoard,
} as const;

/** The commands for which a text is all that is needed. */
function Plain({ view, name }: Of & { readonly name: keyof typeof plainRoutes }) {
  const text = useText(complaintText);
  const { language } = useLanguage();
  const reasoned = useReasonedForm(`complaint-${name}:${view.id}`, onlyReason);
  const command = useCommand(plainRoutes[name], { ...complaintCommand, onDone: reasoned.form.done });
  const words = {
    dismiss: text.dismissWords,
    disagree: text.disagreeWords(view.board[language]),
  }[name];
  return (
    <ReasonedCommand
      id={`${name}-reason`}
      label={text[name]}
      words={words}
      variant="secondary"
      reasoned={reasoned}
      command={command}
      onSend={({ reason }, close) =>
        command.mutate(
          { params: { complaintId: view.id }, body: { version: view.version, reason } },
          { onSuccess: close },
        )
      }
    />
  );
}

type RemedyProps = Of & {
  readonly id: string;
  readonly value: ComplaintRemedy;
  readonly onChange: (remedy: ComplaintRemedy) => void;
};

function RemedyField({ view, id, value, onChange }: RemedyProps) {
  const text = useText(complaintText);
  return (
    <SelectFormField
      id={id}
      label={text.remedy}
      {...(!view.canBeGradedAgain && { description: text.noGrading })}
      value={value}
      options={remediesFor(view).map((each) => ({ value: each, label: text.remedies[each] }))}
      onChange={onChange}
    />
  );
}

const remediesFor = ({ canBeGradedAgain }: ComplaintCase) =>
  complaintRemedies.filter((remedy) => canBeGradedAgain || remedy === 'newExam');
const firstRemedy = (view: ComplaintCase): ComplaintRemedy => remediesFor(view)[0] ?? 'newExam';

function Upholding({ view }: Of) {
  const text = useText(complaintText);
  const empty = {
    reason: '',
    remedy: firstRemedy(view),
    scope: 'complainant' as RemedyScope,
    struck: [] as readonly string[],
  };
  const reasoned = useReasonedForm(`complaint-uphold:${view.id}`, empty);
  const { form, set } = reasoned;
  const command = useCommand(complaintRoutes.upholdComplaint, { ...complaintCommand, onDone: form.done });
  return (
    <ReasonedCommand
      id="uphold-reason"
      label={text.uphold}
      words={text.upholdWords}
      reasoned={reasoned}
      command={command}
      onSend={(draft, close) =>
        command.mutate(
          {
            params: { complaintId: view.id },
            body: { version: view.version, ...draft, struck: [...draft.struck] },
          },
          { onSuccess: close },
        )
      }
    >
      <RemedyField
        id="uphold-remedy"
        view={view}
        value={form.content.remedy}
        onChange={(remedy) => set({ remedy })}
      />
      <SelectFormField
        id="uphold-scope"
        label={text.scope}
        value={form.content.scope}
        options={remedyScopes.map((value) => ({ value, label: text.scopes[value] }))}
        onChange={(scope) => set({ scope })}
      />
      {form.content.scope === 'all' && (
        <OthersStruck
          complaintId={view.id}
          remedy={form.content.remedy}
          chosen={form.content.struck}
          onChange={(struck) => set({ struck })}
        />
      )}
    </ReasonedCommand>
  );
}

function BoardDeciding({ view }: Of) {
  const text = useText(complaintText);
  const empty = {
    reason: '',
    decidedOn: '',
    outcome: 'upheld' as BoardOutcome,
    remedy: firstRemedy(view),
  };
  const reasoned = useReasonedForm(`complaint-board:${view.id}`, empty);
  const { form, set, hasTried } = reasoned;
  const { decidedOn, outcome, remedy } = form.content;
  const isDated = isFilledDate(decidedOn);
  const command = useCommand(complaintRoutes.enterBoardDecision, { ...complaintCommand, onDone: form.done });
  const decision = outcome === 'upheld' ? { outcome, remedy } : { outcome };
  return (
    <ReasonedCommand
      id="board-reason"
      label={text.board}
      words={text.boardWords}
      reasoned={reasoned}
      command={command}
      missingField={isDated ? undefined : 'board-day'}
      onSend={({ reason }, close) =>
        command.mutate(
          {
            params: { complaintId: view.id },
            body: { version: view.version, decidedOn, decision, reason },
          },
          { onSuccess: close },
        )
      }
    >
      <SelectFormField
        id="board-outcome"
        label={text.outcome}
        value={outcome}
        options={boardOutcomes.map((value) => ({ value, label: text.outcomes[value] }))}
        onChange={(chosen) => set({ outcome: chosen })}
      />
      {outcome === 'upheld' && (
        <RemedyField
          id="board-remedy"
          view={view}
          value={remedy}
          onChange={(chosen) => set({ remedy: chosen })}
        />
      )}
      <DateFormField
        id="board-day"
        isPast
        label={text.decidedOn}
        value={decidedOn}
        error={hasTried && !isDated ? text.missing.decidedOn : undefined}
        onChange={(day) => set({ decidedOn: day })}
      />
    </ReasonedCommand>
  );
}

/** The commands that the complaint takes now, for those who handle it (uhl. § 11-9) [K8]. */
export function ComplaintCommands({ view }: Of) {
  const { allowed } = view;
  return (
    <div className={styles.appealButtons}>
      {allowed.includes('takeUp') && <TakingUp view={view} />}
      {allowed.includes('uphold') && <Upholding view={view} />}
      {allowed.includes('disagree') && <Plain view={view} name="disagree" />}
      {allowed.includes('enterBoardDecision') && <BoardDeciding view={view} />}
      {allowed.includes('carryOut') && <CarryingOut view={view} />}
      {allowed.includes('dismiss') && <Plain view={view} name="dismiss" />}
    </div>
  );
}
