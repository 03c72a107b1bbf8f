import { essayName } from '@karakter/domain/sitting/answer';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { LanguageProvider } from '../../../../text/language.tsx';
import { type AnswerRoom, AnswerRoomContext } from '../answer-room.tsx';
import { SetAsideNotice } from './SetAsideNotice.tsx';

beforeEach(() => {
  vi.stubGlobal('localStorage', { getItem: () => 'nb' });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function shown(setAside: readonly Uint8Array[]): string {
  const paper = { language: 'nb', questions: [{ id: 'q1', kind: 'essay', title: 'Drøft' }] };
  const session = { doc: new Y.Doc(), candidacyId: crypto.randomUUID() };
  const room = { session, paper, setAside, view: {}, serverNow: () => 0 } as unknown as AnswerRoom;
  return renderToStaticMarkup(
    <LanguageProvider>
      <AnswerRoomContext value={room}>
        <SetAsideNotice />
      </AnswerRoomContext>
    </LanguageProvider>,
  );
}

it('a candidate whose writing was refused sees it, and can copy, save and delete it [Q1]', () => {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('Det som ble avvist')]);
  doc.getXmlFragment(essayName('q1')).push([paragraph]);
  const page = shown([Y.encodeStateAsUpdate(doc)]);
  expect(page).toContain('Det som ble avvist');
  expect(page).toContain('Kopier teksten fra oppgave 1');
  expect(page).toContain('Lagre det som fil');
  expect(page).toContain('Slett det som er lagt til side');
});

it('without anything set aside there is no notice', () => {
  expect(shown([])).toBe('');
});
