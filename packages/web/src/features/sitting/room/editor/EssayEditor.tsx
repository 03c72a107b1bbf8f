import { Button } from '@digdir/designsystemet-react';
import type { PaperLanguage } from '@karakter/domain/papers/paper';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useId, useRef } from 'react';
import type { Doc } from 'yjs';
import { useText } from '../../../../text/language.tsx';
import { noAutoFormatting } from '../../../../ui/writing/writing-kit.ts';
import { useCaretPlace } from './caret-place.ts';
import './editor.css';
import { EditorToolbar } from './EditorToolbar.tsx';
import { editorText } from './editor-text.ts';
import { essayExtensions } from './essay-extensions.ts';
import { useEditorNotice } from './use-editor-notice.ts';

type EssayEditorProps = {
  readonly candidacyId: string;
  readonly doc: Doc;
  readonly questionId: string;
  readonly questionNumber: number;
  /** In which language it is written: the one the candidate has the paper in. */
  readonly language: PaperLanguage;
  readonly isClosed: boolean;
};

/** Neither the browser nor what is built into it marks or changes what is typed. */
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
        class: 'essay rich-text',
        role: 'textbox',
        lang: language,
        // What another window writes is read here all the same, also by keyboard.
        ...(isReadOnly.current ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
        'aria-multiline': 'true',
        'aria-label': text.label(questionNumber),
        'aria-describedby': hintId,
        ...asTyped,
      }),
      // Tab belongs to lists and tables in the text, so there is another way out by keyboard.
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
    <div className="essay-editor">
      <div className="editor-head">
        <EditorToolbar editor={editor} toolbar={toolbar} isClosed={isClosed} />
        {told.notice !== null && (
          <p className="editor-notice">
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
