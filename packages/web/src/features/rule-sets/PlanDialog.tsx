import { Checkbox, Paragraph } from '@digdir/designsystemet-react';
import { rulesRoutes, type ShownRule } from '@karakter/contract/rule-sets/routes';
import { parameterText } from '@karakter/contract/rules/parameter-texts';
import { fieldsOf, parameterForms } from '@karakter/domain/rules/planned/rule-fields';
import { faultsInWrittenValue } from '@karakter/domain/rules/planned/rule-value-faults';
import type { Sector } from '@karakter/domain/rules/rule-set';
import { useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useText } from '../../text/language.tsx';
import { isFilledDate } from '../../text/oslo-time.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DateFormField } from '../../ui/dates/DateFormField.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { type DraftFields, draftOf, valueFrom } from './plan-draft.ts';
import { fieldId, RuleFieldInput } from './RuleFieldInput.tsx';
import { rulesText } from './rules-texts.ts';

type PlanDialogProps = {
  readonly unitId: string;
  readonly sector: Sector;
  readonly rule: ShownRule;
  readonly onClose: () => void;
};

type Draft = {
  readonly isNone: boolean;
  readonly fields: DraftFields;
  readonly from: string;
  readonly until: string;
  readonly law: string;
  readonly legalBasis: string;
  readonly reason: string;
};

/** What of the form besides the value is not filled in, by the id of its field. */
export function missingInPlan({ from, until, law, legalBasis, reason }: Omit<Draft, 'fields' | 'isNone'>) {
  if (!isFilledDate(from)) return 'plan-from';
  if (until.trim() !== '' && !isFilledDate(until)) return 'plan-until';
  if (law.trim().length < 2) return 'plan-law';
  if (legalBasis.trim().length < 2) return 'plan-basis';
  return reason.trim() === '' ? 'plan-reason' : undefined;
}

type FieldsProps = {
  readonly draft: Draft;
  readonly isTried: boolean;
  readonly change: (change: Partial<Draft>) => void;
};

function WhenAndWhy({ draft, isTried, change }: FieldsProps) {
  const text = useText(rulesText);
  const required = (isThere: boolean) => (isTried && !isThere ? text.required : undefined);
  return (
    <>
      <DateFormField
        id="plan-from"
        label={text.from}
        value={draft.from}
        error={required(isFilledDate(draft.from))}
        onChange={(from) => change({ from })}
      />
      <DateFormField
        id="plan-until"
        label={text.until}
        value={draft.until}
        error={required(draft.until.trim() === '' || isFilledDate(draft.until))}
        onChange={(until) => change({ until })}
      />
      <TextFormField
        id="plan-law"
        label={text.law}
        description={text.lawHelp}
        value={draft.law}
        error={required(draft.law.trim().length > 1)}
        onChange={(law) => change({ law })}
      />
      <TextFormField
        id="plan-basis"
        label={text.legalBasis}
        description={text.legalBasisHelp}
        value={draft.legalBasis}
        error={required(draft.legalBasis.trim().length > 1)}
        onChange={(legalBasis) => change({ legalBasis })}
      />
      <TextFormField
        id="plan-reason"
        rows={3}
        label={text.reason}
        value={draft.reason}
        error={required(draft.reason.trim() !== '')}
        onChange={(reason) => change({ reason })}
      />
    </>
  );
}

/** The form of a planned change: what is in it, what is wrong with it, and its sending. */
function usePlanForm({ unitId, sector, rule, onClose }: PlanDialogProps) {
  const text = useText(rulesText);
  const { parameter, value, law, legalBasis } = rule;
  const fields = fieldsOf(parameter, sector);
  const form = useKeptForm<Draft>(`rule-plan:${unitId}:${parameter}`, {
    isNone: value === null,
    fields: draftOf(fields, value),
    from: '',
    until: '',
    law,
    legalBasis,
    reason: '',
  });
  const { content: draft } = form;
  const [isTried, setTried] = useState(false);
  const announce = useAnnounce();
  const propose = useCommand(rulesRoutes.planRule, {
    invalidates: [rulesRoutes.showRules],
    onDone: () => {
      form.done();
      announce(text.proposed);
      onClose();
    },
  });
  const written = draft.isNone ? null : valueFrom(fields, draft.fields);
  const faults = faultsInWrittenValue(parameter, sector, written);
  const confirm = () => {
    const [fault] = faults;
    const missing = fault ? fieldId(fault.field) : missingInPlan(draft);
    if (missing) return showAndFocus(() => setTried(true), missing);
    const { isNone: _, fields: __, until, ...plan } = draft;
    const body = {
      ...plan,
      unitId,
      rule: { parameter, value: written },
      until: until.trim() === '' ? null : until,
    };
    propose.mutate({ body });
  };
  const change = (some: Partial<Draft>) => form.change((before) => ({ ...before, ...some }));
  return { form, fields, draft, change, isTried, faults: isTried ? faults : [], confirm, propose };
}

/** Proposes a change of one rule from a day; another person approves it [U1]. */
export function PlanDialog(props: PlanDialogProps) {
  const text = useText(rulesText);
  const names = useText(parameterText);
  const { parameter } = props.rule;
  const { form, fields, draft, change, isTried, faults, confirm, propose } = usePlanForm(props);
  return (
    <ConfirmDialog
      open
      title={text.planOf(names.parameters[parameter])}
      confirmLabel={text.propose}
      isPending={propose.isPending}
      failure={propose.error}
      onConfirm={confirm}
      onCancel={props.onClose}
    >
      <Paragraph>{text.planAbout}</Paragraph>
      {parameterForms[parameter].nullable && (
        <Checkbox
          label={text.noRule}
          checked={draft.isNone}
          onChange={({ target }) => change({ isNone: target.checked })}
        />
      )}
      {!draft.isNone &&
        fields.map((field) => (
          <RuleFieldInput
            key={field.key}
            field={field}
            place={field.key}
            draft={draft.fields}
            faults={faults}
            onChange={(some) => change({ fields: { ...draft.fields, ...some } })}
          />
        ))}
      <WhenAndWhy draft={draft} isTried={isTried} change={change} />
      <KeptFormLine kept={form} />
    </ConfirmDialog>
  );
}
