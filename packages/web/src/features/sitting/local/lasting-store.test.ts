import { expect, it } from 'vitest';
import { askForLastingStore } from './lasting-store.ts';

it.each([
  ['Chrome', { userAgentData: { brands: [{ brand: 'Not A;Brand' }, { brand: 'Chromium' }] } }, 1],
  ['Firefox, which would ask the candidate', {}, 0],
  ['a browser that is built on something else', { userAgentData: { brands: [{ brand: 'Gecko' }] } }, 0],
])(
  'persistent storage is requested only where the browser does not ask the candidate: %s [D4]',
  async (_, browser, times) => {
    let asked = 0;
    const persist = async () => {
      asked += 1;
      throw new TypeError('no store here');
    };
    await askForLastingStore({ ...browser, storage: { persist } });
    expect(asked).toBe(times);
  },
);
