/** What a text cannot hold, in the order in which it is named. */
export const leftOutKinds = ['image', 'equation', 'comment', 'footnote', 'object'] as const;
type LeftOutKind = (typeof leftOutKinds)[number];
/** How many of each kind a paste left out. */
export type LeftOut = Readonly<Record<LeftOutKind, number>>;

/** What was left out of a paste, and whether the rest of it is in the text. */
export type PasteReport = { readonly leftOut: LeftOut; readonly isRestPut: boolean };

export const nothingLeftOut: LeftOut = { image: 0, equation: 0, comment: 0, footnote: 0, object: 0 };

const neverShown = 'script,style,template,noscript,map';
const shown = {
  image: 'picture,img,svg,canvas',
  equation: 'math',
  object: 'object,embed,iframe,video,audio',
} as const;

function removed(elements: readonly Element[]): number {
  for (const element of elements) element.remove();
  return elements.length;
}

/** The outermost elements: a picture within a picture is one. */
function outermost(body: HTMLElement, selector: string): readonly Element[] {
  return [...body.querySelectorAll(selector)].filter((each) => !each.parentElement?.closest(selector));
}

function commentsIn(body: HTMLElement): readonly Comment[] {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found: Comment[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Comment);
  return found;
}

/** Word copies an equation within a comment of HTML, and after it a picture for programs that know no equations. */
function removeEquationsOfWord(body: HTMLElement): number {
  const comments = commentsIn(body);
  for (const begin of comments.filter(({ data }) => data.startsWith('[if !msEquation]'))) {
    const isEnd = (node: ChildNode) => node instanceof Comment && node.data.startsWith('[endif]');
    for (let next = begin.nextSibling; next && !isEnd(next); next = begin.nextSibling) next.remove();
  }
  return comments.filter(({ data }) => data.includes('msEquation') && data.includes('<m:oMath')).length;
}

const elementOfWord = (element: Element): string =>
  /mso-element:\s*([a-z-]+)/i.exec(element.getAttribute('style') ?? '')?.[1] ?? '';

/** What others wrote in the margin: never for those who read the text. */
function removeComments(body: HTMLElement): number {
  const anchors = removed([...body.querySelectorAll('a[href^="#_msocom"]')]);
  const lists = [...body.querySelectorAll('div')].filter((div) => elementOfWord(div) === 'comment-list');
  const divs = lists.flatMap((list) => [...list.querySelectorAll('div')]);
  const written = divs.filter((div) => elementOfWord(div) === 'comment').length;
  removed(lists);
  return Math.max(anchors, written);
}

/** Word, LibreOffice and Google Docs each name the place of a note, and the note itself, in their own way. */
const noteReference = /^#(?:_(ftn|edn)(\d+)|sd(footnote|endnote)(\d+)sym|(ftnt)(\d+))$/;
const noteItself = /^#(?:_(ftn|edn)ref(\d+)|sd(footnote|endnote)(\d+)anc|(ftnt)_ref(\d+))$/;

function noteOf(link: Element, pattern: RegExp): string | undefined {
  const href = link.getAttribute('href') ?? '';
  return pattern
    .exec(href.slice(href.indexOf('#')))
    ?.slice(1)
    .join('');
}

/** A note that was copied stays, below the text; the number of one that was not is removed. */
function removeReferences(body: HTMLElement): number {
  const links = [...body.querySelectorAll('a[href*="#"]')];
  const notes = new Set(links.map((link) => noteOf(link, noteItself)));
  const without = links.filter((link) => {
    const note = noteOf(link, noteReference);
    return note !== undefined && !notes.has(note);
  });
  return removed(without);
}

/** Removes what the text cannot hold, and counts it. */
export function takeOut(body: HTMLElement, keepsImage: (image: Element) => boolean): LeftOut {
  removed([...body.querySelectorAll(neverShown)]);
  const equations = removeEquationsOfWord(body);
  return {
    image: removed(outermost(body, shown.image).filter((image) => !keepsImage(image))),
    equation: equations + removed(outermost(body, shown.equation)),
    comment: removeComments(body),
    footnote: removeReferences(body),
    object: removed(outermost(body, shown.object)),
  };
}
