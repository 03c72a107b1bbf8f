import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../../text/language.tsx';
import { useAnnounce } from '../../focus/LiveRegion.tsx';
import type { PasteReport } from './left-out.ts';
import { leftOutSentence } from './left-out-sentence.ts';

/** Keeps what the last paste left out until it is closed, and announces it. */
export function useLeftOut() {
  const { language } = useLanguage();
  const announce = useAnnounce();
  const [report, setReport] = useState<PasteReport | null>(null);
  return {
    report,
    close: () => setReport(null),
    tell: (told: PasteReport) => {
      setReport(told);
      announce(leftOutSentence(told, language));
    },
  };
}

/** Whether undo would undo the paste: until the text is changed again. */
export function useMayUndo(editor: Editor, report: PasteReport): boolean {
  const [changedAfter, setChangedAfter] = useState<PasteReport | null>(null);
  useEffect(() => {
    const onUpdate = () => setChangedAfter(report);
    editor.on('update', onUpdate);
    return () => {
      editor.off('update', onUpdate);
    };
  }, [editor, report]);
  return report.isRestPut && changedAfter !== report;
}
