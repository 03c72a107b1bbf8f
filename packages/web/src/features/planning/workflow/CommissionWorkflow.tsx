import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { type CommissionView, commissionRoutes } from '@karakter/contract/planning/commissions';
import type { GradingWorkflow } from '@karakter/domain/exam/grading-workflow';
import { automaticPointsWays } from '@karakter/domain/grading/desk/reading';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { SelectFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { factsText } from '../../exam/facts-texts.ts';
import { WorkflowFields } from './WorkflowFields.tsx';
import { workflowText } from './workflow-texts.ts';

const invalidates = [commissionRoutes.seeCommissions, planningRoutes.seeExam, planningRoutes.examHistory];

type Props = {
  readonly examId: string;
  readonly version: number;
  readonly commission: CommissionView;
  /** The exam's, which commissions have unless they are adapted. */
  readonly inherited: GradingWorkflow;
  /** Whether the exam office may change commissions at all now. */
  readonly isOpen: boolean;
};

/** The workflow in words, one line for each of its three choices. */
function InWords({ workflow }: { readonly workflow: GradingWorkflow }) {
  const text = useText(factsText);
  return (
    <ul className="plain-list">
      <li>{text.assessings[workflow.assessing]}</li>
      <li>{text.confirmings[workflow.confirming]}</li>
      <li>
        {text.completing}: {text.completings[workflow.completing].toLowerCase()}
      </li>
    </ul>
  );
}

function useAdapting({ examId, version, commission }: Props, onDone: () => void) {
  const text = useText(workflowText);
  const announce = useAnnounce();
  const command = useCommand(commissionRoutes.adaptWorkflow, {
    invalidates,
    onDone: () => {
      announce(text.saved);
      onDone();
    },
  });
  const params = { examId, commissionId: commission.id };
  const save = (workflow: GradingWorkflow | null) => command.mutate({ params, body: { version, workflow } });
  return { save, isPending: command.isPending, failure: command.error };
}

function Adapting({ onDone, ...props }: Props & { readonly onDone: () => void }) {
  const text = useText(workflowText);
  const { commission, inherited } = props;
  const [workflow, setWorkflow] = useState<GradingWorkflow>(commission.workflow ?? inherited);
  const { save, isPending, failure } = useAdapting(props, onDone);
  return (
    <div className="form-stack">
      <Paragraph data-size="sm">{text.about}</Paragraph>
      <WorkflowFields id={commission.id} workflow={workflow} onChange={setWorkflow} />
      {failure && <FailedState failure={failure} />}
      <div className="page-actions">
        <Button data-size="sm" loading={isPending} onClick={() => save(workflow)}>
          {text.save}
        </Button>
        {commission.workflow && (
          <Button variant="secondary" data-size="sm" loading={isPending} onClick={() => save(null)}>
            {text.inherit}
          </Button>
        )}
        <Button variant="tertiary" data-size="sm" onClick={onDone}>
          {text.cancel}
        </Button>
      </div>
    </div>
  );
}

/** When the members see automatic points, and the choice of it until the first confirmation [G3]. */
function AutomaticPoints({ examId, version, commission, isOpen }: Props) {
  const text = useText(workflowText);
  const announce = useAnnounce();
  const command = useCommand(commissionRoutes.chooseAutomaticPoints, {
    invalidates,
    onDone: () => announce(text.automaticSaved),
  });
  const { id, automaticPoints, mayAdapt } = commission;
  if (!isOpen || !mayAdapt) return <p>{text.automatic[automaticPoints]}</p>;
  return (
    <div>
      <SelectFormField
        id={`automatic-${id}`}
        label={text.automaticLabel}
        description={text.automaticAbout}
        value={automaticPoints}
        options={automaticPointsWays.map((value) => ({ value, label: text.automatic[value] }))}
        onChange={(chosen) =>
          command.mutate({ params: { examId, commissionId: id }, body: { version, automaticPoints: chosen } })
        }
      />
      {command.isPending && <p role="status">{text.automaticSaving}</p>}
      {command.error && <FailedState failure={command.error} />}
    </div>
  );
}

/** A commission's workflow: the exam's, or its own, which the exam office adapts until the first confirmation [G1]. */
export function CommissionWorkflow(props: Props) {
  const { commission, inherited } = props;
  const mayAdapt = props.isOpen && commission.mayAdapt;
  const text = useText(workflowText);
  const [isAdapting, setAdapting] = useState(false);
  return (
    <div>
      <Heading level={3} data-size="2xs">
        {text.title}
      </Heading>
      <p className="quiet">{commission.workflow ? text.adapted : text.inherited}</p>
      {isAdapting ? (
        <Adapting {...props} onDone={() => setAdapting(false)} />
      ) : (
        <InWords workflow={commission.workflow ?? inherited} />
      )}
      {!isAdapting && mayAdapt && (
        <Button variant="tertiary" data-size="sm" onClick={() => setAdapting(true)}>
          {text.adapt}
        </Button>
      )}
      {props.isOpen && !commission.mayAdapt && <p className="quiet">{text.fixed}</p>}
      <AutomaticPoints {...props} />
    </div>
  );
}
