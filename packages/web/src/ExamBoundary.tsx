import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Component, type ReactNode } from 'react';
import { offlineText } from './features/sitting/offline-text.ts';
import { useText } from './text/language.tsx';

function BrokenPage() {
  const text = useText(offlineText);
  return (
    <main id="content" className="page" data-width="reading">
      <Alert data-color="danger" role="alert">
        <Heading level={1} data-size="2xs">
          {text.brokenTitle}
        </Heading>
        <Paragraph>{text.broken}</Paragraph>
        <Button variant="secondary" onClick={() => window.location.reload()}>
          {text.reload}
        </Button>
      </Alert>
    </main>
  );
}

/** Shown where a page of exam day itself breaks: what was written is in the machine's store before anything else. */
export class ExamBoundary extends Component<
  { readonly children: ReactNode },
  { readonly isBroken: boolean }
> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <BrokenPage /> : this.props.children;
  }
}
