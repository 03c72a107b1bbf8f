import type { RichText } from '@karakter/domain/text/rich-text';
import { EditorContent, useEditor } from '@tiptap/react';
import { use, useEffect, useRef, useState } from 'react';
import { useText } from '../../text/language.tsx';
import { ImageSourceContext } from '../../ui/reading/image-source.ts';
import { LeftOutNotice } from '../../ui/writing/pasting/LeftOutNotice.tsx';
import { useLeftOut } from '../../ui/writing/pasting/use-left-out.ts';
import { EditorToolbar } from '../../ui/writing/toolbar/EditorToolbar.tsx';
import { toolbarText } from '../../ui/writing/toolbar/toolbar-texts.ts';
import { noAutoFormatting } from '../../ui/writing/writing-kit.ts';
import { fieldExtensions } from './field-extensions.ts';
import { AddingImages } from './images/AddingImages.tsx';
import { FieldImages } from './images/FieldImages.tsx';
import { ImageTool } from './images/ImageTool.tsx';
import { useAddingImages } from './images/use-adding-images.ts';
import * as styles from './papers.module.css';

type RichTextFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly value: RichText;
  /** The language of the text; label and buttons are in the screen's language. */
  readonly lang: 'nb' | 'nn';
  readonly onChange: (value: RichText) => void;
};

const isSameText = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

type FieldIds = { readonly labelId: string; readonly hintId: string };

function useFieldEditor({ id, value, lang, onChange }: RichTextFieldProps, { labelId, hintId }: FieldIds) {
  const toolbar = useRef<HTMLDivElement>(null);
  const shown = useRef(value);
  const pasted = useLeftOut();
  const tell = useRef(pasted.tell);
  useEffect(() => {
    tell.current = pasted.tell;
  });
  const source = use(ImageSourceContext);
  const [extensions] = useState(() => fieldExtensions((report) => tell.current(report), source));
  const editor = useEditor({
    extensions,
    ...noAutoFormatting,
    content: structuredClone(value) as object,
    onUpdate: ({ editor: changed }) => {
      const written = changed.getJSON() as RichText;
      shown.current = written;
      onChange(written);
    },
    editorProps: {
      attributes: {
        id,
        lang,
        class: 'rich-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelId,
        'aria-describedby': hintId,
      },
      // Tab is used in lists and tables, so the keyboard needs another way out.
      handleKeyDown: (_view, event) => {
        if (event.key !== 'Escape') return false;
        toolbar.current?.querySelector<HTMLElement>('button:not([disabled])')?.focus();
        return true;
      },
    },
  });
  // A change from elsewhere (another author, the device's stored copy) is shown, but not passed on as typed.
  useEffect(() => {
    if (!editor || value === shown.current) return;
    shown.current = value;
    if (!isSameText(value, editor.getJSON())) {
      editor.commands.setContent(structuredClone(value) as object, { emitUpdate: false });
    }
  }, [editor, value]);
  return { editor, toolbar, pasted };
}

/** A text field with the formatting of an answer, for questions; every change is passed on at once as RichText. */
export function RichTextField(props: RichTextFieldProps) {
  const text = useText(toolbarText);
  const { id, label, lang } = props;
  const [labelId, hintId] = [`${id}-label`, `${id}-hint`];
  const { editor, toolbar, pasted } = useFieldEditor(props, { labelId, hintId });
  const images = useAddingImages(editor);
  return (
    <div className={styles.richField}>
      <span className={styles.richLabel} id={labelId} aria-hidden>
        {label}
      </span>
      {editor && (
        <EditorToolbar editor={editor} toolbar={toolbar} controls={id}>
          {images.insert && <ImageTool onFiles={(files) => void images.insert?.(files)} />}
        </EditorToolbar>
      )}
      <p id={hintId} className="ds-sr-only">
        {text.escape}
      </p>
      {editor && pasted.report && (
        <LeftOutNotice editor={editor} report={pasted.report} onClose={pasted.close} />
      )}
      <AddingImages adding={images.adding} failure={images.failure} onClose={images.close} />
      <div onPasteCapture={images.onPaste} onDropCapture={images.onDrop}>
        <EditorContent editor={editor} className={styles.richContent} />
      </div>
      {editor && <FieldImages editor={editor} id={id} lang={lang} />}
    </div>
  );
}
