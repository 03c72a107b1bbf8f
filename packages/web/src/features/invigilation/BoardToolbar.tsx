import { Search, ToggleGroup } from '@digdir/designsystemet-react';
import { useText } from '../../text/language.tsx';
import { SelectFormField } from '../../ui/FormField.tsx';
import type { BoardExam } from './board-exams.ts';
import * as styles from './styles/board.module.css';
import { boardText } from './texts.ts';
import type { BoardView } from './view/board-view.ts';
import { boardOrders, rowLengths } from './view/kept-board-view.ts';

type ToolbarProps = {
  readonly view: BoardView;
  readonly rooms: readonly string[];
  readonly exams: readonly BoardExam[];
  /** Whether a room that is shown has seats that are only numbered. */
  readonly hasNumberedSeats: boolean;
  readonly onChange: (change: Partial<BoardView>) => void;
};

function ExamFilter({ view, exams, onChange }: Pick<ToolbarProps, 'view' | 'exams' | 'onChange'>) {
  const text = useText(boardText);
  if (exams.length < 2) return null;
  return (
    <SelectFormField
      id="board-exam-filter"
      label={text.exam}
      value={view.exam ?? '*'}
      options={[
        { value: '*', label: text.allExams },
        ...exams.map(({ id, courseCode }) => ({ value: id, label: courseCode })),
      ]}
      onChange={(exam) => onChange({ exam: exam === '*' ? null : exam })}
    />
  );
}

/** The room, the search, and the view as a list in an order or as seats in rows. */
export function BoardToolbar({ view, rooms, exams, hasNumberedSeats, onChange }: ToolbarProps) {
  const text = useText(boardText);
  return (
    <div className={styles.boardToolbar}>
      {rooms.length > 1 && (
        <SelectFormField
          id="board-room-filter"
          label={text.room}
          value={view.room ?? '*'}
          options={[
            { value: '*', label: text.allRooms },
            ...rooms.map((room) => ({ value: room, label: room === '' ? text.noRoom : room })),
          ]}
          onChange={(room) => onChange({ room: room === '*' ? null : room })}
        />
      )}
      <ExamFilter view={view} exams={exams} onChange={onChange} />
      <Search className={styles.boardSearch}>
        <Search.Input
          aria-label={text.search}
          placeholder={text.search}
          value={view.text}
          onChange={(event) => onChange({ text: event.target.value })}
        />
        <Search.Clear />
      </Search>
      {view.shape === 'list' && (
        <SelectFormField
          id="board-order"
          label={text.order}
          value={view.order}
          options={boardOrders.map((order) => ({ value: order, label: text.orders[order] }))}
          onChange={(order) => onChange({ order })}
        />
      )}
      {view.shape === 'seats' && hasNumberedSeats && (
        <SelectFormField
          id="board-per-row"
          label={text.perRow}
          value={String(view.perRow)}
          options={rowLengths.map((length) => ({ value: String(length), label: String(length) }))}
          onChange={(typed) => {
            const perRow = rowLengths.find((length) => String(length) === typed);
            if (perRow) onChange({ perRow });
          }}
        />
      )}
      <ToggleGroup
        aria-label={text.view}
        value={view.shape}
        onChange={(shape: string) => onChange({ shape: shape === 'seats' ? 'seats' : 'list' })}
      >
        <ToggleGroup.Item value="list">{text.list}</ToggleGroup.Item>
        <ToggleGroup.Item value="seats">{text.seats}</ToggleGroup.Item>
      </ToggleGroup>
    </div>
  );
}
