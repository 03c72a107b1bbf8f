import { Fieldset } from '@digdir/designsystemet-react';
import { announcingWays } from '@karakter/domain/exam/grading-workflow';
import { useText } from '../../text/language.tsx';
import { SelectFormField, TextFormField } from '../../ui/FormField.tsx';
import { type FactsDraft, type FactsErrors, gradingUnits } from './facts-draft.ts';
import { factsText } from './facts-texts.ts';
import { ownRulesText } from './own-rules-texts.ts';

type FieldsProps = {
  readonly draft: FactsDraft;
  readonly errors: FactsErrors;
  readonly onChange: (change: Partial<FactsDraft>) => void;
};

/** Whether the grades of several commissions are announced together; it may change while they grade [P4]. */
export function AnnouncingField({ draft, onChange }: Pick<FieldsProps, 'draft' | 'onChange'>) {
  const text = useText(factsText);
  return (
    <SelectFormField
      id="announcing"
      label={text.announcing}
      description={text.announcingHelp}
      value={draft.announcing}
      options={announcingWays.map((value) => ({ value, label: text.announcings[value] }))}
      onChange={(announcing) => onChange({ announcing })}
    />
  );
}

/** A longer time for the grades than usual, with its legal basis; it may be added after publishing [G9]. */
export function GradingTimeFields({ draft, errors, onChange }: FieldsProps) {
  const text = { ...useText(factsText), ...useText(ownRulesText) };
  return (
    <Fieldset>
      <Fieldset.Legend>{text.gradingTime}</Fieldset.Legend>
      <Fieldset.Description>{text.gradingTimeHelp}</Fieldset.Description>
      <div className="form-columns">
        <TextFormField
          id="gradingPeriod"
          type="number"
          label={text.gradingAmount}
          value={draft.gradingAmount}
          error={errors.gradingPeriod}
          onChange={(gradingAmount) => onChange({ gradingAmount })}
        />
        <SelectFormField
          id="gradingUnit"
          label={text.gradingUnit}
          value={draft.gradingUnit}
          options={gradingUnits.map((value) => ({ value, label: text.gradingUnits[value] }))}
          onChange={(gradingUnit) => onChange({ gradingUnit })}
        />
        <TextFormField
          id="gradingBasis"
          label={text.gradingBasis}
          value={draft.gradingBasis}
          error={errors.gradingBasis}
          onChange={(gradingBasis) => onChange({ gradingBasis })}
        />
      </div>
    </Fieldset>
  );
}

const counts = ['0', '1', '2', '3'] as const;

/** The course plan's own scheme of graders; commissions are checked against it in addition to the law [P5]. */
export function PlanFields({ draft, errors, onChange }: FieldsProps) {
  const text = { ...useText(factsText), ...useText(ownRulesText) };
  const options = counts.map((value) => ({ value, label: value === '0' ? text.planNone : value }));
  const chosen = (count: number) => counts[count] ?? '0';
  return (
    <Fieldset>
      <Fieldset.Legend>{text.plan}</Fieldset.Legend>
      <Fieldset.Description>{text.planHelp}</Fieldset.Description>
      <div className="form-columns">
        <SelectFormField
          id="planGraders"
          label={text.planGraders}
          value={chosen(draft.planGraders)}
          error={errors.planGraders}
          options={options}
          onChange={(count) => onChange({ planGraders: Number(count) })}
        />
        <SelectFormField
          id="planExternals"
          label={text.planExternals}
          value={chosen(draft.planExternals)}
          error={errors.planExternals}
          options={options}
          onChange={(count) => onChange({ planExternals: Number(count) })}
        />
        <TextFormField
          id="planBasis"
          label={text.planBasis}
          value={draft.planBasis}
          error={errors.planBasis}
          onChange={(planBasis) => onChange({ planBasis })}
        />
      </div>
    </Fieldset>
  );
}
