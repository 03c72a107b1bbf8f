import { BrokenPage } from '../../frame/ExamBoundary.tsx';
import { useSavingPart } from './room/answer-room.tsx';
import { SaveAnswerFile } from './room/notices/SaveAnswerFile.tsx';
import { placeOfAll } from './session/saving-state.ts';
import { useSitting } from './sitting-context.ts';

/**
 * In place of a page of the sitting that broke: the answer itself is still open and is sent on, so it is known where
 * all of it lies, and the page is not to be left before that is somewhere else [Q1].
 */
export function BrokenSitting() {
  const { session } = useSitting();
  const place = useSavingPart(session, placeOfAll);
  return (
    <BrokenPage place={place}>
      <SaveAnswerFile />
    </BrokenPage>
  );
}
