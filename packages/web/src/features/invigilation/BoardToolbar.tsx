import { Search, ToggleGroup } from '@digdir/designsystemet-react';
import { useText } from '../../text/language.tsx';
import { SelectFormField } from '../../ui/FormField.tsx';
import type { BoardView } from './board-view.ts';
import * as styles from './styles/board.module.css';
import { boardText } from './texts.ts';

type ToolbarProps = {
  readonly view: BoardView;
  readonly rooms: readonly string[];
  readonly onChange: (change: Partial<BoardView>) => void;
};

/** The room, the search, and the view as a list or as seats. */
export function BoardToolbar({ view, rooms, onChange }: ToolbarProps) {
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
      <Search className={styles.boardSearch}>
        <Search.Input
          aria-label={text.search}
          placeholder={text.search}
          value={view.text}
          onChange={(event) => onChange({ text: event.target.value })}
        />
        <Search.Clear />
      </Search>
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
