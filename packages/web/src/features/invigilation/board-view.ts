import { type BoardGroup, boardGroups } from '@karakter/domain/invigilation/board';
import { useSearchParams } from 'react-router';
import type { BoardFilter } from './board-rows.ts';

/** The shown part of the board and its view; kept in the address. */
export type BoardView = BoardFilter & { readonly shape: 'list' | 'seats' };

const isGroup = (word: string | null): word is BoardGroup => boardGroups.some((group) => group === word);

function viewIn(search: URLSearchParams): BoardView {
  const group = search.get('group');
  return {
    room: search.get('room'),
    group: isGroup(group) ? group : 'expected',
    text: search.get('find') ?? '',
    shape: search.get('as') === 'seats' ? 'seats' : 'list',
  };
}

function searchOf({ room, group, text, shape }: BoardView): Record<string, string> {
  return {
    ...(room !== null && { room }),
    ...(group !== 'expected' && { group }),
    ...(text !== '' && { find: text }),
    ...(shape === 'seats' && { as: shape }),
  };
}

export function useBoardView() {
  const [search, setSearch] = useSearchParams();
  const view = viewIn(search);
  const change = (changed: Partial<BoardView>) =>
    setSearch((now) => searchOf({ ...viewIn(now), ...changed }), { replace: true });
  return { view, change };
}
