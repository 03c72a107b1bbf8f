import { Alert, Button } from '@digdir/designsystemet-react';
import type { JsonValue } from '@karakter/domain/text/canonical-json';
import type { Disputed as Dispute, Path } from '@karakter/domain/text/three-way-merge';
import { useText } from '../text/language.tsx';
import { useAnnounce } from '../ui/focus/LiveRegion.tsx';
import { WordDifference } from '../ui/reading/WordDifference.tsx';
import { inWords } from './document/changed-writing.ts';
import type { Kept } from './document/use-kept-document.ts';
import * as styles from './kept.module.css';
import { keptText } from './kept-texts.ts';

/** Where the choice is shown on the page. */
export function disputedId({ path }: Pick<Dispute, 'path'>): string {
  return `disputed-${path.join('-')}`;
}

type DisputedProps = {
  readonly kept: Pick<Kept<unknown>, 'disputed' | 'choose'>;
  /** The field, or the part of the document, that the choice belongs to. */
  readonly at: Path;
  readonly lang?: string;
  /** How to show a value that is not text, such as the id of an option. */
  readonly words?: (value: JsonValue) => string;
  /** The name of the field, where the choice is not shown beside it. */
  readonly nameOf?: (path: Path) => string | undefined;
};

type ValuesProps = Required<Pick<DisputedProps, 'words'>> & {
  readonly disputed: Dispute;
  readonly lang: string | undefined;
};

/** The two texts. Where the other side has none, the form was sent or emptied there, and no one wrote "nothing". */
function Values({ disputed, lang, words }: ValuesProps) {
  const text = useText(keptText);
  const [theirs, mine] = [words(disputed.theirs), words(disputed.mine)];
  const inLanguage = lang ? { lang } : {};
  if (theirs === '' || mine === '')
    return (
      <>
        <p>{theirs === '' ? text.emptiedThere : text.emptiedHere}</p>
        <blockquote {...inLanguage} className="plain-text">
          {theirs || mine}
        </blockquote>
      </>
    );
  return (
    <>
      <p>{text.theirs}</p>
      <blockquote {...inLanguage} className="plain-text">
        {theirs}
      </blockquote>
      <p>{text.difference}</p>
      <WordDifference before={theirs} after={mine} {...inLanguage} />
    </>
  );
}

/** Shown at a field: the other person's text, and the choice between the two [A1]. The user's own text stays in the field. */
export function Disputed({ kept, at, lang, words: given = inWords, nameOf }: DisputedProps) {
  const text = useText(keptText);
  const words = (value: JsonValue) =>
    typeof value === 'boolean' ? text[value ? 'yes' : 'no'] : given(value);
  const announce = useAnnounce();
  const here = kept.disputed.filter(({ path }) => at.every((step, index) => path[index] === step));
  const choose = (disputed: Dispute, whose: 'mine' | 'theirs', next: Element | null) => {
    kept.choose(disputed, whose);
    announce(text.chosen);
    // The buttons disappear, so the focus moves to their field.
    const field = next?.querySelector<HTMLElement>('input, textarea, [contenteditable="true"]');
    field?.focus();
  };
  const labelOf = ({ theirs }: Dispute, whose: 'mine' | 'theirs') => {
    if (words(theirs) === '') return whose === 'mine' ? text.keepMine : text.emptyMine;
    return whose === 'mine' ? text.useMine : text.useTheirs;
  };
  return here.map((disputed) => (
    <Alert
      key={disputedId(disputed) + inWords(disputed.theirs)}
      id={disputedId(disputed)}
      tabIndex={-1}
      data-color="warning"
      data-size="sm"
      className={styles.disputed}
      data-disputed
    >
      {nameOf?.(disputed.path) && (
        <p>
          <strong>{nameOf(disputed.path)}</strong>
        </p>
      )}
      <Values disputed={disputed} lang={lang} words={words} />
      <div className="page-actions">
        {(['mine', 'theirs'] as const).map((whose) => (
          <Button
            key={whose}
            variant="secondary"
            data-size="sm"
            onClick={(event) =>
              choose(disputed, whose, event.currentTarget.closest('[data-disputed]')?.parentElement ?? null)
            }
          >
            {labelOf(disputed, whose)}
          </Button>
        ))}
      </div>
    </Alert>
  ));
}
