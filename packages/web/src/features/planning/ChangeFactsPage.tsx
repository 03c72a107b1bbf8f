import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type ExamView, planningRoutes } from '@karakter/contract/planning';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api.ts';
import { useText } from '../../text/language.tsx';
import { FormErrors } from '../../ui/FormField.tsx';
import { FailedState } from '../../ui/States.tsx';
import { ExamFrame } from './ExamFrame.tsx';
import { ContactFields, KindFields, RoomFields, RuleFields, TimeFields } from './FactsFields.tsx';
import { draftFrom, factsOf, listed, useFactsErrors } from './facts-draft.ts';
import { factsText } from './facts-text.ts';
import { GradingTimeFields, PlanFields } from './OwnRulesFields.tsx';

function FactsForm({ exam }: { readonly exam: ExamView }) {
  const text = useText(factsText);
  const navigate = useNavigate();
  // The version the form was opened with: what others save meanwhile must not be overwritten unseen.
  const [{ version, facts }] = useState(exam);
  const [draft, setDraft] = useState(() => draftFrom(facts));
  const save = useCommand(planningRoutes.changeExamFacts, {
    invalidates: [planningRoutes.seeExam, planningRoutes.examHistory, planningRoutes.listExams],
    onDone: () => void navigate(`/exams/${exam.id}`),
  });
  const errors = useFactsErrors(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const changed = factsOf(draft);
    if (changed) save.mutate({ params: { examId: exam.id }, body: { version, facts: changed } });
  };
  const fields = {
    draft,
    errors: factsOf(draft) ? errors : { startsAt: text.faults.noStart },
    onChange: (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change })),
  };
  return (
    <form className="form-stack" onSubmit={submit} noValidate>
      <FormErrors errors={listed(errors)} />
      {save.error && listed(errors).length === 0 && <FailedState failure={save.error} />}
      {exam.state === 'planned' ? (
        <>
          <TimeFields {...fields} />
          <KindFields {...fields} />
          <RuleFields {...fields} />
          <PlanFields {...fields} />
        </>
      ) : (
        <Paragraph>{text.fixed}</Paragraph>
      )}
      <GradingTimeFields {...fields} />
      <RoomFields {...fields} />
      <ContactFields {...fields} />
      <Button type="submit" loading={save.isPending}>
        {text.save}
      </Button>
    </form>
  );
}

/** Changing an exam's facts; after publishing only what candidates were not told. */
export function ChangeFactsPage() {
  const text = useText(factsText);
  return (
    <ExamFrame title={text.editTitle} width="reading">
      {(exam) => <FactsForm exam={exam} />}
    </ExamFrame>
  );
}
