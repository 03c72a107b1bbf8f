import { Paragraph } from '@digdir/designsystemet-react';
import { changingRoutes } from '@karakter/contract/after-publishing/routes';
import type { ExamView } from '@karakter/contract/exam/routes';
import { changeReasonTexts } from '@karakter/contract/rules/change-reason-texts';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useApi } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { LinkButton, TextLink } from '../../ui/TextLink.tsx';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { Section } from '../planning/publishing/Section.tsx';
import { changingText } from './changing-texts.ts';
import { rulesText } from './rules-texts.ts';
import { TimeForm } from './TimeForm.tsx';

type Changing = (typeof changingRoutes.seeChanging.response)['_zod']['output'];
type Part = { readonly exam: ExamView; readonly changing: Changing };

/** What is to be done about this exam now: a change, or what can be done instead. */
function Now({ exam, changing }: Part) {
  const text = useText(changingText);
  const rules = useText(rulesText);
  if (exam.state === 'cancelled') return null;
  if (exam.state !== 'published')
    return <Paragraph>{exam.state === 'planned' ? text.notPublished : text.past}</Paragraph>;
  if (!changing.hasBegun) {
    return (
      <>
        <Paragraph>{text.about}</Paragraph>
        <TimeForm exam={exam} offered={changing.reasons.time} />
        <Paragraph>
          {rules.toRules} <TextLink to={`/exams/${exam.id}/rules`}>{rules.title}</TextLink>
        </Paragraph>
      </>
    );
  }
  return (
    <>
      <Paragraph>{text.hasBegun}</Paragraph>
      <div>
        <LinkButton to={`/exams/${exam.id}/board`} variant="secondary">
          {text.toBoard}
        </LinkButton>
      </div>
    </>
  );
}

/** Cancelling is on its own page, and so is taking it back. */
function ToCancelling({ exam }: { readonly exam: ExamView }) {
  const text = useText(changingText);
  const isCancelled = exam.state === 'cancelled';
  if (!isCancelled && !exam.allowedCommands.includes('cancel')) return null;
  return (
    <Paragraph>
      {isCancelled ? text.isCancelled : text.toCancelAbout}{' '}
      <TextLink to={`/exams/${exam.id}/cancel`}>{isCancelled ? text.toTakeBack : text.toCancel}</TextLink>
    </Paragraph>
  );
}

function Made({ changing: { made } }: Part) {
  const text = useText(changingText);
  const { language } = useLanguage();
  if (made.length === 0) return null;
  const reasons = changeReasonTexts[language];
  return (
    <Section title={text.madeTitle}>
      <ul>
        {made.map(({ id, kind, at, by, reason, explanation }) => (
          <li key={id}>
            {text.made(text.kinds[kind], writtenInstant(at, language), by, `${reasons[reason]}.`)}
            {explanation && <p className="quiet">{explanation}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Changes({ exam }: { readonly exam: ExamView }) {
  const text = useText(changingText);
  const changing = useApi(changingRoutes.seeChanging, { params: { examId: exam.id } });
  if (changing.isPending) return <LoadingState />;
  if (!changing.data) return <FailedState failure={changing.error} onRetry={() => void changing.refetch()} />;
  const part = { exam, changing: changing.data };
  return (
    <div className="form-stack">
      <Now {...part} />
      <ToCancelling exam={exam} />
      {exam.allowedCommands.includes('changeFacts') && (
        <Paragraph>
          {text.facts} <TextLink to={`/exams/${exam.id}/facts`}>{text.factsLink}</TextLink>
        </Paragraph>
      )}
      <Made {...part} />
    </div>
  );
}

/** Changes an exam after it is published [P14]. */
export function ChangeExamPage() {
  const text = useText(changingText);
  return (
    <ExamFrame title={text.title} width="reading">
      {(exam) => <Changes exam={exam} />}
    </ExamFrame>
  );
}
