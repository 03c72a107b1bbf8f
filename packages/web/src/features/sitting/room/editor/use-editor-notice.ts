import { useMemo, useState } from 'react';
import { useText } from '../../../../text/language.tsx';
import { useAnnounce } from '../../../../ui/focus/LiveRegion.tsx';
import type { Refusal } from '../../../../ui/writing/within-limits.ts';
import { editorText } from './editor-texts.ts';

/** Shows above the text, and announces, what the editor refused. */
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
      refused: (refusal: Refusal) =>
        show(refusal.kind === 'tooMuch' ? text.tooMuch(refusal.room) : text[refusal.kind]),
    };
  }, [notice, text, announce]);
}
