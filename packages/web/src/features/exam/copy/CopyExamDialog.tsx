import { copyingRoutes } from '@karakter/contract/exam/copying';
import { type ExamSummary, planningRoutes } from '@karakter/contract/exam/routes';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi, useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptChanges } from '../../../kept-writing/use-kept-changes.ts';
import { useText } from '../../../text/language.tsx';
import { instantInOslo, osloFields } from '../../../text/oslo-time.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { ClockFormField } from '../../../ui/dates/ClockFormField.tsx';
import { DateFormField } from '../../../ui/dates/DateFormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { useFactsErrors } from '../facts-draft.ts';
import { factsText } from '../facts-texts.ts';
import { CarriedParts } from './CarriedParts.tsx';
import { copyText } from './copy-texts.ts';

export type CopiedExam = Pick<ExamSummary, 'id' | 'courseCode'>;
type DialogProps = { readonly exam: CopiedExam; readonly onClose: () => void };

/** The dialog once it is known when the copy is proposed to start. */
function CopyForm({ exam, onClose, startsAt, people }: DialogProps & FormFacts) {
  const text = useText(copyText);
  const facts = useText(factsText);
  const navigate = useNavigate();
  const announce = useAnnounce();
  const form = useKeptChanges(`copy:${exam.id}`, osloFields(startsAt));
  const { date, clock } = form.content;
  const start = instantInOslo(date, clock);
  const [isTried, setTried] = useState(false);
  const copy = useCommand(copyingRoutes.copyExam, {
    invalidates: [planningRoutes.listExams],
    onDone: ({ id }) => {
      form.done();
      announce(text.made);
      void navigate(`/exams/${id}`);
    },
  });
  const faults = useFactsErrors(copy.error, { date });
  const make = () => {
    if (start === undefined) return showAndFocus(() => setTried(true), 'copy-date');
    copy.mutate({ params: { examId: exam.id }, body: { startsAt: start } });
  };
  return (
    <ConfirmDialog
      open
      title={text.title(exam.courseCode)}
      confirmLabel={text.make}
      isPending={copy.isPending}
      failure={copy.error}
      onConfirm={make}
      onCancel={onClose}
    >
      <div className="form-columns">
        <DateFormField
          id="copy-date"
          label={facts.date}
          value={date}
          error={isTried && start === undefined ? text.noStart : faults.startsAt}
          onChange={(typed) => form.change({ date: typed })}
        />
        <ClockFormField
          id="copy-clock"
          label={facts.clock}
          value={clock}
          onChange={(typed) => form.change({ clock: typed })}
        />
      </div>
      <KeptFormLine kept={form} />
      <CarriedParts people={people} />
    </ConfirmDialog>
  );
}

type FormFacts = {
  readonly startsAt: string;
  readonly people: { coordinators: readonly string[]; commission: readonly string[] };
};

/** Makes a new exam as an earlier one: only the time is asked for [P15]. */
export function CopyExamDialog({ exam, onClose }: DialogProps) {
  const seen = useApi(copyingRoutes.seeCopying, { params: { examId: exam.id } });
  if (seen.isPending) return <LoadingState />;
  if (!seen.data) return <FailedState failure={seen.error} onRetry={() => void seen.refetch()} />;
  const { startsAt, coordinators, graders } = seen.data;
  return (
    <CopyForm
      exam={exam}
      onClose={onClose}
      startsAt={startsAt}
      people={{ coordinators, commission: graders }}
    />
  );
}
