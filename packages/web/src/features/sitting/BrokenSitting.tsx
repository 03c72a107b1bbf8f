import { BrokenPage } from '../../frame/ExamBoundary.tsx';
import { useSavingPart } from './room/answer-room.tsx';
import { SaveAnswerFile } from './room/notices/SaveAnswerFile.tsx';
import { placeOfAll } from './session/saving-state.ts';
import { useSitting } from './sitting-context.ts';

/**
 * Shown in place of a page of the sitting that broke. The answer is still open and is still sent, so the page can show
 * where all of it is saved, and warns against closing while some of it is on the page only [Q1].
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
