// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { fakeSession } from '../../test/fake-session.ts';
import { hooksOnPages } from '../../test/hook-on-page.tsx';
import { useGuardedLeaving } from './guarded-leaving.ts';

const onPage = hooksOnPages();

/** Whether the browser asks before it closes the page. */
function isAsked(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

it('the browser asks before the page is closed while some writing would be lost, and only then [D4, Q1]', () => {
  const fake = fakeSession('c');
  const { unmount } = onPage(() => useGuardedLeaving(fake.session));
  expect(isAsked()).toBe(false);
  fake.isUnsaved = true;
  expect(isAsked()).toBe(true);
  unmount();
  expect(isAsked()).toBe(false);
});
