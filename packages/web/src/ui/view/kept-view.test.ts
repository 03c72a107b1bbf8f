import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetPerson } from '../../remembered-person.ts';
import { aMachine } from '../../test/device.ts';
import { keepView, keptView } from './kept-view.ts';
import { viewFromText } from './view-settings.ts';

const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
const first = viewFromText('');

/** As a browser's: what it holds are its own properties. */
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
  aMachine(one);
  vi.stubGlobal('localStorage', aStorage());
  vi.stubGlobal('sessionStorage', aStorage());
});
afterEach(() => vi.unstubAllGlobals());

it('each has their own on a shared machine, and still after signing out [Q4]', async () => {
  localStorage.setItem('karakter.person', one);
  keepView(one, { ...first, theme: 'dark', time: 'hidden' });
  keepView(other, { ...first, theme: 'cream' });
  await forgetPerson();
  expect(localStorage.getItem('karakter.person')).toBeNull();
  expect(keptView(one)).toEqual({ ...first, theme: 'dark', time: 'hidden' });
  expect(keptView(other)).toEqual({ ...first, theme: 'cream' });
});

it('before anyone is known, and where the browser keeps nothing, it is as at first', () => {
  keepView(null, { ...first, theme: 'dark' });
  expect(keptView(null)).toEqual(first);
  const refuse = () => {
    throw new Error('no storage');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  keepView(one, { ...first, theme: 'dark' });
  expect(keptView(one)).toEqual(first);
});
