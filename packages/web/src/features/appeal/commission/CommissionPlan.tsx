import { Paragraph } from '@digdir/designsystemet-react';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import type { ExamAppeals } from '@karakter/contract/appeal/views';
import { writtenDate } from '@karakter/domain/calendar/dates';
import { type AssessingWay, assessingWays } from '@karakter/domain/exam/grading-workflow';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { isUnreadableDate } from '../../../text/oslo-time.ts';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { DateFormField } from '../../../ui/dates/DateFormField.tsx';
import { SelectFormField } from '../../../ui/FormField.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { appealCommand } from '../appeal-changed.ts';
import { planText } from './plan-texts.ts';

type PlanProps = {
  readonly view: Pick<ExamAppeals, 'examId' | 'version'>;
  readonly commission: ExamAppeals['commissions'][number];
};

function Changing({ view: { examId, version }, commission }: PlanProps) {
  const text = useText(planText);
  const { id: commissionId, number, dueOn, assessing, mayAdapt } = commission;
  const form = useKeptForm(`appeal-commission-plan:${commissionId}`, { dueOn: dueOn ?? '', assessing });
  const { content, change } = form;
  const [isWrong, setWrong] = useState(false);
  const plan = useCommand(appealRoutes.planAppealCommission, { ...appealCommand, onDone: form.done });
  const fieldId = `appeal-due-${commissionId}`;
  const confirm = (close: () => void) => {
    if (isUnreadableDate(content.dueOn)) return showAndFocus(() => setWrong(true), fieldId);
    const body = { version, dueOn: content.dueOn.trim() || null, assessing: content.assessing };
    plan.mutate({ params: { examId, commissionId }, body }, { onSuccess: close });
  };
  return (
    <ConfirmButton
      label={text.change}
      title={text.changeOf(number)}
      variant="tertiary"
      command={plan}
      onConfirm={confirm}
    >
      <Paragraph>{text.words}</Paragraph>
      <DateFormField
        id={fieldId}
        label={text.day}
        description={text.dayAbout}
        value={content.dueOn}
        error={isWrong && isUnreadableDate(content.dueOn) ? text.dayWrong : undefined}
        onChange={(day) => change((before) => ({ ...before, dueOn: day }))}
      />
      {mayAdapt ? (
        <SelectFormField
          id={`appeal-assessing-${commissionId}`}
          label={text.assessing}
          value={content.assessing}
          options={assessingWays.map((value) => ({ value, label: text.assessings[value] }))}
          onChange={(chosen) => change((before) => ({ ...before, assessing: chosen as AssessingWay }))}
        />
      ) : (
        <Paragraph>{text.fixed}</Paragraph>
      )}
      <KeptFormLine kept={form} />
    </ConfirmButton>
  );
}

/** The day on which an appeal commission is to be finished, and how it works [K3]. */
export function CommissionPlan(props: PlanProps) {
  const text = useText(planText);
  const { language } = useLanguage();
  const { dueOn, assessing } = props.commission;
  return (
    <>
      <p>
        {dueOn === null ? text.noDay : text.dueBy(writtenDate(dueOn, language))} {text.assessings[assessing]}
      </p>
      <div>
        <Changing {...props} />
      </div>
    </>
  );
}
