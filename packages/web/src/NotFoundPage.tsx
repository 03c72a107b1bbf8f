import { commonText } from './text/common-text.ts';
import { useText } from './text/language.tsx';
import { PageShell } from './ui/PageShell.tsx';
import { EmptyState } from './ui/States.tsx';
import { LinkButton } from './ui/TextLink.tsx';

/** What an address shows that leads nowhere. */
export function NotFoundPage() {
  const text = useText(commonText);
  return (
    <PageShell title={text.notFoundTitle} width="reading">
      <EmptyState title={text.notFound} action={<LinkButton to="/">{text.toFrontPage}</LinkButton>}>
        {text.nothingLost}
      </EmptyState>
    </PageShell>
  );
}
