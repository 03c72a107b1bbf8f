import { Button } from '@digdir/designsystemet-react';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { institutionRoutes } from '@karakter/contract/institution/routes';
import { examScales } from '@karakter/domain/exam/exam';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useApi, useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { FormErrors, SelectFormField } from '../../ui/FormField.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { ContactFields, KindFields, RoomFields, RuleFields, TimeFields } from './FactsFields.tsx';
import {
  emptyDraft,
  type FactsDraft,
  type FactsErrors,
  factsOf,
  listed,
  useFactsErrors,
  useFocusOnFirst,
} from './facts-draft.ts';
import { factsText } from './facts-texts.ts';
import { type Filled, fillingFor, notFilled, refilled } from './new-exam-defaults.ts';
import { newExamText } from './new-exam-texts.ts';
import { AnnouncingField, GradingTimeFields, PlanFields } from './OwnRulesFields.tsx';

type NewExam = { courseId: string; draft: FactsDraft; filled?: Filled };

const fillIn = (before: NewExam, filled: Filled): NewExam => ({
  ...before,
  filled,
  draft: refilled(before.draft, (before.filled ?? notFilled).draft, filled.draft),
});

function useNewExam() {
  const navigate = useNavigate();
  const form = useKeptForm<NewExam>('new-exam', { courseId: '', draft: emptyDraft, filled: notFilled });
  const { courseId, draft } = form.content;
  const create = useCommand(planningRoutes.createExam, {
    invalidates: [planningRoutes.listExams],
    onDone: ({ id }) => {
      form.done();
      void navigate(`/exams/${id}`);
    },
  });
  const found = useFactsErrors(create.error, draft);
  const { courseId: _, ...others } = found;
  // The fault is gone as soon as a course is chosen, beside which it would be wrong.
  const errors: FactsErrors = courseId === '' ? found : others;
  useFocusOnFirst(create.error, errors);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ body: { courseId: courseId || null, facts: factsOf(draft) } });
  };
  return { form, courseId, draft, create, submit, errors };
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
  const choose = async (id: string) => {
    form.change((before) => ({ ...before, courseId: id }));
    const course = courses.data?.courses.find((each) => each.id === id);
    if (!course) return;
    const filled = await fillingFor(course, institution.data?.examDayPhone ?? '');
    form.change((before) => (before.courseId === id ? fillIn(before, filled) : before));
  };
  const { from, scales } = form.content.filled ?? notFilled;
  const filledWords = useText(newExamText);
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
          <FormErrors errors={listed(errors)} leavesFocus />
          {create.error && listed(errors).length === 0 && <FailedState failure={create.error} />}
          <SelectFormField
            id="courseId"
            label={text.course}
            value={courseId}
            error={errors.courseId}
            options={[{ value: '', label: text.chooseCourse }, ...options]}
            onChange={(id) => void choose(id)}
          />
          <p role="status" className="quiet">
            {from && filledWords[from.source](from.courseCode)}
          </p>
          <TimeFields {...fields} />
          <KindFields {...fields} scales={scales ?? examScales} />
          <RuleFields {...fields} />
          <PlanFields {...fields} />
          <GradingTimeFields {...fields} />
          <AnnouncingField {...fields} />
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
