import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import type { JsonValue } from '@karakter/domain/text/canonical-json';
import { useEffect, useState } from 'react';
import { useText } from '../text/language.tsx';
import { WrittenText } from '../ui/reading/WrittenText.tsx';
import { changedWriting } from './document/changed-writing.ts';
import { useKeeping } from './keeping.ts';
import * as styles from './kept.module.css';
import { keptText } from './kept-texts.ts';

type Left = { readonly windows: readonly string[]; readonly texts: readonly string[] };

/** Shows, on a page that can no longer be edited, the text that this person wrote there and could not save [G15]. */
export function LeftHere({ writingKey }: { readonly writingKey: string }) {
  const text = useText(keptText);
  const { store } = useKeeping();
  const [left, setLeft] = useState<Left | null>(null);
  useEffect(() => {
    store.left(writingKey).then(
      (all) => {
        const texts = all.flatMap(({ written }) =>
          changedWriting(written.base.content as JsonValue, written.content as JsonValue),
        );
        setLeft({ windows: all.map(({ window }) => window), texts: [...new Set(texts)] });
      },
      // If the device keeps nothing, there is nothing to show.
      () => setLeft(null),
    );
  }, [store, writingKey]);
  if (left === null || left.texts.length === 0) return null;
  const discard = () => {
    void store.forget(writingKey, left.windows);
    setLeft(null);
  };
  return (
    <Alert data-color="warning" className={styles.disputed}>
      <Heading level={2} data-size="2xs">
        {text.leftHereTitle}
      </Heading>
      <p>{text.leftHereAbout}</p>
      {left.texts.map((words) => (
        <WrittenText key={words} as="blockquote" className="plain-text">
          {words}
        </WrittenText>
      ))}
      <Button variant="secondary" data-size="sm" onClick={discard}>
        {text.discard}
      </Button>
    </Alert>
  );
}
