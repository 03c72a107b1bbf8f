import { Button } from '@digdir/designsystemet-react';
import type { PaperLanguage } from '@karakter/domain/papers/paper';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useId, useRef } from 'react';
import type { Doc } from 'yjs';
import { useText } from '../../../../text/language.tsx';
import { LeftOutNotice } from '../../../../ui/writing/pasting/LeftOutNotice.tsx';
import { useLeftOut } from '../../../../ui/writing/pasting/use-left-out.ts';
import { EditorToolbar } from '../../../../ui/writing/toolbar/EditorToolbar.tsx';
import { noAutoFormatting } from '../../../../ui/writing/writing-kit.ts';
import { useCaretPlace } from './caret-place.ts';
import * as styles from './editor.module.css';
import { editorText } from './editor-texts.ts';
import { essayExtensions } from './essay-extensions.ts';
import { useEditorNotice } from './use-editor-notice.ts';
import { WordCount } from './WordCount.tsx';

type EssayEditorProps = {
  readonly answerId: string;
  readonly doc: Doc;
  readonly questionId: string;
  readonly questionNumber: number;
  /** The language of the answer, which is that of the candidate's paper. */
  readonly language: PaperLanguage;
  readonly isClosed: boolean;
};

/** Turns off spelling checks, corrections and extensions of the browser. */
const asTyped = { spellcheck: 'false', autocorrect: 'off', autocapitalize: 'off', 'data-gramm': 'false' };

/** The editor of one essay, bound to its part of the answer. Give it a `key` per question. */
export function EssayEditor({
  answerId,
  doc,
  questionId,
  questionNumber,
  language,
  isClosed,
}: EssayEditorProps) {
  const text = useText(editorText);
  const hintId = useId();
  const toolbar = useRef<HTMLDivElement>(null);
  const told = useEditorNotice();
  const pasted = useLeftOut();
  const latest = useRef({ told, pasted });
  useEffect(() => {
    latest.current = { told, pasted };
  });
  const isReadOnly = useRef(isClosed);
  const editor = useEditor({
    extensions: essayExtensions(doc, questionId, {
      refused: (refusal) => latest.current.told.refused(refusal),
      leftOut: (report) => latest.current.pasted.tell(report),
    }),
    ...noAutoFormatting,
    editable: !isClosed,
    editorProps: {
      attributes: () => ({
        class: `${styles.essay} rich-text`,
        role: 'textbox',
        lang: language,
        // A reading window can be focused, so that its text can be read by keyboard.
        ...(isReadOnly.current ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
        'aria-multiline': 'true',
        'aria-label': text.label(questionNumber),
        'aria-describedby': hintId,
        ...asTyped,
      }),
      // Tab is used in lists and tables, so the keyboard needs another way out.
      handleKeyDown: (_view, event) => {
        if (event.key !== 'Escape') return false;
        toolbar.current?.querySelector<HTMLElement>('button:not([disabled])')?.focus();
        return true;
      },
    },
  });
  useCaretPlace(editor, `${answerId} ${questionId}`);
  useEffect(() => {
    isReadOnly.current = isClosed;
    editor.setEditable(!isClosed, false);
  }, [editor, isClosed]);
  return (
    <div className={styles.essayEditor}>
      <div className={styles.editorHead}>
        <div className={styles.editorTop}>
          {!isClosed && <EditorToolbar editor={editor} toolbar={toolbar} />}
          <WordCount doc={doc} questionId={questionId} />
        </div>
        {pasted.report && <LeftOutNotice editor={editor} report={pasted.report} onClose={pasted.close} />}
        {told.notice !== null && (
          <p className={styles.editorNotice} data-notice>
            {told.notice}
            <Button
              variant="tertiary"
              data-size="sm"
              onClick={() => {
                told.close();
                editor.commands.focus();
              }}
            >
              {text.closeNotice}
            </Button>
          </p>
        )}
      </div>
      <p id={hintId} className="ds-sr-only">
        {text.escape}
      </p>
      <EditorContent editor={editor} />
    </div>
  );
}
