// @vitest-environment jsdom
import { browserNeeds, supportedBrowsers } from '@karakter/domain/sitting/supported-browsers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import script from './browser-check.js?raw';

const lacks = () => (window as unknown as { karakterLacks: string[] }).karakterLacks;
const notice = () => document.querySelector('[role=alert]');
const run = () => new Function(script)();
/** What the server is to answer about the institution. */
let answer = '';

/** What jsdom, which is no browser for candidates, lacks of one. */
beforeEach(() => {
  answer = '{"examDayPhone":"73 55 10 00"}';
  vi.stubGlobal(
    'XMLHttpRequest',
    class {
      responseText = '';
      onload = () => undefined;
      open() {}
      send() {
        this.responseText = answer;
        this.onload();
      }
    },
  );
  vi.stubGlobal('CSS', { supports: () => true });
  vi.stubGlobal('indexedDB', {});
  vi.stubGlobal('ResizeObserver', class {});
  vi.stubGlobal('structuredClone', () => undefined);
  vi.stubGlobal('crypto', { subtle: {}, randomUUID: () => '' });
  Object.defineProperty(HTMLElement.prototype, 'inert', { value: false, configurable: true });
  Object.defineProperty(navigator, 'serviceWorker', { value: {}, configurable: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe('a candidate’s browser, tried on each page', () => {
  it('has all that is needed: nothing is shown', () => {
    run();
    expect([lacks(), notice()]).toEqual([[], null]);
  });

  it.each<[(typeof browserNeeds)[number], () => void]>([
    ['language', () => vi.stubGlobal('structuredClone', undefined)],
    ['page', () => vi.stubGlobal('ResizeObserver', undefined)],
    ['styles', () => vi.stubGlobal('CSS', undefined)],
    ['keys', () => vi.stubGlobal('crypto', {})],
    ['store', () => vi.stubGlobal('indexedDB', null)],
    ['connection', () => vi.stubGlobal('WebSocket', undefined)],
    [
      'worker',
      () => Object.defineProperty(navigator, 'serviceWorker', { value: undefined, configurable: true }),
    ],
  ])('lacks %s: it says so in three languages, and which browsers to use', (need, without) => {
    without();
    run();
    expect(lacks()).toEqual([need]);
    expect([...(notice()?.children ?? [])].map((line) => line.getAttribute('lang'))).toEqual([
      'nb',
      'nn',
      'en',
    ]);
    for (const [browser, version] of Object.entries(supportedBrowsers))
      expect(notice()?.textContent?.toLowerCase()).toContain(`${browser} ${version}`);
  });

  it('lacks something: it says whom to call, and without an answer nothing of the notice is lost [D13]', () => {
    vi.stubGlobal('structuredClone', undefined);
    run();
    for (const line of notice()?.children ?? []) expect(line.textContent).toMatch(/: 73 55 10 00\.$/);
    notice()?.remove();
    for (answer of ['{"examDayPhone":null}', '<html>']) {
      run();
      expect(notice()?.children).toHaveLength(3);
      expect(notice()?.textContent).not.toMatch(/telefon|telephone/i);
      notice()?.remove();
    }
  });

  it('is tried for every need that the exam office is shown, and for no other', () => {
    for (const missing of ['structuredClone', 'ResizeObserver', 'CSS', 'crypto', 'indexedDB', 'WebSocket'])
      vi.stubGlobal(missing, undefined);
    Object.defineProperty(navigator, 'serviceWorker', { value: undefined, configurable: true });
    run();
    expect(lacks()).toEqual([...browserNeeds]);
  });

  it('is read by old browsers: nothing newer than ECMAScript 5 in it', () => {
    expect(script.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')).not.toMatch(
      /=>|`|\b(?:const|let|class|async)\b|\?\.|\.\.\./,
    );
  });
});
