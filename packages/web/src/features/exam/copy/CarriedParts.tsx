import { Details } from '@digdir/designsystemet-react';
import { carryingOf, type ExamPart, examParts } from '@karakter/domain/exam/copying';
import { commaSeparated } from '@karakter/domain/text/wording';
import { useText } from '../../../text/language.tsx';
import { copyText } from './copy-texts.ts';

type CarriedPartsProps = {
  /** The names of the people in a part, where the dialog knows them. */
  readonly people: Partial<Record<ExamPart, readonly string[]>>;
};

/** What a copy carries over and what it does not, part by part [P15]. */
export function CarriedParts({ people }: CarriedPartsProps) {
  const text = useText(copyText);
  const named = (part: ExamPart) => {
    const names = people[part];
    return names && (names.length > 0 ? commaSeparated(names) : text.none);
  };
  return (
    <Details variant="tinted" data-size="sm">
      <Details.Summary>{text.what}</Details.Summary>
      <Details.Content>
        <dl className="fact-list">
          {examParts.map((part) => (
            <div key={part} style={{ display: 'contents' }}>
              <dt>{text.parts[part]}</dt>
              <dd>{commaSeparated([text.carrying[carryingOf[part]], named(part)])}</dd>
            </div>
          ))}
        </dl>
      </Details.Content>
    </Details>
  );
}
