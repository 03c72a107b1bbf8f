/**
 * Keeps the focus on the page: when the focused control is removed, hidden or disabled, the focus moves to what
 * replaced it, else to the next control of the same kind, else to the heading above, and never to the top of
 * the page. It works for all pages: code that removes a button need not handle the focus, and a component that knows
 * better moves the focus itself, before this runs. `useAnnounce` announces what happened, where it happens.
 */

const controls = [
  'a[href]',
  'button',
  'input:not([type=hidden])',
  'select',
  'textarea',
  'summary',
  'audio[controls]',
  '[contenteditable="true"]',
  '[tabindex]:not([tabindex="-1"])',
].join(', ');
const headings = 'h1, h2, h3, h4, h5, h6, legend';
const parts = 'section, form, fieldset, article, dialog, main, [role=region], [role=group]';
/** Long enough for components that move the focus themselves, and for elements rendered after a response. */
const settleMs = 80;
/** A button that is disabled while its command runs is usually enabled again within this time. */
const patienceMs = 600;
const remembered = 8;

type Place = { readonly parent: Node; readonly previous: Node | null; readonly next: Node | null };

/** Whether an element is drawn and not hidden; by its boxes where the browser cannot tell (Safari before 17.4). */
export function isShown(element: Element): boolean {
  if (typeof element.checkVisibility === 'function')
    return element.checkVisibility({ visibilityProperty: true });
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
}

const isDisabled = (element: Element) => element.matches(':disabled, :disabled *');

/** Whether the element can have the focus: it is on the page, shown, enabled and not behind anything modal. */
function isReachable(element: Element): boolean {
  if (!element.isConnected || isDisabled(element) || element.closest('[inert]')) return false;
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
  if (modal && !modal.contains(element)) return false;
  return isShown(element);
}

const reachable = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll<HTMLElement>(selector)].filter(isReachable);

/** What identifies a control's function in any row: its tag, its look, and the first word of its name. */
function kindOf(element: Element): string {
  const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
  const word = name.trim().split(/\s/)[0];
  const look = ['type', 'data-variant', 'data-color', 'role', 'class'].map((a) => element.getAttribute(a));
  return JSON.stringify([element.tagName, word, ...look]);
}

const comesBefore = (one: Node, other: Node) =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Whether the control comes after the place. */
function isAfter({ parent, previous, next }: Place, control: Node): boolean {
  if (next?.isConnected) return next.contains(control) || comesBefore(next, control);
  if (previous?.isConnected) return comesBefore(previous, control) && !previous.contains(control);
  return comesBefore(parent, control);
}

/** The elements that had the focus last, and the former places of the parts removed from the page. */
class Trail {
  readonly #elements: HTMLElement[] = [];
  readonly #takenFrom = new WeakMap<Node, Place>();
  /** The elements added to the page since the focus was lost. */
  readonly added: Element[] = [];

  add(element: HTMLElement): void {
    if (this.#elements.at(-1) === element) return;
    this.#elements.push(element);
    if (this.#elements.length > remembered) this.#elements.shift();
  }

  clear(): void {
    this.#elements.length = 0;
  }

  get last(): HTMLElement | undefined {
    return this.#elements.at(-1);
  }

  /** The last element that had the focus outside a dialog or menu that has closed since. */
  lastOutside(): HTMLElement | undefined {
    const isOutside = (each: HTMLElement) => {
      const layer = each.closest('dialog, [popover]');
      return !layer || isReachable(layer);
    };
    return this.#elements.findLast(isOutside) ?? this.last;
  }

  note(records: readonly MutationRecord[]): void {
    const isGone = this.last !== undefined && !this.last.isConnected;
    for (const { target, removedNodes, addedNodes, previousSibling, nextSibling } of records) {
      const place = { parent: target, previous: previousSibling, next: nextSibling };
      for (const node of removedNodes) this.#takenFrom.set(node, place);
      if (isGone) this.added.push(...[...addedNodes].filter((node) => node instanceof Element));
    }
  }

  /** The present or former place of the element on the page. */
  placeOf(element: Element): Place | undefined {
    let place: Place = { parent: element.parentNode ?? element, previous: element, next: element };
    while (!place.parent.isConnected) {
      const root = place.parent.getRootNode();
      const taken = this.#takenFrom.get(root.isConnected ? place.parent : root);
      if (!taken) return undefined;
      place = taken;
    }
    return element.isConnected ? { ...place, previous: element, next: element.nextSibling } : place;
  }
}

const asElement = (node: Node) => (node instanceof Element ? node : (node.parentElement ?? document.body));

/** The same control rendered again, or what replaced it. */
function inItsPlace(lost: Element, { parent }: Place, added: readonly Element[]): HTMLElement | undefined {
  const same = lost.id === '' ? null : document.getElementById(lost.id);
  if (same && same !== lost && isReachable(same)) return same;
  const beside = added.filter((each) => each.isConnected && each.parentNode === parent);
  const found = beside.flatMap((each) => [
    ...(each.matches(controls) && isReachable(each) ? [each as HTMLElement] : []),
    ...reachable(each, controls),
  ]);
  return found.find((each) => kindOf(each) === kindOf(lost)) ?? found[0];
}

/** The heading above the place within this part; undefined where the part has no heading of its own. */
function headingOf(part: Element, place: Place): HTMLElement | undefined {
  if (!part.matches(parts)) return undefined;
  // The heading of a part beside the place, such as another group of fields, is not its own.
  const heads = reachable(part, headings).filter((each) => each.closest(parts) === part);
  return heads.findLast((each) => !isAfter(place, each)) ?? heads[0];
}

/** Searches outwards, part by part, for the next control of the kind, or the last; else for the part's heading. */
function nextOfKind(lost: Element, place: Place): HTMLElement | undefined {
  const kind = kindOf(lost);
  for (let part: Element | null = asElement(place.parent); part; part = part.parentElement) {
    const alike = reachable(part, controls).filter((each) => each !== lost && kindOf(each) === kind);
    const next = alike.find((each) => isAfter(place, each)) ?? alike.at(-1);
    if (next) return next;
    const head = headingOf(part, place);
    if (head) return head;
  }
  return undefined;
}

function successor(lost: HTMLElement, place: Place | undefined, added: readonly Element[]) {
  if (isReachable(lost)) return lost;
  if (place && lost.isConnected) {
    const beside = reachable(asElement(place.parent), controls);
    const next = beside.find((each) => isAfter(place, each)) ?? beside.at(-1);
    if (next && asElement(place.parent).closest(parts) !== place.parent) return next;
  }
  const found = place && (inItsPlace(lost, place, added) ?? nextOfKind(lost, place));
  return found ?? reachable(document, 'dialog:modal :is(h1, h2, h3), h1, main')[0];
}

/** A heading can be focused by script only: it is not a tab stop. */
function focusOn(element: HTMLElement): void {
  if (!element.matches(controls) && !element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus();
}

/** Moves the focus from a field to the heading of the part around it, so that the person keeps their place. */
export function leaveToHeading(field: HTMLElement): void {
  const place: Place = { parent: field, previous: field, next: field };
  let part = field.parentElement;
  while (part && !headingOf(part, place)) part = part.parentElement;
  const heading = part && headingOf(part, place);
  if (heading) focusOn(heading);
}

const isNowhere = () => document.activeElement === null || document.activeElement === document.body;
/** A disabled or hidden element keeps the focus until the page is painted; then no element has it. */
const isLost = () => isNowhere() || (document.activeElement !== null && !isReachable(document.activeElement));

/** Keeps the focus of the whole page, from the moment it opens. */
export function keepFocusOnPage(): void {
  const trail = new Trail();
  let settling: ReturnType<typeof setTimeout> | undefined;
  let lostSince: number | null = null;

  const wait = () => {
    clearTimeout(settling);
    settling = setTimeout(settle, settleMs);
  };
  const forget = () => {
    lostSince = null;
    trail.added.length = 0;
  };
  const isPassing = (lost: Element, since: number) =>
    lost.isConnected && isDisabled(lost) && Date.now() - since < patienceMs;
  function restore(lost: HTMLElement, since: number): void {
    lostSince = since;
    if (isPassing(lost, since)) {
      wait();
      return;
    }
    const next = successor(lost, trail.placeOf(lost), trail.added);
    // The page may still be loading: the search is repeated when more of it is drawn.
    if (!next) return;
    forget();
    focusOn(next);
  }
  function settle(): void {
    const lost = trail.lastOutside();
    if (lost && isLost()) restore(lost, lostSince ?? Date.now());
    else forget();
  }

  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target !== document.body) trail.add(target);
  });
  // The browser moves the focus right after the press; what the click does comes after the release.
  let isPressing = false;
  const onPress = ({ type }: Event) => {
    isPressing = type === 'mousedown';
  };
  for (const type of ['mousedown', 'mouseup', 'keydown']) document.addEventListener(type, onPress, true);
  // A click beside a control leaves it on purpose, and so does a script while the control is still there.
  document.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget !== null) return;
    if (isPressing) trail.clear();
    else
      setTimeout(() => {
        if (document.hasFocus() && isNowhere() && trail.last && isReachable(trail.last)) trail.clear();
      });
  });
  const watching = new MutationObserver((records) => {
    trail.note(records);
    const mayBeHidden = records.some(({ type }) => type === 'attributes');
    if (trail.last && (mayBeHidden || isNowhere())) wait();
  });
  const attributeFilter = ['disabled', 'hidden', 'inert', 'open'];
  watching.observe(document, { subtree: true, childList: true, attributeFilter });
}
