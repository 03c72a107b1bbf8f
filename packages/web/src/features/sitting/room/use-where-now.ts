import { useEffect } from 'react';
import { useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { placeOfAll } from '../session/saving-state.ts';
import { savingText } from '../session/saving-texts.ts';
import { timeInWords } from '../session/server-clock.ts';
import { sittingText } from '../texts.ts';
import { useAnswerRoom } from './answer-room.tsx';
import { wordsOf } from './answer-words.ts';
import { editorText } from './editor/editor-texts.ts';

/** A key that neither browsers nor screen readers use on its own, and that types nothing. */
const whereKey = 'F2';

/** Announces on one key where the candidate is, the words, the time left, and whether all is saved; the focus stays. */
export function useWhereNow(where: string, essayId?: string): void {
  const text = useText(sittingText);
  const saved = useText(savingText);
  const { words } = useText(editorText);
  const announce = useAnnounce();
  const { view, session, serverNow } = useAnswerRoom();
  const { endsAt, pausedSince } = view;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isCombined = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
      if (event.key !== whereKey || isCombined) return;
      event.preventDefault();
      const now = pausedSince === null ? serverNow() : Date.parse(pausedSince);
      const left = timeInWords(Date.parse(endsAt) - now, text);
      const place = essayId ? `${where}. ${words(wordsOf(session.doc, essayId))}` : where;
      announce(`${text.whereNow(place, left)} ${saved.places[placeOfAll(session.state())]}`);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [where, essayId, words, endsAt, pausedSince, session, serverNow, announce, text, saved]);
}
