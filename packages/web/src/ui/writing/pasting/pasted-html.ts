import { type LeftOut, takeOut } from './left-out.ts';
import { keepable } from './pasted-lines.ts';
import { mendListsOfWord } from './word-lists.ts';

/** These elements are on separate lines on a page, and would run together where the editor does not know them. */
const ownLines =
  'dt,dd,caption,legend,summary,details,main,nav,center,dialog,menu,dir,option,optgroup,figcaption,figure,address,hgroup,search,hr';
const tableParts = 'table,thead,tbody,tfoot,tr,td,th';
/** The attributes with formatting that an answer may have; all others belong to the other program. */
const keptAttributes = new Set(['href', 'style', 'start', 'type', 'colspan', 'rowspan', 'align']);
const headings: Readonly<Record<string, string>> = { H1: 'h2', H4: 'h3', H5: 'h3', H6: 'h3' };
const listTypes = /^[1aAiI]$/;

function rename(element: Element, tag: string): Element {
  const made = element.ownerDocument.createElement(tag);
  made.append(...element.childNodes);
  for (const name of ['style', 'align']) {
    const value = element.getAttribute(name);
    if (value !== null) made.setAttribute(name, value);
  }
  element.replaceWith(made);
  return made;
}

function keepAttributes(element: Element): void {
  for (const { name } of [...element.attributes])
    if (!keptAttributes.has(name)) element.removeAttribute(name);
  const type = element.getAttribute('type');
  if (type !== null && !listTypes.test(type)) element.removeAttribute('type');
  const start = element.getAttribute('start');
  if (start !== null && !/^\d{1,6}$/.test(start)) element.removeAttribute('start');
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan', most: number): void {
  const asked = Number(cell.getAttribute(name) ?? 1);
  const span = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), most) : 1;
  if (span === 1) cell.removeAttribute(name);
  else cell.setAttribute(name, String(span));
}

/** A title over a whole sheet spans 16,384 columns in Excel: a cell is no wider than the cells of another row. */
function tameSpans(table: HTMLTableElement): void {
  const rows = [...table.rows];
  const widest = Math.max(1, ...rows.map(({ cells }) => cells.length));
  rows.forEach((row, place) => {
    for (const cell of row.cells) {
      spanOf(cell, 'colspan', widest);
      spanOf(cell, 'rowspan', rows.length - place);
    }
  });
}

function mendTable(table: HTMLTableElement): void {
  for (const column of table.querySelectorAll('colgroup,col')) column.remove();
  for (const row of [...table.rows]) if (row.cells.length === 0) row.remove();
  if (table.caption) table.before(rename(table.caption, 'p'));
  if (table.rows.length === 0) table.replaceWith(...table.childNodes);
  else tameSpans(table);
}

const isEmptyLine = (element: Element): boolean =>
  element.textContent.replaceAll('\u00a0', '').trim() === '' && !element.querySelector('br,td,th,li,p,div');

/** The line break that ends a paragraph shows nothing, and a paragraph of one hard space is an empty line. */
function mendLines(body: HTMLElement): void {
  for (const element of body.querySelectorAll('p,h2,h3')) {
    const last = element.lastChild;
    if (last instanceof Element && last.tagName === 'BR') last.remove();
    if (isEmptyLine(element)) element.replaceChildren();
  }
  for (const element of body.querySelectorAll('div')) {
    const only = element.childNodes.length === 1 ? element.firstElementChild : null;
    if (only?.tagName === 'BR') element.replaceWith(body.ownerDocument.createElement('p'));
  }
}

/** An item outside a list, and a list directly inside a list: kept as they appeared. */
function mendLists(body: HTMLElement): void {
  for (const list of body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) {
    const before = list.previousElementSibling;
    if (before?.tagName === 'LI') before.append(list);
    else rename(list, 'li').append(list);
  }
}

function mendSigns(body: HTMLElement): void {
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    text.nodeValue = keepable(text.nodeValue ?? '');
}

type TextHolds = { readonly hasTables: boolean; readonly keepsImage: (image: Element) => boolean };
type Cleaned = { readonly html: string; readonly leftOut: LeftOut };

/**
 * Another program's clipboard, as far as an answer can contain it: every word stays, and the formatting that has a
 * button. Content from Karakter's own editor is recognised by `data-pm-slice`, and is left unchanged.
 */
export function cleanedHtml(html: string, { hasTables, keepsImage }: TextHolds): Cleaned {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const isOurs = body.querySelector('[data-pm-slice]') !== null;
  const leftOut = takeOut(body, (image) => isOurs && keepsImage(image));
  mendSigns(body);
  if (isOurs) return { html: body.innerHTML, leftOut };
  mendListsOfWord(body);
  for (const heading of body.querySelectorAll('h1,h4,h5,h6'))
    rename(heading, headings[heading.tagName] ?? 'p');
  if (hasTables) for (const table of body.querySelectorAll('table')) mendTable(table);
  else for (const part of body.querySelectorAll(tableParts)) rename(part, 'div');
  for (const line of body.querySelectorAll(ownLines)) rename(line, 'div');
  for (const element of body.querySelectorAll('*')) keepAttributes(element);
  mendLists(body);
  mendLines(body);
  return { html: body.innerHTML, leftOut };
}
