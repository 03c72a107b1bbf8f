import type { Editor } from '@tiptap/core';
import { type ClipboardEvent, type DragEvent, type SyntheticEvent, use, useState } from 'react';
import { ApiRefusal } from '../../../api/api-refusal.ts';
import { useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { useFailureSentences } from '../../../ui/States.tsx';
import { givenImages } from './given-images.ts';
import { putImage } from './image-node.ts';
import { imageText } from './image-texts.ts';
import { AddImageContext } from './PaperImages.tsx';
import { UnusableImage } from './prepared-image.ts';

/** Puts images into a text as they arrive, at the cursor; what was not put in is said, and the text is unchanged. */
function useInsertion(editor: Editor | null) {
  const text = useText(imageText);
  const announce = useAnnounce();
  const sentenceOf = useFailureSentences();
  const add = use(AddImageContext);
  const [adding, setAdding] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const reasonOf = (error: unknown): string => {
    if (error instanceof UnusableImage) return text[error.kind];
    // Also a fault of the program itself is said, and the images after this one are still put in.
    return (error instanceof ApiRefusal && error.message) || `${text.notPut} ${sentenceOf(error)}`;
  };
  const putIn = async (file: File) => {
    try {
      const attrs = await add?.(file);
      if (!attrs || !editor || editor.isDestroyed) return;
      putImage(editor, attrs);
      announce(text.added);
    } catch (error) {
      const reason = reasonOf(error);
      setFailure(reason);
      announce(reason);
    }
  };
  const insert = async (files: readonly File[]) => {
    setFailure(null);
    setAdding((count) => count + files.length);
    for (const file of files) await putIn(file).finally(() => setAdding((count) => count - 1));
  };
  return { adding, failure, close: () => setFailure(null), insert: add && insert };
}

/** Inserts images into a text: from files, and from a paste or a drop before the editor takes it as other content. */
export function useAddingImages(editor: Editor | null) {
  const insertion = useInsertion(editor);
  const { insert } = insertion;
  const take = (event: SyntheticEvent, data: DataTransfer): boolean => {
    const files = insert ? givenImages(data) : [];
    if (!insert || files.length === 0) return false;
    event.preventDefault();
    event.stopPropagation();
    void insert(files);
    return true;
  };
  const onPaste = (event: ClipboardEvent) => void take(event, event.clipboardData);
  const onDrop = (event: DragEvent) => {
    // What is moved within the text is the editor's.
    if (!editor || editor.view.dragging || !take(event, event.dataTransfer)) return;
    const place = editor.view.posAtCoords({ left: event.clientX, top: event.clientY });
    if (place) editor.commands.setTextSelection(place.pos);
  };
  return { ...insertion, onPaste, onDrop };
}
