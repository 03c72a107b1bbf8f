import { Button, Paragraph } from '@digdir/designsystemet-react';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { SelectFormField } from '../../../ui/FormField.tsx';
import { FailedState } from '../../../ui/States.tsx';
import type { CommissionPageView, GradedPaper } from '../api-types.ts';
import { sharedText } from './shared-texts.ts';

type Props = {
  readonly commission: Pick<CommissionPageView, 'commissionId' | 'members' | 'shares'>;
  readonly questions: GradedPaper['paper']['questions'];
};

const noOne = '';

/** Which member looks after which question: changed at once, by any member. */
export function DivideQuestions({ commission, questions }: Props) {
  const text = useText(sharedText);
  const [isOpen, setOpen] = useState(false);
  const { commissionId, members, shares } = commission;
  const share = useCommand(gradingRoutes.shareQuestion, { invalidates: [gradingRoutes.showCommission] });
  const options = [
    { value: noOne, label: text.noOne },
    ...members.map(({ name }, index) => ({ value: String(index), label: name })),
  ];
  const memberOf = (questionId: string) =>
    String(shares.find((each) => each.questionId === questionId)?.member ?? noOne);
  const choose = (questionId: string, value: string) =>
    share.mutate({
      params: { commissionId, questionId },
      body: { member: value === noOne ? null : Number(value) },
    });
  return (
    <div>
      <Button
        variant="tertiary"
        data-size="sm"
        aria-expanded={isOpen}
        aria-controls="divided-questions"
        onClick={() => setOpen((now) => !now)}
      >
        {text.divide}
      </Button>
      {isOpen && (
        <div id="divided-questions" className="form-stack" data-size="sm" aria-busy={share.isPending}>
          <Paragraph data-size="sm">{text.divideAbout}</Paragraph>
          {questions.map(({ id }, index) => (
            <SelectFormField
              key={id}
              id={`share-${id}`}
              label={text.question(index + 1)}
              value={memberOf(id)}
              options={options}
              onChange={(value) => choose(id, value)}
            />
          ))}
          {share.error && <FailedState failure={share.error} />}
        </div>
      )}
    </div>
  );
}
