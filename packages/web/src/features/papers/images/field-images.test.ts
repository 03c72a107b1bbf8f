// @vitest-environment jsdom
import { isPaperText } from '@karakter/domain/text/rich-text-validation';
import { Editor } from '@tiptap/core';
import { expect, it } from 'vitest';
import { nothingLeftOut, type PasteReport } from '../../../ui/writing/pasting/left-out.ts';
import { fieldExtensions } from '../field-extensions.ts';
import { givenImages } from './given-images.ts';
import { putImage } from './image-node.ts';

const id = '7e57ab1e-0000-4000-8000-000000000001';
const image = { type: 'image', attrs: { image: id, alt: 'En pil', width: 20, height: 10 } };

function newField(exam = 'one') {
  const told: PasteReport[] = [];
  const editor = new Editor({
    element: document.createElement('div'),
    extensions: fieldExtensions(
      (report) => told.push(report),
      (shown) => `/exams/${exam}/images/${shown}`,
    ),
  });
  return { editor, told };
}

const paste = (editor: Editor, html: string) =>
  editor.view.pasteHTML(html, new Event('paste') as ClipboardEvent);

it('an image in a text is rich text of a question, with a line below to write on [A1]', () => {
  const { editor } = newField();
  editor.commands.setContent({ type: 'doc', content: [image] });
  expect(editor.getJSON().content).toEqual([image, { type: 'paragraph' }]);
  expect(isPaperText(editor.getJSON())).toBe(true);
});

it('is put below the line of the cursor, or above an empty one, and what is typed next leaves it there [A1]', () => {
  const { editor } = newField();
  const shown = () => editor.getHTML().replaceAll(/<img[^>]*>/g, '[image]');
  editor.commands.setContent('<p>Se figuren.</p><ul><li><p></p></li></ul>');
  editor.commands.setTextSelection(4);
  putImage(editor, image.attrs);
  editor.view.dispatch(editor.state.tr.insertText('!'));
  expect(shown()).toBe('<p>Se !figuren.</p>[image]<ul><li><p></p></li></ul>');
  editor.commands.setContent('<p></p>');
  putImage(editor, image.attrs);
  editor.view.dispatch(editor.state.tr.insertText('Under'));
  expect(shown()).toBe('[image]<p>Under</p>');
  editor.commands.setContent('<ul><li><p></p></li></ul>');
  editor.commands.setTextSelection(3);
  putImage(editor, image.attrs);
  expect(shown()).toBe('<ul><li><p></p>[image]</li></ul>');
  expect(isPaperText(editor.getJSON())).toBe(true);
});

it('is copied to another text of the exam with what it says; to another exam’s it is left out, and that is said [A4]', () => {
  const { editor } = newField();
  editor.commands.insertContentAt(1, image);
  editor.commands.selectAll();
  const { dom } = editor.view.serializeForClipboard(editor.state.selection.content());
  const [same, other] = [newField(), newField('other')];
  for (const field of [same, other]) paste(field.editor, dom.innerHTML);
  expect(same.editor.getJSON().content).toContainEqual(image);
  expect(same.told).toEqual([]);
  expect(other.editor.getHTML()).not.toContain('img');
  expect(other.told[0]?.leftOut).toEqual({ ...nothingLeftOut, image: 1 });
});

it('an image of another page, or a copy of ours that another program made, is never one of the exam’s [A4]', () => {
  const { editor, told } = newField();
  const own = `<img data-image="${id}" src="/exams/one/images/${id}" width="20" height="10">`;
  paste(
    editor,
    `<p>Ord ${own}<img src="https://example.org/a.png"><img src="data:image/png;base64,AAAA"></p>`,
  );
  expect(editor.getHTML()).not.toContain('img');
  expect(told).toEqual([{ leftOut: { ...nothingLeftOut, image: 3 }, isRestPut: true }]);
});

/** What the browser gives with a paste or a drop. */
const given = (files: readonly [name: string, type: string][], html = '') =>
  givenImages({
    files: files.map(([name, type]) => new File(['x'], name, { type })),
    getData: (type: string) => (type === 'text/html' ? html : ''),
  } as unknown as DataTransfer).map(({ name }) => name);

it('images by themselves are taken, also with the HTML that shows only them; content with words is not a picture [A1]', () => {
  expect(
    given([
      ['a.png', 'image/png'],
      ['b.webp', 'image/webp'],
    ]),
  ).toEqual(['a.png', 'b.webp']);
  expect(given([['a.png', 'image/png']], '<html><body>\n<img src="file:///C:/a.png"></body></html>')).toEqual(
    ['a.png'],
  );
  expect(given([['a.png', 'image/png']], '<p>Fra Word <img src="file:///C:/a.png"></p>')).toEqual([]);
  expect(
    given([
      ['a.png', 'image/png'],
      ['b.pdf', 'application/pdf'],
    ]),
  ).toEqual([]);
  expect(given([['a.png', 'image/png']], '<img src="file:///a.png"><img src="file:///b.png">')).toEqual([]);
  expect(given([])).toEqual([]);
});
