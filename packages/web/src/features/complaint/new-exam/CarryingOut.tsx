import { complaintRoutes } from '@karakter/contract/complaint/routes';
import type { ComplaintCase } from '@karakter/contract/complaint/views';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useApi, useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { SelectFormField } from '../../../ui/FormField.tsx';
import { complaintCommand } from '../complaint-changed.ts';
import { complaintText } from '../complaint-texts.ts';
import { ReasonedCommand, useReasonedForm } from '../ReasonedCommand.tsx';
import { newExamText } from './new-exam-texts.ts';

/** Reports that an upheld complaint is carried out, with the new exam that is offered (uhl. § 11-9(2)) [K8]. */
export function CarryingOut({ view }: { readonly view: ComplaintCase }) {
  const text = useText(complaintText);
  const newExam = useText(newExamText);
  const { language } = useLanguage();
  const reasoned = useReasonedForm(`complaint-carryOut:${view.id}`, { reason: '', newExamId: '' });
  const { form, set } = reasoned;
  const params = { complaintId: view.id };
  const exams = useApi(complaintRoutes.listNewExams, { params }).data?.exams ?? [];
  const command = useCommand(complaintRoutes.carryOutRemedy, { ...complaintCommand, onDone: form.done });
  const isNewExam = view.decisions.at(-1)?.remedy === 'newExam';
  return (
    <ReasonedCommand
      id="carryOut-reason"
      label={text.carryOut}
      words={text.carryOutWords}
      variant="primary"
      reasonLabel={text.what}
      reasoned={reasoned}
      command={command}
      onSend={({ reason, newExamId }, close) =>
        command.mutate(
          { params, body: { version: view.version, reason, newExamId: newExamId === '' ? null : newExamId } },
          { onSuccess: close },
        )
      }
    >
      {isNewExam && (
        <SelectFormField
          id="carryOut-exam"
          label={newExam.which}
          description={newExam.about}
          value={form.content.newExamId}
          options={[
            { value: '', label: newExam.elsewhere },
            ...exams.map(({ examId, startsAt }) => ({
              value: examId,
              label: writtenInstant(startsAt, language),
            })),
          ]}
          onChange={(newExamId) => set({ newExamId })}
        />
      )}
    </ReasonedCommand>
  );
}
