import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { ExamView } from '@karakter/contract/exam/routes';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { Disputed } from '../../kept-writing/Disputed.tsx';
import { KeptLine } from '../../kept-writing/KeptLine.tsx';
import { useText } from '../../text/language.tsx';
import { FormErrors } from '../../ui/FormField.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { ExamFrame } from './ExamFrame.tsx';
import { ContactFields, KindFields, RoomFields, RuleFields, TimeFields } from './FactsFields.tsx';
import { listed, useFactsErrors, useFocusOnFirst } from './facts-draft.ts';
import { factsText } from './facts-texts.ts';
import { AnnouncingField, GradingTimeFields, PlanFields } from './OwnRulesFields.tsx';
import { ownRulesText } from './own-rules-texts.ts';
import { useFactsWriting } from './use-facts-writing.ts';

/** Leads to the request that the rector's delegate decides, for an exam whose own time for the grades is fixed. */
function AskForTime({ exam }: { readonly exam: ExamView }) {
  const text = useText(ownRulesText);
  if (!exam.pages.includes('due')) return null;
  return (
    <Paragraph>
      {text.gradingTimeFixed} <TextLink to={`/exams/${exam.id}/due`}>{text.askExtension}</TextLink>
    </Paragraph>
  );
}

function FactsForm({ exam }: { readonly exam: ExamView }) {
  const text = useText(factsText);
  const navigate = useNavigate();
  const writing = useFactsWriting(exam);
  const { content: draft, state } = writing;
  const failure = state.kind === 'refused' ? state.failure : null;
  const errors = useFactsErrors(failure, draft);
  useFocusOnFirst(failure, errors);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await writing.settle()) !== null) void navigate(`/exams/${exam.id}`);
  };
  const fields = {
    draft,
    errors,
    onChange: (change: Partial<typeof draft>) => writing.change({ ...draft, ...change }),
  };
  return (
    <form className="form-stack" onSubmit={(event) => void submit(event)} noValidate>
      <FormErrors errors={listed(errors)} leavesFocus />
      {exam.state === 'planned' ? (
        <>
          <TimeFields {...fields} />
          <KindFields {...fields} scales={exam.scales} />
          <RuleFields {...fields} />
          <PlanFields {...fields} />
          <GradingTimeFields {...fields} />
        </>
      ) : (
        <>
          <Paragraph>{text.fixed}</Paragraph>
          <AskForTime exam={exam} />
        </>
      )}
      <AnnouncingField {...fields} />
      <RoomFields {...fields} />
      <ContactFields {...fields} />
      {listed(errors).length === 0 && (
        <KeptLine kept={writing} isForm onRetry={() => void writing.settle()} />
      )}
      <Disputed kept={writing} at={[]} />
      <Button type="submit" loading={state.kind === 'saving'}>
        {text.save}
      </Button>
    </form>
  );
}

/** Changes an exam's facts; after publishing only those that candidates were not notified of. */
export function ChangeFactsPage() {
  const text = useText(factsText);
  return (
    <ExamFrame title={text.editTitle} width="reading">
      {(exam) => <FactsForm exam={exam} />}
    </ExamFrame>
  );
}
