import { Button, Checkbox, Fieldset } from '@digdir/designsystemet-react';
import { complaintRoutes } from '@karakter/contract/complaint/routes';
import type { OtherCandidate } from '@karakter/contract/complaint/views';
import type { ComplaintRemedy } from '@karakter/domain/complaint/complaint';
import { useApi } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { useGradeWord } from '../../grading/grade-words.ts';
import { othersText } from './others-texts.ts';

type OthersProps = {
  readonly complaintId: string;
  readonly remedy: ComplaintRemedy;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

/** The others whom the error struck, whose grades are annulled with the complainant's (uhl. § 11-9(4)) [K8]. */
export function OthersStruck({ complaintId, remedy, chosen, onChange }: OthersProps) {
  const text = useText(othersText);
  const gradeWord = useGradeWord();
  const answer = useApi(complaintRoutes.listOthersStruck, { params: { complaintId } });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const { candidates } = answer.data;
  const isOpen = ({ hasWork }: OtherCandidate) => hasWork || remedy === 'newExam';
  const open = candidates.filter(isOpen).map(({ candidacyId }) => candidacyId);
  if (candidates.length === 0) return <p>{text.nobody}</p>;
  const isAll = open.every((id) => chosen.includes(id));
  return (
    <Fieldset>
      <Fieldset.Legend>{text.legend}</Fieldset.Legend>
      <Fieldset.Description>{text.about}</Fieldset.Description>
      <Button variant="tertiary" data-size="sm" onClick={() => onChange(isAll ? [] : open)}>
        {isAll ? text.none : text.all(open.length)}
      </Button>
      {candidates.map((each) => (
        <Checkbox
          key={each.candidacyId}
          label={text.candidate(each.candidateNumber, each.name, gradeWord(each.grade))}
          {...(!isOpen(each) && { description: text.noWork })}
          disabled={!isOpen(each)}
          checked={isOpen(each) && chosen.includes(each.candidacyId)}
          onChange={({ target: { checked } }) =>
            onChange(checked ? [...chosen, each.candidacyId] : chosen.filter((id) => id !== each.candidacyId))
          }
        />
      ))}
    </Fieldset>
  );
}
