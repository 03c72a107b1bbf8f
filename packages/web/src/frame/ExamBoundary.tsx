import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Component, type ReactNode } from 'react';
import { offlineText } from '../features/sitting/local/offline-texts.ts';
import type { placeOfAll } from '../features/sitting/session/saving-state.ts';
import { useText } from '../text/language.tsx';
import * as styles from '../ui/page-shell.module.css';
import { ExamContactLine } from '../ui/phone/ExamContactLine.tsx';

type BrokenPageProps = {
  /** Where all of the text is saved; `unknown` if nothing is left that could know. */
  readonly place?: ReturnType<typeof placeOfAll>;
  readonly children?: ReactNode;
};

/** Shows that the page broke and where the writing is, and offers a reload if that loses nothing. */
export function BrokenPage({ place = 'unknown', children }: BrokenPageProps) {
  const text = useText(offlineText);
  return (
    <main id="content" className={styles.page} data-width="reading">
      <Alert data-color="danger" role="alert">
        <Heading level={1} data-size="2xs">
          {text.brokenTitle}
        </Heading>
        <Paragraph>{text.broken[place]}</Paragraph>
        <ExamContactLine />
        {place !== 'page' && (
          <Button variant="secondary" onClick={() => window.location.reload()}>
            {text.reload}
          </Button>
        )}
      </Alert>
      {children}
    </main>
  );
}

type ExamBoundaryProps = {
  readonly children: ReactNode;
  /** Shown in place of a page that broke. */
  readonly broken?: ReactNode;
};

/** If a page of exam day breaks, a notice is shown in its place, never an empty window. */
export class ExamBoundary extends Component<ExamBoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    const { children, broken = <BrokenPage /> } = this.props;
    return this.state.isBroken ? broken : children;
  }
}
