import type { ReactNode } from 'react';

type ScrollBoxProps = {
  /** What is in it, for those who come to it by keyboard. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** What is wider than a narrow screen scrolls in a box of its own, by keyboard too, and the page does not (WCAG 1.4.10) [Q4]. */
export function ScrollBox({ label, className = '', children }: ScrollBoxProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={`scroll-box ${className}`.trim()} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
