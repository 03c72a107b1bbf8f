import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import type { AppealCase } from '@karakter/contract/appeal/views';
import type { ProposedMember } from '@karakter/contract/planning/commissions';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { FormErrors, SelectFormField, TextFormField } from '../../ui/FormField.tsx';
import { gradesOn, useGradeWord } from '../grading/grade-words.ts';
import { CommissionEditor, noMembers } from '../planning/CommissionEditor.tsx';
import * as styles from '../planning/styles/planning.module.css';
import { appealCommand } from './appeal-changed.ts';
import { newAssessmentText } from './new-assessment-texts.ts';

const empty = { grade: '', assessment: '' };
type Draft = typeof empty;
const fieldOf = { grade: 'new-grade', assessment: 'new-assessment' } as const;
const missingIn = (draft: Draft) =>
  (['grade', 'assessment'] as const).filter((field) => draft[field].trim() === '');

type FieldsProps = {
  readonly view: AppealCase;
  readonly draft: Draft;
  readonly errorOf: (field: keyof Draft) => string | undefined;
  readonly onChange: (change: Partial<Draft>) => void;
};

function Fields({ view, draft, errorOf, onChange }: FieldsProps) {
  const text = useText(newAssessmentText);
  const gradeWord = useGradeWord();
  const grades = gradesOn(view.exam.scale).map((grade) => ({
    value: grade as string,
    label: gradeWord(grade),
  }));
  return (
    <>
      <SelectFormField
        id={fieldOf.grade}
        label={text.grade}
        value={draft.grade}
        error={errorOf('grade')}
        options={[{ value: '', label: '–' }, ...grades]}
        onChange={(grade) => onChange({ grade })}
      />
      <TextFormField
        id={fieldOf.assessment}
        label={text.assessment}
        description={text.assessmentAbout}
        rows={8}
        lang={writtenLanguage(draft.assessment)}
        value={draft.assessment}
        error={errorOf('assessment')}
        onChange={(assessment) => onChange({ assessment })}
      />
    </>
  );
}

/** Enters the result of the new assessment, which is the decision (uhl. § 11-11(3)) [K6]. */
export function NewAssessmentForm({ view }: { readonly view: AppealCase }) {
  const text = useText(newAssessmentText);
  const gradeWord = useGradeWord();
  const { id: appealId, version, originalGrade, exam } = view;
  const form = useKeptForm(`new-assessment:${appealId}`, empty);
  const { content: draft, change } = form;
  const graders = useKeptForm(`new-assessment-graders:${appealId}`, noMembers);
  const [hasTried, setTried] = useState(false);
  const [asked, setAsked] = useState<ProposedMember[] | null>(null);
  const enter = useCommand(appealRoutes.enterNewAssessment, {
    ...appealCommand,
    onDone: () => {
      form.done();
      graders.done();
    },
  });
  const missing = hasTried ? missingIn(draft) : [];
  const ask = (members: ProposedMember[]) => {
    setTried(true);
    if (missingIn(draft).length === 0) setAsked(members);
  };
  const send = () => {
    const body = { version, ...draft, members: asked ?? [] };
    enter.mutate({ params: { appealId }, body }, { onSuccess: () => setAsked(null) });
  };
  return (
    <section className={styles.commission}>
      <Heading level={2} data-size="2xs">
        {text.title}
      </Heading>
      <Paragraph>{text.about}</Paragraph>
      <FormErrors
        errors={missing.map((field) => ({ fieldId: fieldOf[field], message: text.missing[field] }))}
      />
      <Fields
        view={view}
        draft={draft}
        errorOf={(field) => (missing.includes(field) ? text.missing[field] : undefined)}
        onChange={(changed) => change((before) => ({ ...before, ...changed }))}
      />
      <KeptFormLine kept={form} />
      <CommissionEditor
        examId={exam.examId}
        id="new-assessment"
        members={graders.content}
        onMembers={graders.change}
        isPending={enter.isPending}
        failure={null}
        isSaved={false}
        checkRoute={appealRoutes.checkNewAssessment}
        saveLabel={text.enter}
        onSave={ask}
      />
      <KeptFormLine kept={graders} />
      <ConfirmDialog
        open={asked !== null}
        title={text.enter}
        confirmLabel={text.enter}
        isPending={enter.isPending}
        failure={enter.error}
        onConfirm={send}
        onCancel={() => setAsked(null)}
      >
        <Paragraph>{text.words(gradeWord(originalGrade), gradeWord(draft.grade))}</Paragraph>
      </ConfirmDialog>
    </section>
  );
}
