import { Button, Dialog, Fieldset, Paragraph, Radio } from '@digdir/designsystemet-react';
import { seatRoutes } from '@karakter/contract/grading/seats';
import type { CommissionView } from '@karakter/contract/planning/commissions';
import { type LeavingReason, leavingReasons } from '@karakter/domain/planning/commissions/leaving-reasons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { callApi, useCommand } from '../../../api/api.ts';
import { commonText } from '../../../text/common-texts.ts';
import { useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { TitledDialog } from '../../../ui/TitledDialog.tsx';
import { Consequences } from './Consequences.tsx';
import { Newcomer, type NewcomerDraft, proposedOf } from './Newcomer.tsx';
import { seatsChanged } from './seats-changed.ts';
import { seatsText } from './seats-texts.ts';

type Member = CommissionView['members'][number];

export type SeatProps = {
  readonly examId: string;
  readonly commissionId: string;
  readonly version: number;
};

type DialogProps = SeatProps & {
  readonly member: Pick<Member, 'personId' | 'name'>;
  /** The reason that is known already: of a grader whom the head of department has found disqualified. */
  readonly reason: LeavingReason | null;
  readonly onClose: () => void;
};

type Choice = {
  readonly reason: LeavingReason | null;
  readonly hasSuccessor: boolean;
  readonly newcomer: NewcomerDraft | null;
  readonly workStands: boolean;
};
const unchosen: Choice = { reason: null, hasSuccessor: true, newcomer: null, workStands: true };

type ChoiceProps = { readonly choice: Choice; readonly onChange: (change: Partial<Choice>) => void };

function Reason({ choice, onChange }: ChoiceProps) {
  const text = useText(seatsText);
  return (
    <Fieldset>
      <Fieldset.Legend>{text.reason}</Fieldset.Legend>
      <Fieldset.Description>{text.reasonAbout}</Fieldset.Description>
      {leavingReasons.map((reason) => (
        <Radio
          key={reason}
          name="leaving-reason"
          value={reason}
          label={text.reasons[reason]}
          checked={choice.reason === reason}
          onChange={() => onChange({ reason })}
        />
      ))}
    </Fieldset>
  );
}

function Successor({ choice, onChange }: ChoiceProps) {
  const text = useText(seatsText);
  const radio = (value: 'yes' | 'no', label: string) => (
    <Radio
      name="has-successor"
      value={value}
      label={label}
      checked={choice.hasSuccessor === (value === 'yes')}
      onChange={() => onChange({ hasSuccessor: value === 'yes' })}
    />
  );
  return (
    <>
      <Fieldset>
        <Fieldset.Legend>{text.successor}</Fieldset.Legend>
        {radio('yes', text.withSuccessor)}
        {radio('no', text.noSuccessor)}
      </Fieldset>
      {choice.hasSuccessor && (
        <Newcomer
          id="successor"
          words={{ find: text.findSuccessor, chosen: text.chosen }}
          newcomer={choice.newcomer}
          onChange={(newcomer) => onChange({ newcomer })}
        />
      )}
    </>
  );
}

function Work({ choice, onChange }: ChoiceProps) {
  const text = useText(seatsText);
  if (choice.reason === 'notImpartial' || !choice.hasSuccessor) {
    return <Paragraph>{choice.hasSuccessor ? text.workForced : text.workForcedAlone}</Paragraph>;
  }
  const radio = (stands: boolean, label: string) => (
    <Radio
      name="work-stands"
      value={String(stands)}
      label={label}
      checked={choice.workStands === stands}
      onChange={() => onChange({ workStands: stands })}
    />
  );
  return (
    <Fieldset>
      <Fieldset.Legend>{text.work}</Fieldset.Legend>
      {radio(true, text.workStands)}
      {radio(false, text.workAside)}
    </Fieldset>
  );
}

/** The choice as the server reads it; null until it is complete. */
function askedOf(personId: string, { reason, hasSuccessor, newcomer, workStands }: Choice) {
  if (reason === null || (hasSuccessor && newcomer === null)) return null;
  const mayStand = hasSuccessor && reason !== 'notImpartial';
  const successor = hasSuccessor && newcomer !== null ? proposedOf(newcomer) : null;
  return { personId, reason, workStands: mayStand && workStands, successor };
}

function useCheck({ examId, commissionId }: SeatProps, asked: ReturnType<typeof askedOf>) {
  const args = asked === null ? null : { params: { examId, commissionId }, body: asked };
  return useQuery({
    queryKey: [seatRoutes.checkLeaving.name, commissionId, asked],
    queryFn: ({ signal }) => (args === null ? null : callApi(seatRoutes.checkLeaving, args, signal)),
    enabled: args !== null,
    placeholderData: (before) => before,
  });
}

/** How a grader leaves midway: the reason, the successor, and what happens to each answer, before it is decided [G19]. */
export function ReplaceDialog({ member, reason, onClose, ...seat }: DialogProps) {
  const text = useText(seatsText);
  const { cancel } = useText(commonText);
  const announce = useAnnounce();
  const [choice, setChoice] = useState<Choice>({ ...unchosen, reason });
  const change = (part: Partial<Choice>) => setChoice((now) => ({ ...now, ...part }));
  const asked = askedOf(member.personId, choice);
  const check = useCheck(seat, asked);
  const replace = useCommand(seatRoutes.replaceGrader, {
    invalidates: seatsChanged,
    onDone: () => {
      announce(text.replaced(member.name));
      onClose();
    },
  });
  const { examId, commissionId, version } = seat;
  const isStopped =
    check.data == null ||
    // What is shown while the next answer comes is about another choice.
    check.isPlaceholderData ||
    check.data.refusal !== null ||
    check.data.findings.some(({ severity }) => severity === 'stop');
  const send = () =>
    asked && replace.mutate({ params: { examId, commissionId }, body: { ...asked, version } });
  return (
    <TitledDialog open onClose={onClose} title={text.leaveTitle(member.name)}>
      <Dialog.Block className="dialog-words">
        <Reason choice={choice} onChange={change} />
        <Successor choice={choice} onChange={change} />
        {choice.reason !== null && <Work choice={choice} onChange={change} />}
        <div role="status">
          {asked === null && <Paragraph>{text.chooseSuccessor}</Paragraph>}
          {asked !== null && check.data && (
            <Consequences
              check={check.data}
              names={{ [member.personId]: member.name }}
              newcomer={choice.newcomer}
            />
          )}
        </div>
        {check.error && <FailedState failure={check.error} onRetry={() => void check.refetch()} />}
        <Paragraph>{text.tells}</Paragraph>
        {replace.error && <FailedState failure={replace.error} />}
      </Dialog.Block>
      <Dialog.Block className="dialog-buttons">
        <Button
          data-color="danger"
          loading={replace.isPending}
          disabled={asked === null || isStopped}
          onClick={send}
        >
          {choice.hasSuccessor ? text.confirmReplace : text.confirmRemove}
        </Button>
        <Button variant="tertiary" disabled={replace.isPending} onClick={onClose}>
          {cancel}
        </Button>
      </Dialog.Block>
    </TitledDialog>
  );
}
