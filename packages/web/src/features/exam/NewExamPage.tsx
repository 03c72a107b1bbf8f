import { Button } from '@digdir/designsystemet-react';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { institutionRoutes } from '@karakter/contract/institution/routes';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi, useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { FormErrors, SelectFormField } from '../../ui/FormField.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { ContactFields, KindFields, RoomFields, RuleFields, TimeFields } from './FactsFields.tsx';
import { emptyDraft, type FactsErrors, factsOf, listed, useFactsErrors } from './facts-draft.ts';
import { factsText } from './facts-texts.ts';
import { GradingTimeFields, PlanFields } from './OwnRulesFields.tsx';

function useNewExam() {
  const text = useText(factsText);
  const navigate = useNavigate();
  const form = useKeptForm('new-exam', { courseId: '', draft: emptyDraft });
  const { courseId, draft } = form.content;
  const [missing, setMissing] = useState<FactsErrors>({});
  const create = useCommand(planningRoutes.createExam, {
    invalidates: [planningRoutes.listExams],
    onDone: ({ id }) => {
      form.done();
      void navigate(`/exams/${id}`);
    },
  });
  const faults = useFactsErrors(create.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const facts = factsOf(draft);
    const found: FactsErrors = {
      ...(courseId === '' && { courseId: text.faults.noCourse }),
      ...(!facts && { startsAt: text.faults.noStart }),
    };
    setMissing(found);
    if (facts && courseId !== '') create.mutate({ body: { courseId, facts } });
  };
  return { form, courseId, draft, create, submit, errors: { ...faults, ...missing } };
}

/** The form for a new exam, filled in with what is usual. */
export function NewExamPage() {
  const text = useText(factsText);
  const { language } = useLanguage();
  const courses = useApi(planningRoutes.listCourses, {});
  const institution = useApi(institutionRoutes.shown, {});
  const { form, courseId, draft, create, submit, errors } = useNewExam();
  const change = (changed: Partial<typeof draft>) =>
    form.change((before) => ({ ...before, draft: { ...before.draft, ...changed } }));
  const choose = (id: string) => {
    form.change((before) => ({ ...before, courseId: id }));
    const course = courses.data?.courses.find((each) => each.id === id);
    const phone = draft.contactPhone || (institution.data?.examDayPhone ?? '');
    if (course) change({ credits: String(course.credits), contactPhone: phone });
  };
  const options = (courses.data?.courses ?? []).map(({ id, code, title }) => ({
    value: id,
    label: `${code} ${title[language]}`,
  }));
  const fields = { draft, errors, onChange: change };
  return (
    <PageShell title={text.newTitle} width="reading">
      {courses.isPending && <LoadingState />}
      {courses.isError && <FailedState failure={courses.error} onRetry={() => void courses.refetch()} />}
      {courses.data && (
        <form className="form-stack" onSubmit={submit} noValidate>
          <FormErrors errors={listed(errors)} />
          {create.error && listed(errors).length === 0 && <FailedState failure={create.error} />}
          <SelectFormField
            id="courseId"
            label={text.course}
            value={courseId}
            error={errors.courseId}
            options={[{ value: '', label: text.chooseCourse }, ...options]}
            onChange={choose}
          />
          <TimeFields {...fields} />
          <KindFields {...fields} />
          <RuleFields {...fields} />
          <PlanFields {...fields} />
          <GradingTimeFields {...fields} />
          <RoomFields {...fields} />
          <ContactFields {...fields} />
          <KeptFormLine kept={form} />
          <Button type="submit" loading={create.isPending}>
            {text.create}
          </Button>
        </form>
      )}
    </PageShell>
  );
}
