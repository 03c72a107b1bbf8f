import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { shortInstant } from '@karakter/domain/calendar/dates';
import { writtenList } from '@karakter/domain/text/wording';
import { useLanguage, useText } from '../../../text/language.tsx';
import type { CommissionPageView } from '../api-types.ts';
import { type SharedWork, useSharedWork } from './shared-context.ts';
import { sharedText } from './shared-texts.ts';

type Person = { readonly name: string; readonly isMe: boolean };

/** Names with the reader as `you`. */
const named = (people: readonly Person[], you: string) => people.map(({ name, isMe }) => (isMe ? you : name));

function TakenBack({ takenBack }: Pick<SharedWork['shared'], 'takenBack'>) {
  const text = useText(sharedText);
  const { language } = useLanguage();
  if (takenBack === null) return null;
  return (
    <Alert data-color="warning" data-size="sm">
      {text.takenBack(takenBack.name, shortInstant(takenBack.at, language))}
    </Alert>
  );
}

/** Who has confirmed the shared assessment and who is waited for; a confirmation that was taken back is said first. */
export function SharedState({ workflow }: Pick<CommissionPageView, 'workflow'>) {
  const text = useText(sharedText);
  const { language } = useLanguage();
  const work = useSharedWork();
  if (work === null) return null;
  const { confirmedBy, waitsFor, takenBack } = work.shared;
  const needs = workflow.completing === 'one' ? text.needsOne : text.needsAll;
  const listed = (people: readonly Person[]) => writtenList[language](named(people, text.you));
  const isBegun = confirmedBy.length > 0;
  return (
    <>
      <TakenBack takenBack={takenBack} />
      <Paragraph data-size="sm">
        {text.about} {needs} {workflow.confirming === 'allCandidates' && text.atOnce}{' '}
        {isBegun && text.confirmedBy(listed(confirmedBy))}{' '}
        {isBegun && waitsFor.length > 0 && text.waitsFor(listed(waitsFor))}
      </Paragraph>
    </>
  );
}
