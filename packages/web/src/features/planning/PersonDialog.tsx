import { Paragraph } from '@digdir/designsystemet-react';
import { planningRoutes } from '@karakter/contract/planning';
import { type CandidateRow, candidateRoutes } from '@karakter/contract/planning-candidates';
import { useCommand } from '../../api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { PersonChanges } from './PersonChanges.tsx';
import { personText } from './person-text.ts';

const invalidates = [
  candidateRoutes.listCandidates,
  candidateRoutes.personChanges,
  planningRoutes.examHistory,
];

type PersonDialogProps = {
  readonly examId: string;
  readonly candidate: Pick<CandidateRow, 'candidacyId' | 'name' | 'email'>;
  readonly onClose: () => void;
};

/** Who a candidate is and where their mail goes; open at any time, since a receipt may have gone astray. */
export function PersonDialog({ examId, candidate, onClose }: PersonDialogProps) {
  const text = useText(personText);
  const initial = { name: candidate.name, email: candidate.email };
  const form = useKeptForm(`person:${candidate.candidacyId}`, initial);
  const { name, email } = form.content;
  const correct = useCommand(candidateRoutes.correctPerson, {
    invalidates,
    onDone: () => {
      form.done();
      onClose();
    },
  });
  const params = { examId, candidacyId: candidate.candidacyId };
  return (
    <ConfirmDialog
      open
      title={`${text.title}: ${candidate.name}`}
      confirmLabel={text.save}
      isPending={correct.isPending}
      failure={correct.error}
      onConfirm={() => correct.mutate({ params, body: { name, email } })}
      onCancel={onClose}
    >
      <TextFormField
        id="person-name"
        label={text.name}
        value={name}
        required
        onChange={(typed) => form.change({ name: typed, email })}
      />
      <TextFormField
        id="person-email"
        label={text.email}
        type="email"
        value={email}
        required
        onChange={(typed) => form.change({ name, email: typed })}
      />
      <KeptFormLine kept={form} />
      <Paragraph>{text.about}</Paragraph>
      <PersonChanges {...params} />
    </ConfirmDialog>
  );
}
