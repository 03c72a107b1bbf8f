import { Button } from '@digdir/designsystemet-react';
import type { PaperLanguage } from '@karakter/domain/papers/paper';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useId, useRef } from 'react';
import type { Doc } from 'yjs';
import { useText } from '../../../../text/language.tsx';
import { noAutoFormatting } from '../../../../ui/writing/writing-kit.ts';
import { useCaretPlace } from './caret-place.ts';
import { EditorToolbar } from './EditorToolbar.tsx';
import * as styles from './editor.module.css';
import { editorText } from './editor-texts.ts';
import { essayExtensions } from './essay-extensions.ts';
import { useEditorNotice } from './use-editor-notice.ts';

type EssayEditorProps = {
  readonly candidacyId: string;
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
  candidacyId,
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
  const latest = useRef(told);
  useEffect(() => {
    latest.current = told;
  }, [told]);
  const isReadOnly = useRef(isClosed);
  const editor = useEditor({
    extensions: essayExtensions(doc, questionId, {
      refused: (refusal) => latest.current.refused(refusal),
      leftOut: () => latest.current.leftOut(),
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
  useCaretPlace(editor, `${candidacyId} ${questionId}`);
  useEffect(() => {
    isReadOnly.current = isClosed;
    editor.setEditable(!isClosed, false);
  }, [editor, isClosed]);
  return (
    <div className={styles.essayEditor}>
      <div className={styles.editorHead}>
        <EditorToolbar editor={editor} toolbar={toolbar} isClosed={isClosed} />
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
