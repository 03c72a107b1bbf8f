import type { ReactNode } from 'react';

type OwnScrollerProps = {
  /** What is in it, for those who come to it by keyboard. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** What is wider than a narrow screen scrolls in a box of its own, by keyboard too, and the page does not (WCAG 1.4.10) [Q4]. */
export function OwnScroller({ label, className = '', children }: OwnScrollerProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={`own-scroller ${className}`.trim()} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
