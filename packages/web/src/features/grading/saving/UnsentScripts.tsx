import { Alert } from '@digdir/designsystemet-react';
import { useEffect } from 'react';
import { useUnsavedWriting } from '../../../kept-writing/unsaved-writing.ts';
import { useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { gradingText } from '../texts.ts';
import { useIsAway } from './desk-api.ts';
import { savingText } from './saving-texts.ts';
import type { Confirmations } from './use-confirm-queue.ts';

type Line = {
  readonly kind: (typeof kinds)[number] | 'confirmFailed' | 'confirmWaiting';
  readonly pages: readonly { readonly path: string; readonly title: string }[];
};
const kinds = ['refused', 'choice', 'waiting'] as const;

/** A script is named once, though both its assessment and its marks are unsaved. */
function Links({ pages }: Pick<Line, 'pages'>) {
  return [...new Map(pages.map((page) => [page.path, page])).values()].map(({ path, title }) => (
    <span key={path}>
      {' '}
      <TextLink to={path}>{title}</TextLink>
    </span>
  ));
}

type UnsentScriptsProps = {
  readonly commissionId: string;
  readonly here: number;
  readonly queue: Pick<Confirmations, 'waiting' | 'failed'>;
};

/** Says what of the grader's work the server does not have, script by script; nothing while all is saved [G15]. */
export function UnsentScripts({ commissionId, here, queue }: UnsentScriptsProps) {
  const text = useText(savingText);
  const words = useText(gradingText);
  const announce = useAnnounce();
  const isAway = useIsAway();
  const under = `/grading/${commissionId}/`;
  // What is on the open script is said beside its fields.
  const others = useUnsavedWriting().filter(
    ({ path }) => path.startsWith(under) && path !== `${under}${here}`,
  );
  const ofNumbers = (numbers: readonly number[]) =>
    numbers.map((number) => ({ path: under + number, title: words.candidate(number) }));
  useEffect(() => {
    if (isAway) announce(text.away, 'assertive');
  }, [isAway, announce, text]);
  const lines: readonly Line[] = [
    { kind: 'confirmFailed' as const, pages: ofNumbers(queue.failed) },
    { kind: 'confirmWaiting' as const, pages: ofNumbers(queue.waiting) },
    ...kinds.map((kind) => ({ kind, pages: others.filter(({ stuck }) => stuck === kind) })),
  ].filter(({ pages }) => pages.length > 0);
  if (!isAway && lines.length === 0) return null;
  return (
    <Alert data-color="warning" data-size="sm" data-unsent>
      {isAway && <p>{text.away}</p>}
      {lines.map(({ kind, pages }) => (
        <p key={kind}>
          {text[kind]}
          <Links pages={pages} />
        </p>
      ))}
    </Alert>
  );
}
