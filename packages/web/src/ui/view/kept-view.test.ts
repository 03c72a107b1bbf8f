import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetPerson, viewKeyOf } from '../../device/remembered-person.ts';
import { aDevice } from '../../test/device.ts';
import { keepView, keptView, onViewChanged } from './kept-view.ts';
import { viewFromText } from './view-settings.ts';

const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
const first = viewFromText('');

/** As a browser's: its items are its own properties. */
function aStorage(): Storage {
  const methods = {
    getItem: (key: string) => (storage as Record<string, string>)[key] ?? null,
    setItem: (key: string, value: string) => Object.assign(storage, { [key]: value }),
    removeItem: (key: string) => Reflect.deleteProperty(storage, key),
    clear: () => Object.keys(storage).forEach(methods.removeItem),
  };
  const storage = Object.create(methods) as Storage;
  return storage;
}

beforeEach(() => {
  aDevice(one);
  vi.stubGlobal('localStorage', aStorage());
  vi.stubGlobal('sessionStorage', aStorage());
});
afterEach(() => vi.unstubAllGlobals());

it('each person has their own settings on a shared device, also after signing out [Q4]', async () => {
  localStorage.setItem('karakter.person', one);
  keepView(one, { ...first, theme: 'dark', time: 'hidden' });
  keepView(other, { ...first, theme: 'cream' });
  await forgetPerson();
  expect(localStorage.getItem('karakter.person')).toBeNull();
  expect(keptView(one)).toEqual({ ...first, theme: 'dark', time: 'hidden' });
  expect(keptView(other)).toEqual({ ...first, theme: 'cream' });
});

it('before a person is known, and where the browser stores nothing, the defaults apply', () => {
  keepView(null, { ...first, theme: 'dark' });
  expect(keptView(null)).toEqual(first);
  const refuse = () => {
    throw new Error('no storage');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  keepView(one, { ...first, theme: 'dark' });
  expect(keptView(one)).toEqual(first);
});

it('a choice made in one window shows in the other, and a choice made there undoes none [Q4]', () => {
  const otherWindow = new EventTarget();
  vi.stubGlobal('window', otherWindow);
  let shown = keptView(one);
  const stop = onViewChanged(one, (settings) => {
    shown = settings;
  });
  const hear = (key: string | null) =>
    otherWindow.dispatchEvent(Object.assign(new Event('storage'), { key }));
  keepView(one, { ...first, theme: 'dark' });
  hear(viewKeyOf(one));
  expect(shown).toEqual({ ...first, theme: 'dark' });
  keepView(one, { ...shown, textSize: 'huge' });
  expect(keptView(one)).toEqual({ ...first, theme: 'dark', textSize: 'huge' });

  keepView(other, { ...first, theme: 'cream' });
  hear(viewKeyOf(other));
  expect(shown.theme, 'another person’s').toBe('dark');
  localStorage.clear();
  hear(null);
  expect(shown).toEqual(first);
  stop();
  keepView(one, { ...first, theme: 'cream' });
  hear(viewKeyOf(one));
  expect(shown).toEqual(first);
});
