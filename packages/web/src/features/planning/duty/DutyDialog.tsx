import { Checkbox, Fieldset } from '@digdir/designsystemet-react';
import { dutyRoutes } from '@karakter/contract/exam/duties';
import { publishingRoutes } from '@karakter/contract/exam/publishing';
import { type ExamView, planningRoutes } from '@karakter/contract/exam/routes';
import { registerRoutes } from '@karakter/contract/register/routes';
import { useState } from 'react';
import { useApi, useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptChanges } from '../../../kept-writing/use-kept-changes.ts';
import { commonText } from '../../../text/common-texts.ts';
import { useText } from '../../../text/language.tsx';
import { isUnreadableDate } from '../../../text/oslo-time.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { DateFormField } from '../../../ui/dates/DateFormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { dutyText } from './duty-texts.ts';

/** The chosen rooms as what is kept of a form: text. */
const asLines = (rooms: readonly string[]) => rooms.join('\n');

const invalidates = [
  planningRoutes.seeExam,
  planningRoutes.examHistory,
  publishingRoutes.seePublishing,
  registerRoutes.seePerson,
];

const fieldOf = { firstDay: 'duty-first', lastDay: 'duty-last' } as const;

type Invigilator = ExamView['invigilators'][number];
type DutyDialogProps = {
  readonly examId: string;
  readonly invigilator: Invigilator;
  readonly onClose: () => void;
};

/** Rooms chosen one by one; none of them is all of them. */
function RoomChoice({
  examId,
  chosen,
  onChange,
}: {
  readonly examId: string;
  readonly chosen: readonly string[];
  readonly onChange: (rooms: string[]) => void;
}) {
  const text = useText(dutyText);
  const list = useApi(dutyRoutes.listDutyRooms, { params: { examId } });
  if (list.isPending) return <LoadingState />;
  if (!list.data) return <FailedState failure={list.error} onRetry={() => void list.refetch()} />;
  const names = list.data.rooms.map(({ room }) => room);
  // A room that the candidate list no longer has can be taken away.
  const gone = chosen.filter((room) => !names.includes(room)).map((room) => ({ room, candidates: 0 }));
  const rooms = [...list.data.rooms, ...gone];
  if (rooms.length === 0) return <p>{text.noRooms}</p>;
  return (
    <Fieldset>
      <Fieldset.Legend>{text.rooms}</Fieldset.Legend>
      <Fieldset.Description>{text.roomsAbout}</Fieldset.Description>
      {rooms.map(({ room, candidates }) => (
        <Checkbox
          key={room}
          value={room}
          label={text.room(room, candidates)}
          checked={chosen.includes(room)}
          onChange={({ target: { checked } }) => {
            const others = chosen.filter((each) => each !== room);
            onChange(checked ? [...others, room] : others);
          }}
        />
      ))}
    </Fieldset>
  );
}

/** The rooms and days in which one invigilator watches over the exam [U1]. */
export function DutyDialog({ examId, invigilator, onClose }: DutyDialogProps) {
  const text = useText(dutyText);
  const common = useText(commonText);
  const announce = useAnnounce();
  const [isTried, setTried] = useState(false);
  const { personId, name, duty } = invigilator;
  const stored = {
    rooms: asLines(duty.rooms ?? []),
    firstDay: duty.firstDay ?? '',
    lastDay: duty.lastDay ?? '',
  };
  const form = useKeptChanges(`duty:${examId}:${personId}`, stored);
  const { firstDay, lastDay } = form.content;
  const rooms = form.content.rooms.split('\n').filter(Boolean);
  const save = useCommand(dutyRoutes.setDuty, {
    invalidates,
    onDone: () => {
      form.done();
      announce(text.saved);
      onClose();
    },
  });
  const body = {
    rooms: rooms.length === 0 ? null : rooms,
    firstDay: firstDay || null,
    lastDay: lastDay || null,
  };
  const send = () => {
    const unreadable = (['firstDay', 'lastDay'] as const).find((day) => isUnreadableDate(form.content[day]));
    if (unreadable) return showAndFocus(() => setTried(true), fieldOf[unreadable]);
    save.mutate({ params: { examId, personId }, body });
  };
  return (
    <ConfirmDialog
      open
      title={text.title(name)}
      confirmLabel={text.save}
      isPending={save.isPending}
      failure={save.error}
      onConfirm={send}
      onCancel={onClose}
    >
      <RoomChoice
        examId={examId}
        chosen={rooms}
        onChange={(chosen) => form.change({ rooms: asLines(chosen) })}
      />
      <div className="form-columns">
        {(['firstDay', 'lastDay'] as const).map((day) => (
          <DateFormField
            key={day}
            id={fieldOf[day]}
            label={text[day]}
            value={form.content[day]}
            error={isTried && isUnreadableDate(form.content[day]) ? common.noDate : undefined}
            onChange={(typed) => form.change({ [day]: typed })}
          />
        ))}
      </div>
      <KeptFormLine kept={form} />
    </ConfirmDialog>
  );
}
