import { useMemo, useState } from 'react';
import { useText } from '../../../../text/language.tsx';
import { useAnnounce } from '../../../../ui/focus/LiveRegion.tsx';
import type { Refusal } from '../../../../ui/writing/within-limits.ts';
import { editorText } from './editor-text.ts';

/** What the editor did not take in, or left out of what was pasted: seen above the text, and read aloud. */
export function useEditorNotice() {
  const text = useText(editorText);
  const announce = useAnnounce();
  const [notice, setNotice] = useState<string | null>(null);
  return useMemo(() => {
    const show = (sentence: string) => {
      setNotice(sentence);
      announce(sentence);
    };
    return {
      notice,
      close: () => setNotice(null),
      leftOut: () => show(text.leftOut),
      refused: (refusal: Refusal) =>
        show(refusal.kind === 'tooMuch' ? text.tooMuch(refusal.room) : text[refusal.kind]),
    };
  }, [notice, text, announce]);
}
