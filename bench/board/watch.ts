import type { Page } from 'playwright-core';
import { layCable } from '../../e2e/cable.ts';
import { openBrowser } from '../../e2e/chromium.ts';
import { freePort } from '../../packages/server/src/platform/http/port.ts';
import { selfMadeTlsCertificate } from '../../packages/server/src/test/tls-certificate.ts';
import { publicUrl } from '../exam-day/people.ts';

/** An invigilator's browser, which reaches the server over https at the address that the pages have. */
export async function openBoardPage(
  serverPort: number,
  cookie: string,
): Promise<{ page: Page } & AsyncDisposable> {
  await using begun = new AsyncDisposableStack();
  const tls = selfMadeTlsCertificate();
  const proxy = await layCable(await freePort(), serverPort, tls);
  begun.defer(() => proxy.close());
  const { hostname } = new URL(publicUrl);
  const rules = `--host-resolver-rules=MAP ${hostname}:443 localhost:${new URL(proxy.url).port}`;
  const browser = await openBrowser(tls.publicKeyHash, [rules]);
  begun.defer(() => browser.close());
  const context = await browser.newContext({
    baseURL: publicUrl,
    locale: 'nb-NO',
    viewport: { width: 1366, height: 768 },
  });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: publicUrl }]);
  const page = await context.newPage();
  const all = begun.move();
  return { page, [Symbol.asyncDispose]: () => all.disposeAsync() };
}

/** Milliseconds from asking for the board until every candidate has a row. */
export async function timeToOpen(page: Page, examId: string, candidates: number): Promise<number> {
  const from = performance.now();
  await page.goto(`/exams/${examId}/board`);
  await page.waitForFunction((rows) => document.querySelectorAll('tbody tr').length === rows, candidates);
  return Math.round(performance.now() - from);
}

/** The milliseconds in which the page could not answer its user, while `work` runs: the longest, and all together. */
export async function blockedWhile(page: Page, work: () => Promise<unknown>) {
  await page.evaluate(() => {
    const found: number[] = [];
    Object.assign(window, { longTasks: found });
    new PerformanceObserver((list) =>
      found.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    });
  });
  await work();
  const tasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  return {
    longestBlockedMs: Math.round(Math.max(0, ...tasks)),
    blockedMs: Math.round(tasks.reduce((sum, each) => sum + each, 0)),
  };
}

/** Milliseconds from a candidate's call for help until it stands first on the board. */
export async function timeToBeSeen(
  page: Page,
  number: number,
  call: () => Promise<unknown>,
): Promise<number> {
  const from = performance.now();
  await call();
  const line = page.locator('li', { hasText: `nr. ${number}` });
  await line.filter({ hasText: 'Ber om hjelp' }).waitFor();
  return Math.round(performance.now() - from);
}
