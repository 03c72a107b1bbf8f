import { Button, Paragraph } from '@digdir/designsystemet-react';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { type CandidateRow, candidateRoutes } from '@karakter/contract/planning/candidates';
import { useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptChanges } from '../../kept-writing/use-kept-changes.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { SelectFormField, TextFormField } from '../../ui/FormField.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { candidatesText } from './candidates-texts.ts';
import { areMinutesBad } from './many/many-candidates-draft.ts';
import { manyCandidatesText } from './many/many-candidates-texts.ts';
import { NowRegistered } from './NowRegistered.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { personText } from './person-texts.ts';
import { useSeenAgain } from './use-seen-again.ts';

const invalidates = [candidateRoutes.listCandidates, planningRoutes.seeExam, planningRoutes.examHistory];

type DialogProps = {
  readonly examId: string;
  readonly candidate: CandidateRow;
  readonly isPublished: boolean;
  /** Whether extra time, language and seat can still be changed; name and address always can. */
  readonly isArrangeable: boolean;
  readonly onClose: () => void;
};

/** Explains what removing a candidate means, before it is done. */
function RemoveDialog({ examId, candidate, isPublished, onClose }: DialogProps) {
  const text = useText(candidatesText);
  const remove = useCommand(candidateRoutes.removeCandidate, { invalidates, onDone: onClose });
  const { candidacyId, name } = candidate;
  return (
    <ConfirmDialog
      open
      danger
      title={isPublished ? text.withdraw : text.remove}
      confirmLabel={isPublished ? text.withdraw : text.remove}
      isPending={remove.isPending}
      failure={remove.error}
      onConfirm={() => remove.mutate({ params: { examId, candidacyId } })}
      onCancel={onClose}
    >
      <Paragraph>{isPublished ? text.withdrawWords(name) : text.removeWords(name)}</Paragraph>
    </ConfirmDialog>
  );
}

/** One candidate's extra time, language and seat; from here they can also be renamed, or removed. */
export function CandidateDialog(props: DialogProps) {
  const [isPerson, setPerson] = useState(!props.isArrangeable);
  return isPerson ? (
    <PersonDialog {...props} />
  ) : (
    <ArrangementDialog {...props} onPerson={() => setPerson(true)} />
  );
}

function ArrangedNow({
  candidate,
  isHidden,
}: Pick<DialogProps, 'candidate'> & { readonly isHidden: boolean }) {
  const text = useText(candidatesText);
  const { extraMinutes, language, room, seat } = candidate;
  const facts = { minutes: String(extraMinutes), language: text.languages[language], room, seat };
  const labels = { minutes: text.extra, language: text.language, room: text.room, seat: text.seat };
  return <NowRegistered facts={facts} labels={labels} isHidden={isHidden} />;
}

type OtherChangesProps = Pick<DialogProps, 'isPublished'> & {
  readonly onPerson: () => void;
  readonly onRemove: () => void;
};

function OtherChanges({ isPublished, onPerson, onRemove }: OtherChangesProps) {
  const text = useText(candidatesText);
  const { open } = useText(personText);
  return (
    <>
      <Button variant="tertiary" onClick={onPerson}>
        {open}
      </Button>
      <Button variant="tertiary" data-color="danger" onClick={onRemove}>
        {isPublished ? text.withdraw : text.remove}
      </Button>
    </>
  );
}

function ArrangementDialog(props: DialogProps & { readonly onPerson: () => void }) {
  const { examId, candidate, isPublished, onClose, onPerson } = props;
  const text = useText(candidatesText);
  const { badMinutes } = useText(manyCandidatesText);
  const { extraMinutes, candidacyId } = candidate;
  const form = useKeptChanges(`candidate:${candidacyId}`, {
    minutes: String(extraMinutes),
    language: candidate.language,
    room: candidate.room,
    seat: candidate.seat,
  });
  const { content, change: set } = form;
  const { minutes, language, room, seat } = content;
  const seeAgain = useSeenAgain();
  const [isRemoving, setRemoving] = useState(false);
  const change = useCommand(candidateRoutes.changeCandidate, {
    invalidates,
    onDone: () => {
      form.done();
      onClose();
    },
  });
  const [hasTried, setTried] = useState(false);
  const isBad = areMinutesBad({ minutes });
  if (isRemoving) return <RemoveDialog {...props} />;
  const send = () => {
    if (isBad) return showAndFocus(() => setTried(true), 'minutes');
    const body = { extraMinutes: Number(minutes), language, room, seat, before: candidate };
    change.mutate({ params: { examId, candidacyId }, body }, { onError: seeAgain });
  };
  return (
    <ConfirmDialog
      open
      title={`${text.changeTitle}: ${candidate.name}`}
      confirmLabel={text.save}
      isPending={change.isPending}
      failure={change.error}
      onConfirm={send}
      onCancel={onClose}
    >
      <TextFormField
        id="minutes"
        type="number"
        label={text.extra}
        value={minutes}
        error={hasTried && isBad ? badMinutes : undefined}
        onChange={(typed) => set({ minutes: typed })}
      />
      <SelectFormField
        id="paper-language"
        label={text.language}
        value={language}
        options={[
          { value: 'nb', label: text.languages.nb },
          { value: 'nn', label: text.languages.nn },
        ]}
        onChange={(chosen) => set({ language: chosen })}
      />
      <TextFormField id="room" label={text.room} value={room} onChange={(typed) => set({ room: typed })} />
      <TextFormField id="seat" label={text.seat} value={seat} onChange={(typed) => set({ seat: typed })} />
      <ArrangedNow candidate={candidate} isHidden={change.isPending} />
      <KeptFormLine kept={form} />
      <OtherChanges isPublished={isPublished} onPerson={onPerson} onRemove={() => setRemoving(true)} />
    </ConfirmDialog>
  );
}
