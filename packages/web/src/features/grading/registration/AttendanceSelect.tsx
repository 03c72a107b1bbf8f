import { Select } from '@digdir/designsystemet-react';
import type { RegistrationRow } from '@karakter/contract/grading/registration';
import type { ExamForm } from '@karakter/domain/exam/exam';
import {
  type AttendanceCommand,
  type AttendanceState,
  attendanceStates,
} from '@karakter/domain/grading/registration/attendance';
import type { KeyboardEventHandler } from 'react';
import { useText } from '../../../text/language.tsx';
import { registrationText } from './registration-texts.ts';

const commandTo: Readonly<Record<AttendanceState, AttendanceCommand>> = {
  unregistered: 'clear',
  attended: 'markAttended',
  absent: 'markAbsent',
  withdrawn: 'markWithdrawn',
};

/** The words of attendance; a portfolio is delivered, and no one comes. */
export function useAttendanceWords(form: ExamForm) {
  const text = useText(registrationText);
  return form === 'portfolio' ? text.delivered : text.states;
}

type AttendanceSelectProps = Pick<RegistrationRow, 'attendance' | 'mayMark'> & {
  readonly form: ExamForm;
  /** The candidate as the page names them. */
  readonly who: string;
  readonly onMark: (command: AttendanceCommand, to: AttendanceState) => void;
  readonly onKeyDown?: KeyboardEventHandler<HTMLSelectElement>;
};

/** Whether one candidate attended; only what may be marked now can be chosen. */
export function AttendanceSelect({
  attendance,
  mayMark,
  form,
  who,
  onMark,
  onKeyDown,
}: AttendanceSelectProps) {
  const text = useText(registrationText);
  const words = useAttendanceWords(form);
  const open = attendanceStates.filter((state) => state === attendance || mayMark.includes(commandTo[state]));
  if (open.length === 1) return <span>{words[attendance]}</span>;
  return (
    <Select
      data-size="sm"
      data-attendance
      aria-label={text.of(text.attendance, who)}
      value={attendance}
      onKeyDown={onKeyDown}
      onChange={({ target }) => {
        const to = open.find((state) => state === target.value);
        if (to) onMark(commandTo[to], to);
      }}
    >
      {open.map((state) => (
        <Select.Option key={state} value={state}>
          {words[state]}
        </Select.Option>
      ))}
    </Select>
  );
}
