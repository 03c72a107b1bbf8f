import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReassessmentProtocol } from '@karakter/contract/appeal/reassessment/views';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { commaSeparated } from '@karakter/domain/text/wording';
import { useLanguage, useText } from '../../../text/language.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { useGradeWord } from '../../grading/grade-words.ts';
import { reassessmentText } from './reassessment-texts.ts';

function Signatures({ signatures }: Pick<ReassessmentProtocol, 'signatures'>) {
  const text = useText(reassessmentText);
  const { language } = useLanguage();
  if (signatures.length === 0) return <p className="quiet">{text.noSignatures}</p>;
  return (
    <ul>
      {signatures.map(({ name, signedAt, isPresent }) => (
        <li key={`${name} ${signedAt}`}>
          {name}, {writtenInstant(signedAt, language)}
          {!isPresent && <span className="quiet"> {text.earlier}</span>}
        </li>
      ))}
    </ul>
  );
}

/** The assessment protocol: what each member says, the common reasons, and who has signed [K6]. */
export function ProtocolPart({ protocol }: { readonly protocol: ReassessmentProtocol }) {
  const text = useText(reassessmentText);
  const gradeWord = useGradeWord();
  return (
    <section className="form-stack">
      <Heading level={2} data-size="2xs">
        {text.protocol}
      </Heading>
      <Paragraph>{text.deciders[protocol.decider]}</Paragraph>
      <ul>
        {protocol.positions.map(({ name, external, isCoordinator, grade, says }) => (
          <li key={name}>
            <strong>{name}</strong>{' '}
            <span className="quiet">
              {commaSeparated([external && text.external, isCoordinator && text.coordinator])}
            </span>{' '}
            {grade === null ? text.none : gradeWord(grade)}
            {says !== null && <WrittenText className="plain-text">{says}</WrittenText>}
          </li>
        ))}
      </ul>
      {protocol.reasons !== '' && <WrittenText className="plain-text">{protocol.reasons}</WrittenText>}
      {protocol.grade !== null && <Paragraph>{text.settled(gradeWord(protocol.grade))}</Paragraph>}
      <Heading level={3} data-size="2xs">
        {text.signatures}
      </Heading>
      <Signatures signatures={protocol.signatures} />
    </section>
  );
}
