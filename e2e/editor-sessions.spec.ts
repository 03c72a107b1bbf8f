import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editorRoomPage } from '../packages/web/editor-room-build.ts';
import { openBrowser } from './chromium.ts';
import { type Action, act, anySession } from './editor-room/actions.ts';
import { Chance } from './editor-room/chance.ts';
import { differenceIn } from './editor-room/compare.ts';

const sessions = Number(process.env.EDITOR_SESSIONS ?? 200);
const firstSeed = Number(process.env.EDITOR_SEED ?? 1);
const actionsEach = 14;

let browser: Browser;
let page: Page;
let cdp: CDPSession;
const failures: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1000, height: 900 }, locale: 'nb-NO' });
  page.on('pageerror', (error) => failures.push(String(error.stack)));
  const body = await editorRoomPage();
  await page.route('http://editor.test/', (route) => route.fulfill({ body, contentType: 'text/html' }));
  await page.goto('http://editor.test/');
  cdp = await page.context().newCDPSession(page);
});
afterAll(() => browser?.close());

/** A new, rendered answer: no person types in the same frame, before the browser has placed the focus. */
const openRoom = () =>
  page.evaluate(async () => {
    window.room.open();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  });

/** The actions of one session, and the resulting difference. */
async function play(actions: readonly Action[]): Promise<string | null> {
  await openRoom();
  failures.length = 0;
  for (const action of actions) await act(page, cdp, action);
  return failures.length > 0 ? failures.join('\n') : differenceIn(page);
}

/** The same fault with the fewest actions that still cause it. */
async function shortened(actions: readonly Action[]): Promise<readonly Action[]> {
  for (let place = 0; place < actions.length; place += 1) {
    const fewer = actions.toSpliced(place, 1);
    if ((await play(fewer)) !== null) return shortened(fewer);
  }
  return actions;
}

const stored = async () => (await page.evaluate(() => window.room.look())).reloaded;
const notice = () => page.locator('[data-notice]').first().textContent();

test('a candidate who types below a table that ends the answer writes there, and all of it is stored [Q1, D3]', async () => {
  const table: Action = { do: 'html', what: '<p>før</p><table><tr><td>a</td><td>b</td></tr></table>' };
  const intoText: Action = { do: 'click', what: 0.05, shift: false, count: 1 };
  const below: readonly Action[] = [
    { do: 'key', what: 'Control+End' },
    { do: 'type', what: 'etter' },
  ];
  const removeLine: readonly Action[] = [
    { do: 'key', what: 'Control+End' },
    { do: 'key', what: 'Backspace' },
  ];
  for (const actions of [
    [table, intoText, ...below],
    [table, ...removeLine, intoText, ...below],
    [table, { do: 'below' } as const, { do: 'type', what: 'etter' } as const],
  ]) {
    expect(await play(actions)).toBeNull();
    expect((await stored()).lines).toEqual(['før', 'a', 'b', 'etter']);
  }
});

const signs = [
  'x = a * b * c',
  '- 5 grader',
  '> 5',
  '+ 47',
  '_navn_',
  '1. januar',
  '# nummer',
  '---',
  '```js',
  '~~nei~~',
  '**a**',
  '`b`',
  '[ ] c',
  'https://lovdata.no ',
  '"sitat" -- (c) ... 1/2 ->',
  '| a | b |',
  '*d*',
  '__e__ ',
];

test('every typed or pasted character stays, and none becomes formatting [D3]', async () => {
  for (const how of ['type', 'plain'] as const) {
    const lines = how === 'type' ? signs : [signs.join('\n')];
    const actions = lines.flatMap((what): Action[] => [
      { do: how, what },
      { do: 'key', what: 'Enter' },
    ]);
    expect(await play(actions)).toBeNull();
    const { lines: shown, document } = await stored();
    expect(shown).toEqual([...signs, '']);
    expect(JSON.stringify(document).match(/"type":"(?!doc|paragraph|text")[^"]*"|"marks"/g)).toBeNull();
  }
});

test('empty lines of pasted text stay, and so do twelve nested lists [D3]', async () => {
  const lists = `${'<ul><li><p>nivå</p>'.repeat(12)}${'</li></ul>'.repeat(12)}`;
  expect(await play([{ do: 'plain', what: 'en\n\nto\n\n\ntre' }])).toBeNull();
  expect((await stored()).lines).toEqual(['en', '', 'to', '', '', 'tre']);
  expect(await play([{ do: 'html', what: lists }])).toBeNull();
  expect(JSON.stringify((await stored()).document).match(/bulletList/g)).toHaveLength(12);
});

test('pasted content that is too large, or that is no text, is refused with a message, and the text stays [D3]', async () => {
  const long = Array.from({ length: 40 }, () => 'ord '.repeat(4_000)).join('\n');
  expect(
    await play([
      { do: 'type', what: 'før ' },
      { do: 'plain', what: long },
    ]),
  ).toBeNull();
  expect(await notice()).toMatch(/ikke satt inn.*Her er det plass til 599\s996 tegn/);
  expect((await stored()).lines).toEqual(['før ']);
  const picture = '<p>tekst<img src="x.png" alt=""></p>';
  expect(await play([{ do: 'html', what: picture }])).toBeNull();
  expect(await notice()).toContain('1 bilde ble ikke tatt med. Resten er satt inn.');
  expect((await stored()).lines).toEqual(['tekst']);
});

test('more lines or cells than a browser can show are refused with a message before they enter the text, and writing continues [D3]', async () => {
  const lines = Array.from({ length: 40_000 }, (_, n) => `${n}`).join('\n');
  const row = `<tr>${'<td>a</td>'.repeat(10)}</tr>`;
  for (const [how, what] of [
    ['plain', lines],
    ['html', `<table>${row.repeat(2_200)}</table>`],
  ] as const) {
    await openRoom();
    for (const action of [
      { do: 'type', what: 'før ' },
      { do: how, what },
      { do: 'type', what: 'etter' },
    ] as const)
      await act(page, cdp, action);
    expect(await notice()).toContain('er ikke satt inn');
    expect((await stored()).lines).toEqual(['før etter']);
  }
});

test('undo restores nothing that exceeds the limits, says so, and restores it once there is room [D3]', async () => {
  const many = `${'ord '.repeat(100_000)}`;
  const key = (what: string): Action => ({ do: 'key', what });
  await openRoom();
  await act(page, cdp, { do: 'plain', what: `først ${many}` });
  // Changes within half a second are one step for undo.
  await page.waitForTimeout(600);
  for (const action of [key('Control+a'), key('Delete'), { do: 'turn' }] as const)
    await act(page, cdp, action);
  await act(page, cdp, { do: 'plain', what: `så ${many}` });
  await act(page, cdp, { do: 'turn' });
  await act(page, cdp, key('Control+z'));
  expect(await notice()).toContain('ikke plass til å hente dette fram');
  expect((await stored()).lines.join().slice(0, 6)).toBe('så ord');
  expect(failures).toEqual([]);
});

test(`what is shown is what is stored, in ${sessions} sessions of editing at random [Q1, D3]`, async () => {
  for (let seed = firstSeed; seed < firstSeed + sessions; seed += 1) {
    const chance = new Chance(seed);
    const actions = anySession(chance, actionsEach);
    if ((await play(actions)) === null) continue;
    const fewest = await shortened(actions);
    const difference = await play(fewest);
    expect.fail(`seed ${seed}: ${JSON.stringify(fewest)}\n${difference}`);
  }
}, 3_600_000);
