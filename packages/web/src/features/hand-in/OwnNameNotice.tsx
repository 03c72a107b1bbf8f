import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { writtenList } from '@karakter/domain/text/wording';
import { useLanguage, useText } from '../../text/language.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useAnswerRoom, useRevealingAnswers } from '../sitting/room/answer-room.tsx';
import { handinText } from './texts.ts';

/**
 * Points out where the answer identifies its author, before it goes to graders, who must not know the author [U7]; it
 * does not block.
 */
export function OwnNameNotice() {
  const text = useText(handinText);
  const { language } = useLanguage();
  const room = useAnswerRoom();
  const telling = useRevealingAnswers(room);
  if (telling.length === 0) return null;
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">
        {text.ownNameTitle}
      </Heading>
      <Paragraph>{text.ownNameWords}</Paragraph>
      <ul>
        {telling.map(({ index, words }) => (
          <li key={index}>
            <TextLink to={`/sitting/${room.view.candidacyId}/answer?question=${index + 1}`}>
              {text.questionNumber(index + 1)}
            </TextLink>
            {': '}
            {writtenList[language](words.map(text.quoted))}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
