/**
 * Word copies a list as paragraphs: each names its list and level (`mso-list:l0 level1 lfo1`) and begins with its sign,
 * in a piece that other programs are to ignore.
 */
type Item = {
  readonly paragraph: Element;
  readonly list: string;
  readonly level: number;
  readonly sign: Sign | null;
};

/** How a numbered item is counted; null for a bullet. */
type Sign = { readonly type: '1' | 'a' | 'A' | 'i' | 'I'; readonly number: number };

type OpenList = {
  readonly element: Element;
  readonly list: string;
  readonly level: number;
  readonly type: string;
};

const styleOf = (element: Element): string => element.getAttribute('style') ?? '';
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** A single letter without a full stop is a bullet of a font of symbols. */
function signOf(text: string): Sign | null {
  const [, number, letters] = /^\(?(?:(?:\d+\.)*(\d{1,6})[.)]*|([a-z]|[ivx]+)[.)]+)$/i.exec(text) ?? [];
  if (number !== undefined) return { type: '1', number: Number(number) };
  if (letters === undefined) return null;
  const small = letters.toLowerCase();
  const isSmall = small === letters;
  const place = roman.indexOf(small) + 1;
  if (small === 'i' || small.length > 1) return { type: isSmall ? 'i' : 'I', number: Math.max(1, place) };
  return { type: isSmall ? 'a' : 'A', number: small.charCodeAt(0) - 96 };
}

function itemOf(paragraph: Element): Item | null {
  const [, list, level] = /mso-list:\s*(l\d+)\s+level(\d+)/i.exec(styleOf(paragraph)) ?? [];
  if (list === undefined) return null;
  const signs = [...paragraph.querySelectorAll('[style]')].filter((piece) =>
    /mso-list:\s*ignore/i.test(styleOf(piece)),
  );
  const text = signs.map(({ textContent }) => textContent).join('');
  for (const sign of signs) sign.remove();
  return { paragraph, list, level: Number(level), sign: signOf(text.replaceAll('\u00a0', ' ').trim()) };
}

function newList({ paragraph, sign }: Item): Element {
  const element = paragraph.ownerDocument.createElement(sign ? 'ol' : 'ul');
  if (sign && sign.type !== '1') element.setAttribute('type', sign.type);
  if (sign && sign.number !== 1) element.setAttribute('start', String(sign.number));
  return element;
}

/** Puts an item into the list that is open at its level, or into a new one. */
function place(item: Item, open: OpenList[]): void {
  const { paragraph, list, level, sign } = item;
  const type = sign?.type ?? 'bullet';
  while ((open.at(-1)?.level ?? 0) > level) open.pop();
  const before = open.at(-1);
  if (before?.level === level && (before.list !== list || before.type !== type)) open.pop();
  if (open.at(-1)?.level !== level) {
    const element = newList(item);
    const around = open.at(-1)?.element.lastElementChild;
    if (around) around.append(element);
    else paragraph.before(element);
    open.push({ element, list, level, type });
  }
  const entry = paragraph.ownerDocument.createElement('li');
  open.at(-1)?.element.append(entry);
  entry.append(paragraph);
}

/** Word's lists as lists, with their levels and numbers. */
export function mendListsOfWord(body: HTMLElement): void {
  let open: OpenList[] = [];
  let after: Element | null = null;
  for (const paragraph of [...body.querySelectorAll('p')]) {
    const item = itemOf(paragraph);
    if (!item) continue;
    const outer = open[0]?.element;
    if (!outer || outer !== after?.parentElement || paragraph.previousElementSibling !== outer) open = [];
    place(item, open);
    after = open[0]?.element.lastElementChild ?? null;
  }
}
