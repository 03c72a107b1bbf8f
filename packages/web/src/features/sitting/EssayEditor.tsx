import { Button } from '@digdir/designsystemet-react';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useId, useRef } from 'react';
import type { Doc } from 'yjs';
import { useText } from '../../text/language.tsx';
import { nothingByItself } from '../../ui/writing/writing-kit.ts';
import './editor.css';
import { EditorToolbar } from './EditorToolbar.tsx';
import { editorText } from './editor-text.ts';
import { essayExtensions } from './essay-extensions.ts';
import { useEditorNotice } from './use-editor-notice.ts';

type EssayEditorProps = {
  readonly doc: Doc;
  readonly questionId: string;
  readonly questionNumber: number;
  readonly isClosed: boolean;
};

/** Neither the browser nor what is built into it marks or changes what is typed. */
const asTyped = { spellcheck: 'false', autocorrect: 'off', autocapitalize: 'off', 'data-gramm': 'false' };

/** The editor of one essay, bound to its part of the answer. Give it a `key` per question. */
export function EssayEditor({ doc, questionId, questionNumber, isClosed }: EssayEditorProps) {
  const text = useText(editorText);
  const hintId = useId();
  const toolbar = useRef<HTMLDivElement>(null);
  const told = useEditorNotice();
  const latest = useRef(told);
  useEffect(() => {
    latest.current = told;
  }, [told]);
  const editor = useEditor({
    extensions: essayExtensions(doc, questionId, {
      refused: (refusal) => latest.current.refused(refusal),
      leftOut: () => latest.current.leftOut(),
    }),
    ...nothingByItself,
    editable: !isClosed,
    editorProps: {
      attributes: {
        class: 'essay rich-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': text.label(questionNumber),
        'aria-describedby': hintId,
        ...asTyped,
      },
      // Tab belongs to lists and tables in the text, so there is another way out by keyboard.
      handleKeyDown: (_view, event) => {
        if (event.key !== 'Escape') return false;
        toolbar.current?.querySelector<HTMLElement>('button:not([disabled])')?.focus();
        return true;
      },
    },
  });
  useEffect(() => editor.setEditable(!isClosed, false), [editor, isClosed]);
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
