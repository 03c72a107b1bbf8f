import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useText } from '../../text/language.tsx';
import { sittingText } from './text.ts';

const storageKey = 'karakter.paperShare';
const least = 20;
const most = 70;
const step = 5;

const within = (share: number) => Math.min(most, Math.max(least, Math.round(share)));

function rememberedShare(): number {
  const share = Number(localStorage.getItem(storageKey));
  return share >= least && share <= most ? share : 42;
}

type SplitPanesProps = { readonly left: ReactNode; readonly right: ReactNode };

/** Two panes with a divider that can be dragged, or moved with the arrows; on a narrow screen one above the other. */
export function SplitPanes({ left, right }: SplitPanesProps) {
  const text = useText(sittingText);
  const leftId = useId();
  const panes = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(rememberedShare);
  const move = (to: number) => {
    setShare(within(to));
    localStorage.setItem(storageKey, String(within(to)));
  };
  const drag = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = panes.current?.getBoundingClientRect();
    if (box) move(((event.clientX - box.left) / box.width) * 100);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowLeft: share - step, ArrowRight: share + step, Home: least, End: most }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };
  return (
    <div className="panes" ref={panes} style={{ '--paper-share': `${share}%` } as React.CSSProperties}>
      <div className="pane" id={leftId}>
        {left}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no <hr> */}
      <div
        className="divider"
        role="separator"
        tabIndex={0}
        aria-label={text.divider}
        aria-orientation="vertical"
        aria-controls={leftId}
        aria-valuemin={least}
        aria-valuemax={most}
        aria-valuenow={share}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
      />
      <div className="pane">{right}</div>
    </div>
  );
}
