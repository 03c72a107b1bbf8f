import { essayName } from '@karakter/domain/answer';
import { Collaboration } from '@tiptap/extension-collaboration';
import { TableKit } from '@tiptap/extension-table';
import { EditorContent, useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { useEffect, useId, useRef } from 'react';
import type { Doc } from 'yjs';
import { useText } from '../../text/language.tsx';
import './editor.css';
import { EditorToolbar } from './EditorToolbar.tsx';
import { editorText } from './editor-text.ts';

type EssayEditorProps = {
  readonly doc: Doc;
  readonly questionId: string;
  readonly questionNumber: number;
  readonly isClosed: boolean;
};

/** What can be written is what `RichText` knows; undo is the document's own, so it never takes back another window's. */
function extensionsFor(doc: Doc, questionId: string) {
  return [
    StarterKit.configure({
      heading: { levels: [2, 3] },
      horizontalRule: false,
      link: false,
      undoRedo: false,
      trailingNode: false,
    }),
    TableKit.configure({ table: { resizable: false } }),
    Collaboration.configure({ fragment: doc.getXmlFragment(essayName(questionId)) }),
  ];
}

/** The editor of one essay, bound to its part of the answer. Give it a `key` per question. */
export function EssayEditor({ doc, questionId, questionNumber, isClosed }: EssayEditorProps) {
  const text = useText(editorText);
  const hintId = useId();
  const toolbar = useRef<HTMLDivElement>(null);
  const editor = useEditor({
    extensions: extensionsFor(doc, questionId),
    editable: !isClosed,
    editorProps: {
      attributes: {
        class: 'essay rich-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': text.label(questionNumber),
        'aria-describedby': hintId,
        spellcheck: 'false',
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
      <EditorToolbar editor={editor} toolbar={toolbar} isClosed={isClosed} />
      <p id={hintId} className="ds-sr-only">
        {text.escape}
      </p>
      <EditorContent editor={editor} />
    </div>
  );
}
