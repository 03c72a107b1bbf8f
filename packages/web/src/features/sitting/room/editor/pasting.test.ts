// @vitest-environment jsdom
import { plainText, type RichText } from '@karakter/domain/text/rich-text';
import { isRichText } from '@karakter/domain/text/rich-text-validation';
import { Editor } from '@tiptap/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Doc } from 'yjs';
import { nothingLeftOut, type PasteReport } from '../../../../ui/writing/pasting/left-out.ts';
import { leftOutSentence } from '../../../../ui/writing/pasting/left-out-sentence.ts';
import { fieldExtensions } from '../../../papers/field-extensions.ts';
import { essayExtensions } from './essay-extensions.ts';

const copied = import.meta.glob<string>('../../../../ui/writing/pasting/copied/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

// The binding to the answer's document waits for a moment before it writes.
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function editorOf(kind: 'author' | 'candidate') {
  const told: PasteReport[] = [];
  const leftOut = (report: PasteReport) => told.push(report);
  const extensions =
    kind === 'author'
      ? fieldExtensions(leftOut, () => undefined)
      : essayExtensions(new Doc(), 'q1', { refused: () => undefined, leftOut });
  const editor = new Editor({ element: document.createElement('div'), extensions });
  vi.advanceTimersByTime(0);
  return { editor, told };
}

function pasted(kind: 'author' | 'candidate', name: string) {
  const { editor, told } = editorOf(kind);
  editor.view.pasteHTML(
    copied[`../../../../ui/writing/pasting/copied/${name}.txt`] ?? '',
    new Event('paste') as ClipboardEvent,
  );
  const text = editor.getJSON() as RichText;
  expect(isRichText(text)).toBe(true);
  return { editor, told, html: editor.getHTML().replace(/(<p><\/p>)+$/, ''), words: plainText(text) };
}

describe.each(['author', 'candidate'] as const)('what the %s pastes [D3]', { timeout: 60_000 }, (kind) => {
  it('from Word has its lists, with levels, numbers and letters', () => {
    const { html, told } = pasted(kind, 'word-lists');
    expect(html).toBe(
      [
        '<p>Ta stilling til:</p>',
        '<ul><li><p>Trykk</p><ul><li><p>i væsker</p></li><li><p>i gasser</p></li></ul></li>',
        '<li><p>Temperatur</p></li></ul>',
        '<p>Svar på:</p>',
        '<ol start="3"><li><p>Hva skjer?</p><ol type="a"><li><p>med <strong>masse</strong></p></li>',
        '<li><p>uten</p></li></ol></li><li><p>Hvorfor?</p></li></ol>',
      ].join(''),
    );
    expect(told).toEqual([]);
  });

  it('from Word has its signs, tables and footnotes; equation, comment and picture are counted and left out', () => {
    const { html, words, told } = pasted(kind, 'word-notes');
    expect(html).toContain('H<sub>2</sub>O, fyller 4 m<sup>3</sup> og 2 dm<sup>3</sup>.[1]');
    expect(html).toMatch(/<td colspan="2"[^>]*><p>Målinger<\/p><\/td>/);
    expect(html).toMatch(/<td rowspan="2"><p>Trykk<\/p><\/td>/);
    expect(words).toContain('[1] Ved 4 grader.');
    expect(words).toMatch(/Massen\s+er gitt\./);
    expect(words).not.toMatch(/for lett|KN1/);
    expect(told).toEqual([
      { leftOut: { ...nothingLeftOut, image: 1, equation: 1, comment: 1 }, isRestPut: true },
    ]);
  });

  it('from Google Docs has its signs, nested lists and tables', () => {
    const { html, told } = pasted(kind, 'google-docs');
    expect(html).toContain('<p>CO<sub>2</sub><strong> i luft</strong></p>');
    expect(html).toContain(
      '<ul><li><p>Ute</p><ul><li><p>om natten</p></li></ul></li><li><p>Inne</p></li></ul>',
    );
    expect(html).toMatch(/<td colspan="2"[^>]*><p>ppm<\/p><\/td>/);
    expect(told).toEqual([{ leftOut: { ...nothingLeftOut, image: 1 }, isRestPut: true }]);
  });

  it('from LibreOffice has its signs and lists; a footnote whose text was not copied is counted', () => {
    const { html, told } = pasted(kind, 'libreoffice');
    expect(html).toContain('10<sup>6</sup> celler per ml og');
    expect(html).toMatch(/<ol start="2" type="a"><li><p>Tell<\/p><\/li><li><p>Regn<\/p><ul><li><p>to ganger/);
    expect(told).toEqual([
      { leftOut: { ...nothingLeftOut, image: 2, equation: 1, footnote: 1 }, isRestPut: true },
    ]);
  });

  it('is undone by itself, without what was typed before it', () => {
    const { editor, told } = editorOf(kind);
    editor.commands.insertContent('Skrevet først. ');
    editor.view.pasteHTML('<p>Limt <img src="x.png"></p>', new Event('paste') as ClipboardEvent);
    expect(editor.getText()).toContain('Limt');
    expect(told).toEqual([{ leftOut: { ...nothingLeftOut, image: 1 }, isRestPut: true }]);
    editor.commands.undo();
    expect(editor.getText().trim()).toBe('Skrevet først.');
  });
});

it('a picture alone is told as left out, with nothing put in that could be undone [D3]', () => {
  const { editor, told } = editorOf('author');
  editor.view.pasteHTML('<img src="x.png">', new Event('paste') as ClipboardEvent);
  expect(told).toEqual([{ leftOut: { ...nothingLeftOut, image: 1 }, isRestPut: false }]);
});

it('the sentence names each kind with its number [D3, Q4]', () => {
  const leftOut = { ...nothingLeftOut, image: 2, footnote: 1 };
  const told = { leftOut, isRestPut: true };
  expect(leftOutSentence(told, 'nb')).toBe('2 bilder og 1 fotnote ble ikke tatt med. Resten er satt inn.');
  expect(leftOutSentence(told, 'nn')).toBe('2 bilete og 1 fotnote kom ikkje med. Resten er sett inn.');
  const one = { leftOut: { ...nothingLeftOut, equation: 1 }, isRestPut: false };
  expect(leftOutSentence(one, 'en')).toBe('1 equation was left out.');
});
