import {
  assessingWays,
  completingWays,
  confirmingWays,
  type GradingWorkflow,
} from '@karakter/domain/exam/grading-workflow';
import { useText } from '../../../text/language.tsx';
import { SelectFormField } from '../../../ui/FormField.tsx';
import { factsText } from '../../exam/facts-texts.ts';

function options<Value extends string>(values: readonly Value[], names: Readonly<Record<Value, string>>) {
  return values.map((value) => ({ value, label: names[value] }));
}

type Props = {
  /** Distinguishes the fields of several commissions. */
  readonly id: string;
  readonly workflow: GradingWorkflow;
  readonly onChange: (workflow: GradingWorkflow) => void;
};

/** How a commission comes to its grades: three choices [G1]. */
export function WorkflowFields({ id, workflow, onChange }: Props) {
  const text = useText(factsText);
  return (
    <div className="form-columns">
      <SelectFormField
        id={`assessing-${id}`}
        label={text.assessing}
        value={workflow.assessing}
        options={options(assessingWays, text.assessings)}
        onChange={(assessing) => onChange({ ...workflow, assessing })}
      />
      <SelectFormField
        id={`confirming-${id}`}
        label={text.confirming}
        value={workflow.confirming}
        options={options(confirmingWays, text.confirmings)}
        onChange={(confirming) => onChange({ ...workflow, confirming })}
      />
      <SelectFormField
        id={`completing-${id}`}
        label={text.completing}
        value={workflow.completing}
        options={options(completingWays, text.completings)}
        onChange={(completing) => onChange({ ...workflow, completing })}
      />
    </div>
  );
}
