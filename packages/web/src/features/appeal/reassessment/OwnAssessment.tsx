import { Button, Heading } from '@digdir/designsystemet-react';
import { reassessmentRoutes } from '@karakter/contract/appeal/reassessment/routes';
import type { ReassessmentView } from '@karakter/contract/appeal/reassessment/views';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { SelectFormField, TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { FailedState } from '../../../ui/States.tsx';
import { gradesOn, useGradeWord } from '../../grading/grade-words.ts';
import { reassessmentChanged } from './reassessment-changed.ts';
import { reassessmentText } from './reassessment-texts.ts';

const emptyAssessment = { grade: '', says: '' };

/** What the member would give, and why [K6]. */
export function OwnAssessment({ view }: { readonly view: ReassessmentView }) {
  const text = useText(reassessmentText);
  const gradeWord = useGradeWord();
  const announce = useAnnounce();
  const { id: reassessmentId, version } = view;
  const form = useKeptForm(`reassessment:${reassessmentId}`, emptyAssessment);
  const stored = view.protocol.positions.find(({ isMe }) => isMe);
  const grade = form.content.grade || (stored?.grade ?? '');
  const says = form.content.says || (stored?.says ?? '');
  const change = (part: Partial<typeof emptyAssessment>) => form.change({ grade, says, ...part });
  const [hasTried, setTried] = useState(false);
  const save = useCommand(reassessmentRoutes.assessInReassessment, {
    ...reassessmentChanged,
    onDone: () => {
      form.done();
      announce(text.saved);
    },
  });
  const send = () => {
    if (grade === '') return showAndFocus(() => setTried(true), 'own-grade');
    if (says.trim() === '') return showAndFocus(() => setTried(true), 'own-says');
    save.mutate({ params: { reassessmentId }, body: { version, grade, says } });
  };
  return (
    <section className="form-stack">
      <Heading level={2} data-size="2xs">
        {text.own}
      </Heading>
      <SelectFormField
        id="own-grade"
        label={text.grade}
        value={grade}
        error={hasTried && grade === '' ? text.missing.grade : undefined}
        options={[
          { value: '', label: '–' },
          ...gradesOn(view.scale).map((each) => ({ value: each as string, label: gradeWord(each) })),
        ]}
        onChange={(chosen) => change({ grade: chosen })}
      />
      <TextFormField
        id="own-says"
        label={text.says}
        description={text.saysAbout}
        rows={6}
        lang={writtenLanguage(says)}
        value={says}
        error={hasTried && says.trim() === '' ? text.missing.says : undefined}
        onChange={(written) => change({ says: written })}
      />
      <KeptFormLine kept={form} />
      {save.error ? <FailedState failure={save.error} /> : null}
      <div>
        <Button loading={save.isPending} onClick={send}>
          {text.save}
        </Button>
      </div>
    </section>
  );
}

/** The common reasons, in which every member writes [K6]. */
export function CommonReasons({ view }: { readonly view: ReassessmentView }) {
  const text = useText(reassessmentText);
  const announce = useAnnounce();
  const { id: reassessmentId, version } = view;
  const form = useKeptForm(`reassessment-reasons:${reassessmentId}`, '');
  const reasons = form.content || view.protocol.reasons;
  const [hasTried, setTried] = useState(false);
  const save = useCommand(reassessmentRoutes.reasonInReassessment, {
    ...reassessmentChanged,
    onDone: () => {
      form.done();
      announce(text.reasonsSaved);
    },
  });
  const send = () => {
    if (reasons.trim() === '') return showAndFocus(() => setTried(true), 'common-reasons');
    save.mutate({ params: { reassessmentId }, body: { version, reasons } });
  };
  return (
    <section className="form-stack">
      <TextFormField
        id="common-reasons"
        label={text.reasons}
        description={text.reasonsAbout}
        rows={8}
        lang={writtenLanguage(reasons)}
        value={reasons}
        error={hasTried && reasons.trim() === '' ? text.missing.reasons : undefined}
        onChange={form.change}
      />
      <KeptFormLine kept={form} />
      {save.error ? <FailedState failure={save.error} /> : null}
      <div>
        <Button variant="secondary" loading={save.isPending} onClick={send}>
          {text.saveReasons}
        </Button>
      </div>
    </section>
  );
}
