import type { ReactNode } from 'react';
import * as styles from './scroll-box.module.css';

type ScrollBoxProps = {
  /** What the box contains, for users of keyboards and screen readers. */
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** Content wider than a narrow screen scrolls in its own box, by keyboard too, so that the page does not (WCAG 1.4.10) [Q4]. */
export function ScrollBox({ label, className = '', children }: ScrollBoxProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={`${styles.scrollBox} ${className}`.trim()} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
