import type { CDPSession, Page } from 'playwright-core';
import type { EditorRoom } from '../../packages/web/src/test/editor-room-api.ts';
import type { Chance } from './chance.ts';
import { htmlSources, plainSources } from './sources.ts';

declare global {
  interface Window {
    readonly room: EditorRoom;
  }
}

/** One action of a candidate, in a form that can be read and replayed. */
export type Action =
  | { readonly do: 'type' | 'insert' | 'compose' | 'key' | 'plain' | 'html'; readonly what: string }
  | { readonly do: 'press'; readonly what: number }
  | { readonly do: 'click'; readonly what: number; readonly shift: boolean; readonly count: number }
  | { readonly do: 'below' | 'turn' };

const typed = [
  'a',
  'ord ',
  'æøå',
  '  ',
  'x * b * c ',
  '- 5',
  '> 5',
  '+ 47',
  '_n_ ',
  '1. ',
  '# ',
  '``` ',
  '--- ',
  '*x* ',
  '**y** ',
  '~~z~~ ',
  '`k` ',
  '"s" ',
  '-- ',
  '(c) ',
  '... ',
];
const inserted = ['😀', '👩‍👩‍👧‍👦', 'é', '\u00a0', 'ﬁ'];
const composed = ['é', 'ê', '漢字', 'ñ'];
const lastingTable = '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>';
/** A key that is named several times is pressed more often. */
const keys = `
  Enter Enter Enter Backspace Backspace Backspace Delete Delete Tab Tab ArrowUp ArrowDown ArrowLeft ArrowRight
  Home End PageDown Shift+Tab Shift+Enter Control+Home Control+End Control+End Control+a Control+x Control+c
  Control+v Shift+ArrowUp Shift+ArrowDown Shift+ArrowLeft Shift+End Control+Shift+ArrowLeft Control+Shift+Home
  Control+Shift+End Control+Backspace Control+Delete Control+Enter Control+z Control+z Control+z Control+y
  Control+Shift+z Control+b Control+i Control+u Control+e Control+Shift+s Control+Shift+b Control+Alt+c
  Control+Alt+2 Control+Shift+7 Control+Shift+8 Control+Shift+v Escape`
  .trim()
  .split(/\s+/);

const kinds: readonly [number, (chance: Chance) => Action][] = [
  [24, (chance) => ({ do: 'type', what: chance.of(typed) })],
  [3, (chance) => ({ do: 'insert', what: chance.of(inserted) })],
  [3, (chance) => ({ do: 'compose', what: chance.of(composed) })],
  [34, (chance) => ({ do: 'key', what: chance.of(keys) })],
  [6, (chance) => ({ do: 'plain', what: chance.of(plainSources) })],
  [9, (chance) => ({ do: 'html', what: chance.of(htmlSources) })],
  [16, (chance) => ({ do: 'press', what: chance.below(60) })],
  [8, (chance) => clickBy(chance)],
  [4, () => ({ do: 'below' })],
  [3, () => ({ do: 'turn' })],
];
const weights = kinds.reduce((sum, [weight]) => sum + weight, 0);

function clickBy(chance: Chance): Action {
  return { do: 'click', what: chance.next(), shift: chance.next() < 0.3, count: chance.of([1, 1, 1, 2, 3]) };
}

function anyAction(chance: Chance): Action {
  let left = chance.below(weights);
  for (const [weight, make] of kinds) {
    if (left < weight) return make(chance);
    left -= weight;
  }
  throw new Error('the weights do not add up');
}

const key = (what: string): Action => ({ do: 'key', what });
const tableButton = 11;

/** The text at the start of a session: empty, or formatting that is rare and easy to break. */
const beginnings: readonly (readonly Action[])[] = [
  [],
  [{ do: 'type', what: 'før' }, key('Enter'), { do: 'press', what: tableButton }, { do: 'type', what: 'i' }],
  [{ do: 'html', what: `<p>før</p>${lastingTable}` }],
  [{ do: 'html', what: `${lastingTable}${lastingTable}` }],
  [{ do: 'html', what: '<p>før</p><ul><li>en<ol><li>en a</li></ol></li></ul>' }],
];
const toAnEnd = /^(Control\+)?(Home|End)$/;

/** The actions of one session. Moving to an end of the text is followed by writing there. */
export function anySession(chance: Chance, count: number): readonly Action[] {
  const actions = [...chance.of(beginnings)];
  while (actions.length < count) {
    const action = anyAction(chance);
    actions.push(action);
    if (action.do === 'key' && toAnEnd.test(action.what)) actions.push({ do: 'type', what: 'xyz' });
    if (action.do === 'click' && chance.next() < 0.3)
      actions.push(key('Control+End'), { do: 'type', what: 'til sist' });
  }
  return actions;
}

async function compose(cdp: CDPSession, text: string): Promise<void> {
  const selection = { selectionStart: 1, selectionEnd: 1 };
  await cdp.send('Input.imeSetComposition', { text: '´', ...selection });
  await cdp.send('Input.insertText', { text });
}

async function click(page: Page, { what, shift, count }: Extract<Action, { do: 'click' }>): Promise<void> {
  const { x, y } = await page.evaluate((part) => window.room.pointAt(part), what);
  if (shift) await page.keyboard.down('Shift');
  await page.mouse.click(x, y, { clickCount: count });
  if (shift) await page.keyboard.up('Shift');
}

/** Performs the action in the browser, as a person would. */
export async function act(page: Page, cdp: CDPSession, action: Action): Promise<void> {
  switch (action.do) {
    case 'type':
      return page.keyboard.type(action.what);
    case 'insert':
      return page.keyboard.insertText(action.what);
    case 'compose':
      return compose(cdp, action.what);
    case 'key':
      return page.keyboard.press(action.what);
    case 'plain':
      return page.evaluate((text) => window.room.paste({ 'text/plain': text }), action.what);
    case 'html':
      return page.evaluate(
        (html) => window.room.paste({ 'text/plain': 'ren tekst', 'text/html': html }),
        action.what,
      );
    case 'press':
      return page.evaluate((place) => window.room.press(place), action.what);
    case 'click':
      return click(page, action);
    case 'below': {
      const { x, y } = await page.evaluate(() => window.room.pointBelow());
      return page.mouse.click(x, y);
    }
    case 'turn':
      return page.evaluate(() => window.room.takeOver());
  }
}
