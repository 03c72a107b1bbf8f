import { Paragraph } from '@digdir/designsystemet-react';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { type CandidateRow, candidateRoutes } from '@karakter/contract/planning/candidates';
import { useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptChanges } from '../../kept-writing/use-kept-changes.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { NowRegistered } from './NowRegistered.tsx';
import { PersonChanges } from './PersonChanges.tsx';
import { personText } from './person-texts.ts';
import { useSeenAgain } from './use-seen-again.ts';

const invalidates = [
  candidateRoutes.listCandidates,
  candidateRoutes.personChanges,
  planningRoutes.examHistory,
];

const fields = ['name', 'email'] as const;
type Field = (typeof fields)[number];

type PersonDialogProps = {
  readonly examId: string;
  readonly candidate: Pick<CandidateRow, 'candidacyId' | 'name' | 'email'>;
  readonly onClose: () => void;
};

/** A candidate's name and mail address; it can be corrected at any time, since a receipt may not have arrived. */
export function PersonDialog({ examId, candidate, onClose }: PersonDialogProps) {
  const text = useText(personText);
  const facts = { name: candidate.name, email: candidate.email };
  const form = useKeptChanges(`person:${candidate.candidacyId}`, facts);
  const { name, email } = form.content;
  const correct = useCommand(candidateRoutes.correctPerson, {
    invalidates,
    onDone: () => {
      form.done();
      onClose();
    },
  });
  const seeAgain = useSeenAgain();
  const [hasTried, setTried] = useState(false);
  const errorOf = (field: Field) =>
    hasTried && form.content[field].trim() === '' ? text.missing[field] : undefined;
  const send = () => {
    const missing = fields.find((field) => form.content[field].trim() === '');
    if (missing) return showAndFocus(() => setTried(true), `person-${missing}`);
    correct.mutate({ params, body: { name, email, before: facts } }, { onError: seeAgain });
  };
  const params = { examId, candidacyId: candidate.candidacyId };
  return (
    <ConfirmDialog
      open
      title={`${text.title}: ${candidate.name}`}
      confirmLabel={text.save}
      isPending={correct.isPending}
      failure={correct.error}
      onConfirm={send}
      onCancel={onClose}
    >
      <TextFormField
        id="person-name"
        label={text.name}
        value={name}
        error={errorOf('name')}
        required
        onChange={(typed) => form.change({ name: typed })}
      />
      <TextFormField
        id="person-email"
        label={text.email}
        type="email"
        value={email}
        error={errorOf('email')}
        required
        onChange={(typed) => form.change({ email: typed })}
      />
      <NowRegistered
        facts={facts}
        labels={{ name: text.name, email: text.email }}
        isHidden={correct.isPending}
      />
      <KeptFormLine kept={form} />
      <Paragraph>{text.about}</Paragraph>
      <PersonChanges {...params} />
    </ConfirmDialog>
  );
}
