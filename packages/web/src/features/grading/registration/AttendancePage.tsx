import { Paragraph } from '@digdir/designsystemet-react';
import { type AttendanceRow, registrationRoutes } from '@karakter/contract/grading/registration';
import { writtenClock } from '@karakter/domain/calendar/dates';
import type { ExamForm } from '@karakter/domain/exam/exam';
import { useApi, useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { Column } from '../../../ui/table/table-view.ts';
import { DeadlineText } from '../../exam/DeadlineText.tsx';
import { ExamFrame } from '../../exam/ExamFrame.tsx';
import { AttendanceSelect, useAttendanceWords } from './AttendanceSelect.tsx';
import * as styles from './registration.module.css';
import { registrationText } from './registration-texts.ts';
import { useMarkChain } from './use-mark-chain.ts';
import { ValidAbsence } from './ValidAbsence.tsx';

const lookAgainMs = 10_000;

type ListProps = {
  readonly examId: string;
  readonly form: ExamForm;
  readonly mayNoteAbsence: boolean;
  readonly candidates: readonly AttendanceRow[];
};

type MarkProps = Pick<ListProps, 'examId' | 'form'> & { readonly row: AttendanceRow };

/** Marks one by name: shown at once, and announced once the server has it. */
function Mark({ examId, form, row }: MarkProps) {
  const words = useAttendanceWords(form);
  const text = useText(registrationText);
  const announce = useAnnounce();
  const mark = useCommand(registrationRoutes.markAttendanceByName, {
    invalidates: [registrationRoutes.listAttendance],
  });
  const chain = useMarkChain(row.attendance, (command, seen) =>
    mark.mutateAsync({ params: { examId, candidacyId: row.candidacyId }, body: { command, seen } }),
  );
  return (
    <>
      <AttendanceSelect
        {...row}
        attendance={chain.shown}
        form={form}
        who={row.name}
        onMark={(command, to) =>
          chain.set(command, to).then(
            () => announce(text.done(row.name, words[to])),
            // It stands below.
            () => undefined,
          )
        }
      />
      {mark.error && <FailedState failure={mark.error} />}
    </>
  );
}

function useColumns({ examId, form, mayNoteAbsence }: ListProps) {
  const words = useAttendanceWords(form);
  const text = useText(registrationText);
  const { language } = useLanguage();
  const columns: Column<AttendanceRow>[] = [
    { key: 'name', header: text.name, cell: (row) => row.name, text: (row) => row.name },
    {
      key: 'number',
      header: text.number,
      cell: (row) => row.candidateNumber,
      text: (row) => String(row.candidateNumber),
      sortBy: (row) => row.candidateNumber,
    },
    { key: 'room', header: text.room, cell: (row) => row.room, text: (row) => row.room },
    {
      key: 'time',
      header: text.time,
      cell: (row) => writtenClock(row.startsAt, language),
      text: (row) => writtenClock(row.startsAt, language),
      sortBy: (row) => row.startsAt,
    },
    {
      key: 'attendance',
      header: text.attendance,
      cell: (row) => <Mark examId={examId} form={form} row={row} />,
      text: (row) => words[row.attendance],
    },
    {
      key: 'marked',
      header: text.marked,
      cell: (row) => row.marked?.by ?? '',
      text: (row) => row.marked?.by ?? '',
    },
  ];
  const absence: Column<AttendanceRow> = {
    key: 'absence',
    header: text.validAbsence,
    cell: (row) => <ValidAbsence examId={examId} row={row} />,
  };
  return mayNoteAbsence ? [...columns, absence] : columns;
}

function AttendanceList(props: ListProps) {
  const text = useText(registrationText);
  const columns = useColumns(props);
  return (
    <DataTable
      caption={text.attendance}
      rows={props.candidates}
      columns={columns}
      rowKey={(row) => row.candidacyId}
      empty={<EmptyState title={text.noneTitle}>{text.none}</EmptyState>}
    />
  );
}

function Attendance({ examId }: { readonly examId: string }) {
  const text = useText(registrationText);
  const list = useApi(
    registrationRoutes.listAttendance,
    { params: { examId } },
    { refetchInterval: lookAgainMs },
  );
  if (list.isPending) return <LoadingState />;
  if (!list.data) return <FailedState failure={list.error} onRetry={() => void list.refetch()} />;
  const { candidates, backBy } = list.data;
  const registered = candidates.filter(({ attendance }) => attendance !== 'unregistered').length;
  return (
    <div className={styles.registration}>
      <div>
        <Paragraph>{text.attendanceAbout}</Paragraph>
        <p>
          {text.counts(registered, candidates.length)}. {text.backBy} <DeadlineText instant={backBy} />
        </p>
      </div>
      <AttendanceList examId={examId} {...list.data} />
    </div>
  );
}

/** Who attended an exam without hand-in, by name: for the exam office and the invigilators [G8, P10]. */
export function AttendancePage() {
  const text = useText(registrationText);
  return <ExamFrame title={text.attendance}>{(exam) => <Attendance examId={exam.id} />}</ExamFrame>;
}
