import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import * as styles from '../styles/planning.module.css';

/** A part of the last look before publishing, with its heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.examSection}>
      <Heading level={2} data-size="2xs">
        {title}
      </Heading>
      {children}
    </section>
  );
}
