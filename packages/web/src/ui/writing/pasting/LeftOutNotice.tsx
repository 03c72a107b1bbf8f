import { Button } from '@digdir/designsystemet-react';
import type { Editor } from '@tiptap/core';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../focus/LiveRegion.tsx';
import * as styles from './left-out.module.css';
import type { PasteReport } from './left-out.ts';
import { leftOutSentence } from './left-out-sentence.ts';
import { leftOutText } from './left-out-texts.ts';
import { useMayUndo } from './use-left-out.ts';

type NoticeProps = {
  readonly editor: Editor;
  readonly report: PasteReport;
  readonly onClose: () => void;
};

/** What a paste left out, by kind and count, above the text; as long as nothing else is changed, it can be undone. */
export function LeftOutNotice({ editor, report, onClose }: NoticeProps) {
  const text = useText(leftOutText);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const mayUndo = useMayUndo(editor, report);
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const undo = () => {
    editor.commands.undo();
    close();
    announce(text.undone);
  };
  return (
    <div className={styles.notice} data-notice>
      <p>{leftOutSentence(report, language)}</p>
      <span>
        {mayUndo && (
          <Button variant="tertiary" data-size="sm" onClick={undo}>
            {text.undo}
          </Button>
        )}
        <Button variant="tertiary" data-size="sm" onClick={close}>
          {text.close}
        </Button>
      </span>
    </div>
  );
}
