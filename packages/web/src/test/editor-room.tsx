import '../exam.css';
import type { RichText } from '@karakter/domain/text/rich-text';
import type { Editor } from '@tiptap/core';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import * as Y from 'yjs';
import { EssayEditor } from '../features/sitting/room/editor/EssayEditor.tsx';
import { LanguageProvider } from '../text/language.tsx';
import { LiveRegion } from '../ui/focus/LiveRegion.tsx';
import { RichTextView } from '../ui/reading/RichTextView.tsx';
import type { EditorRoom, Shown } from './editor-room-api.ts';
import { shownLines } from './shown-lines.ts';

const question = 'q1';
const fromElsewhere = 'from elsewhere';

type Pane = { readonly doc: Y.Doc; readonly root: Root; readonly place: HTMLElement };

let panes: Pane[] = [];
let updates: Uint8Array[] = [];
let writing = 0;

function draw({ root, doc }: Pane, isClosed: boolean): void {
  flushSync(() =>
    root.render(
      <LanguageProvider>
        <LiveRegion>
          <EssayEditor
            answerId="own"
            doc={doc}
            questionId={question}
            questionNumber={1}
            language="nb"
            isClosed={isClosed}
          />
        </LiveRegion>
      </LanguageProvider>,
    ),
  );
}

function newPane(): Pane {
  const place = document.createElement('section');
  document.body.append(place);
  return { doc: new Y.Doc(), root: createRoot(place), place };
}

function closePane({ root, doc, place }: Pane): void {
  root.unmount();
  doc.destroy();
  place.remove();
}

function editorIn({ place }: Pane): Editor {
  const shown = place.querySelector<HTMLElement & { editor: Editor }>('.ProseMirror');
  if (!shown) throw new Error('there is no editor');
  return shown.editor;
}

const shownBy = (pane: Pane): Shown => ({
  document: editorIn(pane).getJSON(),
  lines: shownLines(editorIn(pane).view.dom),
});

/** One window's updates are sent to the other, and to the store. */
function connect(from: Pane, to: Pane): void {
  from.doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === fromElsewhere) return;
    updates.push(update);
    Y.applyUpdate(to.doc, update, fromElsewhere);
  });
}

function writer(): Pane {
  const pane = panes[writing];
  if (!pane) throw new Error('no window is open');
  return pane;
}

function storedAnswer(): Uint8Array {
  const answer = new Y.Doc();
  answer.transact(() => {
    for (const update of updates) Y.applyUpdate(answer, update);
  });
  return Y.encodeStateAsUpdate(answer);
}

function reloaded(stored: Uint8Array): Shown & { wrote: number } {
  const pane = newPane();
  Y.applyUpdate(pane.doc, stored);
  let wrote = 0;
  pane.doc.on('update', () => {
    wrote += 1;
  });
  draw(pane, false);
  const shown = shownBy(pane);
  closePane(pane);
  return { ...shown, wrote };
}

const room: EditorRoom = {
  open() {
    for (const pane of panes) closePane(pane);
    updates = [];
    writing = 0;
    const [one, other] = [newPane(), newPane()];
    connect(one, other);
    connect(other, one);
    panes = [one, other];
    draw(one, false);
    draw(other, true);
    editorIn(one).view.focus();
  },
  takeOver() {
    writing = 1 - writing;
    for (const [index, pane] of panes.entries()) draw(pane, index !== writing);
    editorIn(writer()).view.focus();
  },
  press(place) {
    const tools = writer().place.querySelectorAll<HTMLElement>('[role=toolbar] button:not([disabled])');
    tools[place % tools.length]?.click();
  },
  paste(data) {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    editorIn(writer()).view.dom.dispatchEvent(event);
  },
  pointAt(part) {
    const { view } = editorIn(writer());
    const { left, top, bottom } = view.coordsAtPos(Math.round(view.state.doc.content.size * part));
    return { x: left + 1, y: (top + bottom) / 2 };
  },
  pointBelow() {
    const { left, bottom } = editorIn(writer()).view.dom.getBoundingClientRect();
    return { x: left + 60, y: bottom - 6 };
  },
  look() {
    const stored = storedAnswer();
    return {
      windows: panes.map(shownBy),
      stored: btoa(Array.from(stored, (byte) => String.fromCharCode(byte)).join('')),
      reloaded: reloaded(stored),
    };
  },
  read(text) {
    const place = document.createElement('section');
    const root = createRoot(place);
    flushSync(() => root.render(<RichTextView text={text as RichText} />));
    const lines = shownLines(place);
    root.unmount();
    return lines;
  },
};

Object.assign(window, { room });
