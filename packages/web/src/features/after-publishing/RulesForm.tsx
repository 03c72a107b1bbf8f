import { Button } from '@digdir/designsystemet-react';
import { changingRoutes } from '@karakter/contract/after-publishing/routes';
import type { ExamView } from '@karakter/contract/exam/routes';
import type { ExamRules } from '@karakter/domain/after-publishing/rules-change';
import type { ChangeReason } from '@karakter/domain/rules/change-reasons';
import { ruleFacts } from '@karakter/domain/rules/rule-facts';
import type { FormEvent } from 'react';
import { useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptChanges } from '../../kept-writing/use-kept-changes.ts';
import { useText } from '../../text/language.tsx';
import { FormErrors, TextFormField } from '../../ui/FormField.tsx';
import { FailedState } from '../../ui/States.tsx';
import { KindFields, RuleFields } from '../exam/FactsFields.tsx';
import { draftFrom, type FactsDraft, factsOf, listed, useFactsErrors } from '../exam/facts-draft.ts';
import { factsText } from '../exam/facts-texts.ts';
import { PlanFields } from '../exam/OwnRulesFields.tsx';
import { BecauseFields } from './BecauseFields.tsx';
import { type BecauseDraft, noReason } from './because-draft.ts';
import { changingText } from './changing-texts.ts';
import { RulesShown } from './RulesShown.tsx';
import { rulesText } from './rules-texts.ts';
import { useBecause } from './use-because.ts';
import { useAfterChange, useLookFirst } from './use-look-first.ts';

type RulesDraft = FactsDraft & BecauseDraft;

/** Of the typed facts those that are form and rules. */
function rulesOf(draft: FactsDraft): ExamRules {
  const facts = factsOf(draft);
  return Object.fromEntries(ruleFacts.map((fact) => [fact, facts[fact]])) as ExamRules;
}

type FieldsProps = Parameters<typeof KindFields>[0];

function Fields(props: FieldsProps) {
  const text = useText(factsText);
  const { draft, errors, onChange } = props;
  return (
    <>
      <KindFields {...props} />
      <TextFormField
        id="credits"
        type="number"
        label={text.credits}
        value={draft.credits}
        error={errors.credits}
        onChange={(credits) => onChange({ credits })}
      />
      <RuleFields {...props} />
      <PlanFields {...props} />
    </>
  );
}

type Props = { readonly exam: ExamView; readonly offered: readonly ChangeReason[] };

/** Changes form and rules of a published exam: what it does is shown before it is done [P14]. */
export function RulesForm({ exam, offered }: Props) {
  const text = useText(changingText);
  const rules = useText(rulesText);
  const form = useKeptChanges<RulesDraft>(`exam-rules:${exam.id}`, { ...draftFrom(exam.facts), ...noReason });
  const preview = useCommand(changingRoutes.seeRulesChange);
  const after = useAfterChange(exam, { said: rules.changed, onDone: form.done });
  const change = useCommand(changingRoutes.changeRules, after);
  const { because, missing, errors: ofReason, onTry } = useBecause(form.content, offered);
  const asked = because && { rules: rulesOf(form.content), ...because };
  const { look, isLookedAt, seen, confirm } = useLookFirst(asked, {
    examId: exam.id,
    preview,
    change,
    onTry,
  });
  const refused = useFactsErrors(isLookedAt ? preview.error : null, form.content);
  const hasFailed = isLookedAt && preview.isError && listed(refused).length === 0;
  return (
    <>
      <form
        className="form-stack"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          look();
        }}
      >
        <FormErrors errors={[...listed(refused), ...ofReason]} />
        <Fields draft={form.content} errors={refused} scales={exam.scales} onChange={form.change} />
        <BecauseFields
          draft={form.content}
          offered={offered}
          missing={missing}
          isOnFrontPage={false}
          onChange={form.change}
        />
        <KeptFormLine kept={form} />
        {hasFailed && <FailedState failure={preview.error} onRetry={look} />}
        <Button type="submit" variant={seen ? 'secondary' : 'primary'} loading={preview.isPending}>
          {text.look}
        </Button>
      </form>
      {seen && (
        <RulesShown key={seen.seen} examId={exam.id} preview={seen}>
          {change.error && <FailedState failure={change.error} onRetry={look} />}
          <div>
            <Button loading={change.isPending} onClick={() => confirm(seen)}>
              {rules.confirm}
            </Button>
          </div>
        </RulesShown>
      )}
    </>
  );
}
