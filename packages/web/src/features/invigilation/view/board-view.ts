import { type BoardGroup, boardGroups } from '@karakter/domain/invigilation/board';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { rememberedPerson } from '../../../device/remembered-person.ts';
import type { BoardFilter } from '../board-rows.ts';
import { type KeptBoardView, keepBoardView, keptBoardView } from './kept-board-view.ts';

/** The shown part of the board, kept in the address, and its view, kept for the person on this device. */
export type BoardView = BoardFilter & KeptBoardView;

const isGroup = (word: string | null): word is BoardGroup => boardGroups.some((group) => group === word);

function filterIn(search: URLSearchParams): BoardFilter {
  const group = search.get('group');
  return {
    room: search.get('room'),
    exam: search.get('exam'),
    group: isGroup(group) ? group : 'expected',
    text: search.get('find') ?? '',
  };
}

function searchOf({ room, exam, group, text }: BoardFilter): Record<string, string> {
  return {
    ...(room !== null && { room }),
    ...(exam !== null && { exam }),
    ...(group !== 'expected' && { group }),
    ...(text !== '' && { find: text }),
  };
}

export function useBoardView() {
  const [search, setSearch] = useSearchParams();
  const [kept, setKept] = useState(() => keptBoardView(rememberedPerson()));
  const view: BoardView = { ...filterIn(search), ...kept };
  const change = (changed: Partial<BoardView>) => {
    const { shape, order, perRow } = { ...view, ...changed };
    keepBoardView(rememberedPerson(), { shape, order, perRow });
    setKept({ shape, order, perRow });
    setSearch((now) => searchOf({ ...filterIn(now), ...changed }), { replace: true });
  };
  return { view, change };
}
