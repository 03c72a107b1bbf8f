import { Alert, Heading } from '@digdir/designsystemet-react';
import type { JsonValue } from '@karakter/domain/text/canonical-json';
import { useEffect, useState } from 'react';
import { changedWriting } from '../../../kept-writing/document/changed-writing.ts';
import { useKeeping } from '../../../kept-writing/keeping.ts';
import { useText } from '../../../text/language.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { marksKey } from '../marks/kept-marks.ts';
import { assessmentKey } from './autosaves.ts';
import { savingText } from './saving-texts.ts';

type Left = { readonly title: string; readonly texts: readonly string[] };

/**
 * What a grader wrote and could not save on a commission that is no longer theirs: it is not sent, and can be read and
 * copied [G15].
 */
export function LeftOnCommission({ commissionId }: { readonly commissionId: string }) {
  const text = useText(savingText);
  const { store } = useKeeping();
  const [left, setLeft] = useState<readonly Left[]>([]);
  useEffect(() => {
    let isHere = true;
    const look = async () => {
      const all = await store.all();
      const ours = [assessmentKey(commissionId), marksKey(commissionId)];
      const ofCommission = all.filter(({ key }) => ours.some((each) => key.startsWith(each)));
      const found = ofCommission.map(({ title, written: { base, content } }) => ({
        title,
        texts: changedWriting(base.content as JsonValue, content as JsonValue),
      }));
      if (isHere) setLeft(found.filter(({ texts }) => texts.length > 0));
    };
    // If the device keeps nothing, there is nothing to show.
    look().catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [store, commissionId]);
  if (left.length === 0) return null;
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">
        {text.leftTitle}
      </Heading>
      <p>{text.leftAbout}</p>
      {left.map(({ title, texts }) => (
        <section key={title + texts.join('\n')}>
          <Heading level={3} data-size="2xs">
            {title}
          </Heading>
          {texts.map((words) => (
            <WrittenText key={words} as="blockquote" className="plain-text">
              {words}
            </WrittenText>
          ))}
        </section>
      ))}
    </Alert>
  );
}
