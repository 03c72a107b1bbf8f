import { useText } from '../../../text/language.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { AddCandidate } from './AddCandidate.tsx';
import { givenTimeText } from './given-time-texts.ts';

type ToolsProps = Parameters<typeof AddCandidate>[0];

/** What is put right on the board when the exam has begun: a candidate is added, and given minutes are looked over. */
export function AfterStartTools(props: ToolsProps) {
  const text = useText(givenTimeText);
  return (
    <>
      <AddCandidate {...props} />
      <TextLink to={`/exams/${props.examId}/given-time`}>{text.title}</TextLink>
    </>
  );
}
