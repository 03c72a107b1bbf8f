import { Paragraph } from '@digdir/designsystemet-react';
import { commonText } from '../text/common-texts.ts';
import { useText } from '../text/language.tsx';
import { PageShell } from '../ui/PageShell.tsx';
import { LinkButton } from '../ui/TextLink.tsx';

/** Shown at an address without a page. */
export function NotFoundPage() {
  const text = useText(commonText);
  return (
    <PageShell title={text.notFoundTitle} width="reading">
      <Paragraph>{text.notFound}</Paragraph>
      <p className="page-way-on">
        <LinkButton to="/">{text.toFrontPage}</LinkButton>
      </p>
    </PageShell>
  );
}
