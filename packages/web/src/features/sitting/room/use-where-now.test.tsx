// @vitest-environment jsdom
import { essayName } from '@karakter/domain/sitting/answer';
import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { XmlElement, XmlText } from 'yjs';
import { fakeSession } from '../../../test/fake-session.ts';
import { hooksOnPages } from '../../../test/hook-on-page.tsx';
import { type AnswerRoom, AnswerRoomContext } from './answer-room.tsx';
import { useWhereNow } from './use-where-now.ts';

const onPage = hooksOnPages();
const now = Date.parse('2026-05-22T09:00:00Z');
const endsAt = '2026-05-22T10:30:00Z';

function inRoom(pausedSince: string | null = null, essayId?: string) {
  localStorage.setItem('karakter.language', 'nb');
  const fake = fakeSession('c');
  const room = { session: fake.session, view: { endsAt, pausedSince }, serverNow: () => now };
  const around = (page: React.ReactNode) => (
    <AnswerRoomContext value={room as unknown as AnswerRoom}>{page}</AnswerRoomContext>
  );
  return { fake, ...onPage(() => useWhereNow('Oppgave 2 av 3', essayId), { around }) };
}

/** Presses a key; returns whether the page took it. */
function press(key: string, held: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true, ...held });
  act(() => void document.dispatchEvent(event));
  return event.defaultPrevented;
}

it('F2 says where the candidate is, the time left and where all the writing is, as it is then [Q4, V3]', () => {
  const { fake, announced } = inRoom();
  expect(press('F2')).toBe(true);
  expect(announced()).toMatch(/^Oppgave 2 av 3\. Tid igjen: 1 t 30 min\. .*serveren/);
  fake.changes({ connection: 'away', unconfirmedSince: 0 });
  press('F2');
  expect(announced()).toMatch(/maskinen/);
});

it('at an essay F2 says its words too, as the hand-in counts them [D3, Q4]', () => {
  const { fake, announced } = inRoom(null, 'q1');
  press('F2');
  expect(announced()).toContain('Oppgave 2 av 3. 0 ord. Tid igjen:');
  const paragraph = new XmlElement('paragraph');
  paragraph.insert(0, [new XmlText('e-post og/eller brev – 3,5')]);
  fake.session.doc.getXmlFragment(essayName('q1')).insert(0, [paragraph]);
  press('F2');
  expect(announced()).toContain('Oppgave 2 av 3. 4 ord. Tid igjen:');
});

it('during a pause F2 says the time that is left when it is over [D7]', () => {
  const { announced } = inRoom('2026-05-22T08:45:00Z');
  press('F2');
  expect(announced()).toContain('Tid igjen: 1 t 45 min.');
});

it.each<[string, KeyboardEventInit]>([
  ['F3', {}],
  ['F2', { ctrlKey: true }],
  ['F2', { altKey: true }],
  ['F2', { metaKey: true }],
  ['F2', { shiftKey: true }],
])('another key is left to the browser and the screen reader: %s %j [Q4]', (key, held) => {
  const { announced } = inRoom();
  expect([press(key, held), announced()]).toEqual([false, '']);
});

it('outside the exam room F2 is left to the browser', () => {
  inRoom().unmount();
  expect(press('F2')).toBe(false);
});
