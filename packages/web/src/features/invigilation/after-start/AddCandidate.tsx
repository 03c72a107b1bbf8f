import { Button, Paragraph } from '@digdir/designsystemet-react';
import { lateCandidateRoutes } from '@karakter/contract/invigilation/late-candidates';
import { writtenClock } from '@karakter/domain/calendar/dates';
import { lateCandidateTimes } from '@karakter/domain/invigilation/late-candidate';
import { paperLanguages } from '@karakter/domain/papers/paper';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { SelectFormField, TextFormField } from '../../../ui/FormField.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { bodyOf, emptyLate, faultsOf, type LateDraft, type LateField } from './late-candidate-draft.ts';
import { lateCandidateText } from './late-candidate-texts.ts';
import { WhoIsAdded } from './WhoIsAdded.tsx';

type FieldsProps = {
  readonly draft: LateDraft;
  readonly errorOf: (field: LateField) => string | undefined;
  readonly onChange: (change: Partial<LateDraft>) => void;
};

function PlaceAndTime({ draft, errorOf, onChange }: FieldsProps) {
  const text = useText(lateCandidateText);
  return (
    <>
      {(['room', 'seat'] as const).map((field) => (
        <TextFormField
          key={field}
          id={`late-${field}`}
          label={text[field]}
          value={draft[field]}
          onChange={(typed) => onChange({ [field]: typed })}
        />
      ))}
      <SelectFormField
        id="late-time"
        label={text.time}
        description={text.timeAbout[draft.time]}
        value={draft.time}
        options={lateCandidateTimes.map((value) => ({ value, label: text.times[value] }))}
        onChange={(time) => onChange({ time })}
      />
      <TextFormField
        id="late-reason"
        label={text.reason}
        description={text.reasonHint}
        value={draft.reason}
        error={errorOf('reason')}
        onChange={(reason) => onChange({ reason })}
      />
      <TextFormField
        id="late-extraMinutes"
        type="number"
        label={text.extra}
        description={text.extraHint}
        value={draft.extraMinutes}
        error={errorOf('extraMinutes')}
        onChange={(extraMinutes) => onChange({ extraMinutes })}
      />
      <SelectFormField
        id="late-language"
        label={text.language}
        value={draft.language}
        options={paperLanguages.map((value) => ({ value, label: text.languages[value] }))}
        onChange={(language) => onChange({ language })}
      />
    </>
  );
}

type AddProps = {
  readonly examId: string;
  /** The room that the board shows, where the candidate is probably seated. */
  readonly room: string;
  /** Shows the new candidate. */
  readonly onAdded: (candidacyId: string) => void;
  /** Shows and announces what was done. */
  readonly onDone: (sentence: string) => void;
};

function AddDialog({ examId, room, onAdded, onDone, onClose }: AddProps & { readonly onClose: () => void }) {
  const text = useText(lateCandidateText);
  const { language } = useLanguage();
  const form = useKeptForm<LateDraft>(`late-candidate:${examId}`, { ...emptyLate, room });
  const [hasTried, setTried] = useState(false);
  const draft = form.content;
  const add = useCommand(lateCandidateRoutes.addLateCandidate, {
    onDone: ({ candidacyId, candidateNumber, endsAt }) => {
      form.done();
      onDone(text.done(candidateNumber, writtenClock(endsAt, language)));
      onAdded(candidacyId);
      onClose();
    },
  });
  const missing = faultsOf(draft);
  const fields = {
    draft,
    errorOf: (field: LateField) => (hasTried && missing.includes(field) ? text.missing[field] : undefined),
    onChange: (change: Partial<LateDraft>) => form.change((before) => ({ ...before, ...change })),
  };
  const send = () => {
    const [first] = missing;
    if (first) return showAndFocus(() => setTried(true), `late-${first}`);
    add.mutate({ params: { examId }, body: bodyOf(draft) });
  };
  const name = draft.isUnknown ? draft.name.trim() : (draft.person?.name ?? '');
  return (
    <ConfirmDialog
      open
      title={text.title}
      confirmLabel={name === '' ? text.open : text.add(name)}
      isPending={add.isPending}
      failure={add.error}
      onConfirm={send}
      onCancel={onClose}
    >
      <WhoIsAdded examId={examId} {...fields} />
      <PlaceAndTime {...fields} />
      <KeptFormLine kept={form} />
      <Paragraph>{text.effect}</Paragraph>
    </ConfirmDialog>
  );
}

/** Adds a candidate on the spot, after the start too [P14]. */
export function AddCandidate(props: AddProps) {
  const text = useText(lateCandidateText);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {text.open}
      </Button>
      {isOpen && <AddDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
