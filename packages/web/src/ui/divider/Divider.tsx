import { ChevronLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import * as styles from './divider.module.css';
import { type Divided, widthByKey, within } from './divider-move.ts';

type Range = Omit<Divided, 'value'> & { readonly otherwise: number };

/** The last width on this device. */
export function useKeptWidth(storageKey: string, { otherwise, ...range }: Range) {
  const [value, setValue] = useState(() => {
    const kept = Number(localStorage.getItem(storageKey));
    return kept >= range.least && kept <= range.most ? kept : otherwise;
  });
  const move = (to: number) => {
    setValue(within(to, range));
    localStorage.setItem(storageKey, String(within(to, range)));
  };
  return { divided: { ...range, value }, move };
}

type DividerProps = {
  readonly divided: Divided;
  readonly onMove: (width: number) => void;
  /** The width of the pane at this position of the divider, of the width of both panes. */
  readonly widthAt: (clientX: number, panes: DOMRect) => number;
  /** The pane whose width it sets: its id and its name. */
  readonly controls: string;
  readonly text: { readonly label: string; readonly narrower: string; readonly wider: string };
};

/**
 * The divider between two panes: it is dragged, moved by arrow keys, or by a button on each side (WCAG 2.5.7) [Q4].
 */
export function Divider({ divided, onMove, widthAt, controls, text }: DividerProps) {
  const { value, least, most, step, pane } = divided;
  const drag = (event: PointerEvent<HTMLElement>) => {
    const panes = event.currentTarget.closest('[data-divider]')?.parentElement;
    if (!panes || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onMove(widthAt(event.clientX, panes.getBoundingClientRect()));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const width = widthByKey(event.key, divided);
    if (width === undefined) return;
    event.preventDefault();
    onMove(width);
  };
  const narrower = { name: text.narrower, to: value - step, isEnd: value <= least };
  const wider = { name: text.wider, to: value + step, isEnd: value >= most };
  const [toTheLeft, toTheRight] = pane === 'before' ? [narrower, wider] : [wider, narrower];
  return (
    <div className={styles.divider} data-divider>
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no <hr> */}
      <div
        className={styles.dividerLine}
        role="separator"
        tabIndex={0}
        aria-label={text.label}
        aria-orientation="vertical"
        aria-controls={controls}
        aria-valuemin={least}
        aria-valuemax={most}
        aria-valuenow={value}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
      />
      <div className={styles.dividerButtons}>
        {[toTheLeft, toTheRight].map(({ name, to, isEnd }) => (
          <button
            key={name}
            type="button"
            aria-label={name}
            title={name}
            // Not disabled: the focus would be lost where the last step ends.
            aria-disabled={isEnd || undefined}
            onClick={() => onMove(to)}
          >
            {name === toTheLeft.name ? <ChevronLeftIcon aria-hidden /> : <ChevronRightIcon aria-hidden />}
          </button>
        ))}
      </div>
    </div>
  );
}
