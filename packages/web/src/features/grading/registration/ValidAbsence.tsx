import { Button } from '@digdir/designsystemet-react';
import { type AttendanceRow, registrationRoutes } from '@karakter/contract/grading/registration';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { TitledDialog } from '../../../ui/TitledDialog.tsx';
import { registrationText } from './registration-texts.ts';

type ValidAbsenceProps = { readonly examId: string; readonly row: AttendanceRow };

function AbsenceForm({ examId, row, onDone }: ValidAbsenceProps & { readonly onDone: () => void }) {
  const text = useText(registrationText);
  const announce = useAnnounce();
  const { candidacyId } = row;
  const form = useKeptForm(`valid-absence:${candidacyId}`, { documentation: row.validAbsence ?? '' });
  const save = useCommand(registrationRoutes.noteValidAbsence, {
    invalidates: [registrationRoutes.listAttendance],
  });
  const { documentation } = form.content;
  const send = () =>
    save.mutate(
      { params: { examId, candidacyId }, body: { documentation } },
      {
        onSuccess: () => {
          form.done();
          announce(text.absenceSaved(row.name));
          onDone();
        },
      },
    );
  return (
    <>
      <TextFormField
        id="valid-absence"
        label={text.documentation}
        description={text.documentationAbout}
        rows={3}
        value={documentation}
        onChange={(typed) => form.change({ documentation: typed })}
      />
      <KeptFormLine kept={form} />
      {save.error && <FailedState failure={save.error} />}
      <div className="page-actions">
        <Button loading={save.isPending} onClick={send}>
          {text.saveAbsence}
        </Button>
      </div>
    </>
  );
}

/** The exam office's note of what documents an absence; it may concern health, and no one else sees it. */
export function ValidAbsence({ examId, row }: ValidAbsenceProps) {
  const text = useText(registrationText);
  const [isOpen, setOpen] = useState(false);
  if (row.attendance !== 'absent') return null;
  return (
    <>
      <Button
        variant="tertiary"
        data-size="sm"
        aria-label={text.of(row.validAbsence === null ? text.noteAbsence : text.validAbsence, row.name)}
        onClick={() => setOpen(true)}
      >
        {row.validAbsence === null ? text.noteAbsence : text.validAbsence}
      </Button>
      <TitledDialog open={isOpen} title={`${text.validAbsence}, ${row.name}`} onClose={() => setOpen(false)}>
        {isOpen && <AbsenceForm examId={examId} row={row} onDone={() => setOpen(false)} />}
      </TitledDialog>
    </>
  );
}
