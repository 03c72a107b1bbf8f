import { Dialog, Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { SessionOverNotice } from '../kept-writing/SessionOver.tsx';
import { commonText } from '../text/common-texts.ts';
import { useText } from '../text/language.tsx';

type TitledDialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
};

/**
 * A modal dialog with a heading. When it opens, the heading has the focus, not the close button, which comes first:
 * a screen reader reads the heading, and the next Tab leads to the first field (WAI-ARIA APG, modal dialog).
 */
export function TitledDialog({ open, onClose, title, children }: TitledDialogProps) {
  const text = useText(commonText);
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // Runs after the dialog's own effect, which shows it and focuses its first control.
  useEffect(() => {
    if (open) heading.current?.focus();
  }, [open]);
  return (
    <Dialog open={open} onClose={onClose} closeButton={text.close} aria-labelledby={titleId}>
      <Dialog.Block>
        <Heading level={2} data-size="xs" id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </Heading>
      </Dialog.Block>
      <SessionOverNotice />
      {children}
    </Dialog>
  );
}
