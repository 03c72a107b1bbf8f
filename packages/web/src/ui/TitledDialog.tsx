import { Dialog, Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { commonText } from '../text/common-text.ts';
import { useText } from '../text/language.tsx';

type TitledDialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
};

/**
 * A modal dialog under its heading. The heading has the focus when it opens, and not the button that closes it, which
 * stands first: one hears what it is about and comes to its first field with the next Tab (WAI-ARIA APG, modal dialog).
 */
export function TitledDialog({ open, onClose, title, children }: TitledDialogProps) {
  const text = useText(commonText);
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // After the dialog's own effect, which shows it and gives the focus to whatever comes first in it.
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
      {children}
    </Dialog>
  );
}
