import { Button } from '@digdir/designsystemet-react';
import { type RegistrationRow, registrationRoutes } from '@karakter/contract/grading/registration';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { ExamForm, ExamScale } from '@karakter/domain/exam/exam';
import type { AttendanceCommand, AttendanceState } from '@karakter/domain/grading/registration/attendance';
import { useCommand } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { useGradeWord } from '../grade-words.ts';
import { DeclareButton } from '../impartiality/DeclareButton.tsx';
import { impartialityText } from '../impartiality/impartiality-texts.ts';
import { AttendanceSelect, useAttendanceWords } from './AttendanceSelect.tsx';
import { GradeFields } from './GradeFields.tsx';
import { toNextRow } from './next-row.ts';
import * as styles from './registration.module.css';
import { registrationText } from './registration-texts.ts';
import type { Entries } from './use-entries.ts';
import { useMarkChain } from './use-mark-chain.ts';

type LineProps = {
  readonly commissionId: string;
  readonly form: ExamForm;
  readonly scale: ExamScale;
  readonly row: RegistrationRow;
  readonly entries: Entries;
};

const nothingYet: NonNullable<RegistrationRow['script']> = {
  state: 'untouched',
  grade: null,
  comment: '',
  points: {},
  version: 0,
  agreedGrade: null,
  allowed: ['save'],
};

/** Shows a mark at once, before the server has it, so that the next key is for the grade. */
function useMarked({ commissionId, row, entries }: LineProps) {
  const { candidateNumber, attendance } = row;
  const mark = useCommand(registrationRoutes.markAttendance, {
    invalidates: [registrationRoutes.showRegistration, gradingRoutes.compareGrades],
  });
  const chain = useMarkChain(attendance, (command, seen) =>
    mark.mutateAsync({ params: { commissionId, candidateNumber }, body: { command, seen } }),
  );
  const set = (command: AttendanceCommand, to: AttendanceState) =>
    entries.awaitMark(candidateNumber, chain.set(command, to));
  const script = chain.shown === 'attended' ? (row.script ?? nothingYet) : null;
  return { shown: chain.shown, script, set, failure: mark.error };
}

/** Takes the grader's own confirmation back, as long as nothing is revealed. */
function Reopen({ commissionId, candidateNumber }: { commissionId: string; candidateNumber: number }) {
  const text = useText(registrationText);
  const reopen = useCommand(gradingRoutes.reopenAssessment, {
    invalidates: [registrationRoutes.showRegistration],
  });
  return (
    <>
      <Button
        variant="tertiary"
        data-size="sm"
        aria-label={text.of(text.reopen, String(candidateNumber))}
        loading={reopen.isPending}
        onClick={() => reopen.mutate({ params: { commissionId, candidateNumber } })}
      >
        {text.reopen}
      </Button>
      {reopen.error && <FailedState failure={reopen.error} />}
    </>
  );
}

function State({ commissionId, row }: Pick<LineProps, 'commissionId' | 'row'>) {
  const text = useText(registrationText);
  const gradeWord = useGradeWord();
  const { script, candidateNumber } = row;
  if (script === null || script.state === 'untouched' || script.state === 'draft') return null;
  const { agreedGrade, state, allowed } = script;
  return (
    <span className={styles.registrationState}>
      {agreedGrade === null ? text.scriptStates[state] : text.agreedOn(gradeWord(agreedGrade))}
      {allowed.includes('reopen') && <Reopen commissionId={commissionId} candidateNumber={candidateNumber} />}
    </span>
  );
}

/** One candidate of the table: attendance, then grade and comment where the candidate attended. */
export function RegistrationLine(props: LineProps) {
  const { commissionId, form, scale, row, entries } = props;
  const { candidateNumber } = row;
  const text = useText(registrationText);
  const impartiality = useText(impartialityText);
  const words = useAttendanceWords(form);
  const announce = useAnnounce();
  const marked = useMarked(props);
  const who = `${text.candidate.toLowerCase()} ${candidateNumber}`;
  return (
    <tr>
      <th scope="row">{candidateNumber}</th>
      <td data-field="attendance">
        <AttendanceSelect
          attendance={marked.shown}
          mayMark={row.mayMark}
          form={form}
          who={who}
          onKeyDown={toNextRow}
          onMark={(command, to) => {
            marked.set(command, to);
            announce(text.done(who, words[to]));
          }}
        />
        {marked.failure && <FailedState failure={marked.failure} />}
      </td>
      {marked.script ? (
        <GradeFields
          scale={scale}
          who={who}
          script={marked.script}
          entry={entries.of(candidateNumber, marked.script)}
        />
      ) : (
        <>
          <td data-field="grade">{text.noGrade}</td>
          <td data-field="comment" data-wide />
        </>
      )}
      <td data-wide>
        <State commissionId={commissionId} row={row} />
        {row.script && (
          <DeclareButton
            commissionId={commissionId}
            candidateNumber={candidateNumber}
            label={impartiality.declareOne}
            subject={`, ${who}`}
          />
        )}
      </td>
    </tr>
  );
}
