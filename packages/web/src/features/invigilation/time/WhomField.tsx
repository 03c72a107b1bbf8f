import type { BoardCandidate } from '@karakter/contract/invigilation/routes';
import { useText } from '../../../text/language.tsx';
import { SelectFormField } from '../../../ui/FormField.tsx';
import { roomsOf } from '../board-rows.ts';
import { CandidateChoice } from './CandidateChoice.tsx';
import type { ChosenReach } from './time-draft.ts';
import { timeFieldOf } from './time-fields.ts';
import { timeText } from './time-texts.ts';

type WhomProps = {
  readonly reach: ChosenReach;
  readonly candidates: readonly BoardCandidate[];
  readonly isMissing: boolean;
  /** Whether all of the exam is a choice: not on the board of a room. */
  readonly hasWholeExam: boolean;
  readonly onChange: (reach: ChosenReach) => void;
};

/** A room by its name behind `room:`, and the other choices as they are. */
const choiceOf = (reach: ChosenReach) => {
  if (reach === null) return '';
  return reach.scope === 'room' ? `room:${reach.room}` : reach.scope;
};

/** A room, candidates chosen one by one, or all; nothing for a dialog that was opened for one candidate. */
export function WhomField({ reach, candidates, isMissing, hasWholeExam, onChange }: WhomProps) {
  const text = useText(timeText);
  if (reach?.scope === 'candidate') return null;
  const rooms = roomsOf(candidates).filter((room) => room !== '');
  const choose = (choice: string) => {
    if (choice === 'exam') onChange({ scope: 'exam' });
    else if (choice === 'candidates') onChange({ scope: 'candidates', candidacyIds: [] });
    else onChange({ scope: 'room', room: choice.replace('room:', '') });
  };
  return (
    <>
      <SelectFormField
        id={timeFieldOf.whom}
        label={text.whom}
        value={choiceOf(reach)}
        options={[
          ...(reach === null ? [{ value: '', label: text.choose }] : []),
          ...rooms.map((room) => ({ value: `room:${room}`, label: text.onlyRoom(room) })),
          { value: 'candidates', label: text.onlyChosen },
          ...(hasWholeExam ? [{ value: 'exam', label: text.all }] : []),
        ]}
        error={isMissing ? text.missing.whom : undefined}
        onChange={choose}
      />
      {reach?.scope === 'candidates' && (
        <CandidateChoice
          id="time-candidates"
          candidates={candidates}
          chosen={reach.candidacyIds}
          onChange={(candidacyIds) => onChange({ scope: 'candidates', candidacyIds })}
        />
      )}
    </>
  );
}
