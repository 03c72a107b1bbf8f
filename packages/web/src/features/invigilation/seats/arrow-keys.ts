import type { KeyboardEvent } from 'react';

const verticals: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

type Box = Pick<DOMRect, 'top' | 'bottom' | 'left' | 'width'>;
const middle = ({ left, width }: Box) => left + width / 2;

/** The index of the nearest box in the next line below (1) or above (-1); undefined where there is no such line. */
export function nextInColumn(boxes: readonly Box[], from: number, way: 1 | -1): number | undefined {
  const own = boxes[from];
  if (!own) return undefined;
  const beyond = boxes
    .map((box, index) => ({ box, index }))
    .filter(({ box }) => (way === 1 ? box.top >= own.bottom : box.bottom <= own.top));
  const distance = ({ box }: (typeof beyond)[number]) =>
    [Math.abs(box.top - own.top), Math.abs(middle(box) - middle(own))] as const;
  const [nearest] = beyond.sort((one, other) => {
    const [[a, x], [b, y]] = [distance(one), distance(other)];
    return a - b || x - y;
  });
  return nearest?.index;
}

/** Moves the focus up and down between the items, as they stand on the screen. */
export function moveByArrows(event: KeyboardEvent<HTMLElement>, items: string): void {
  const way = verticals[event.key];
  if (way === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(items)];
  const from = all.indexOf(document.activeElement as HTMLElement);
  const to = nextInColumn(
    all.map((item) => item.getBoundingClientRect()),
    from,
    way,
  );
  if (to === undefined) return;
  event.preventDefault();
  all[to]?.focus();
}
