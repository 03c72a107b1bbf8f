import { Button, Heading, Switch, Textfield } from '@digdir/designsystemet-react';
import { myMeetingRoutes } from '@karakter/contract/grading/meeting/routes';
import { commissionTrialRoutes, sampleRoutes } from '@karakter/contract/grading/meeting/trial';
import type { SampleView, TrialView } from '@karakter/contract/grading/meeting/trial-views';
import type { SampleEntry } from '@karakter/domain/grading/trial/trial';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { useCommand } from '../../../api/api.ts';
import { keepDeskOnThisDevice } from '../../../desk-worker/register.ts';
import { Disputed } from '../../../kept-writing/Disputed.tsx';
import { KeptLine } from '../../../kept-writing/KeptLine.tsx';
import { useText } from '../../../text/language.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { PageLink } from '../../../ui/PageLink.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { LinkButton } from '../../../ui/TextLink.tsx';
import { AnsweredPart } from '../desk/AnswerSheet.tsx';
import { GuidePanel } from '../desk/GuidePanel.tsx';
import { PointsFields } from '../desk/PointsFields.tsx';
import { GradeChoice } from '../GradeChoice.tsx';
import { CommissionGate, type OpenCommission } from '../home/CommissionGate.tsx';
import { useDeskApi } from '../saving/desk-api.ts';
import { gradingText } from '../texts.ts';
import { AbandonedTrials } from './abandoned/AbandonedTrials.tsx';
import { LeftInTrials } from './abandoned/LeftInTrials.tsx';
import { NoSample } from './abandoned/NoSample.tsx';
import * as styles from './trial.module.css';
import { trialText } from './trial-texts.ts';
import { type SampleAt, useSampleWriting } from './use-sample-writing.ts';

type DeskProps = OpenCommission & { readonly at: SampleAt };
type SampleProps = DeskProps & { readonly sample: SampleView };

type SampleKeptProps = Pick<SampleProps, 'sample'> & {
  readonly kept: ReturnType<typeof useSampleWriting>;
  readonly isPartial: boolean;
};

/** The saving status of one sample, as at the desk. */
function SampleKept({ kept, sample, isPartial }: SampleKeptProps) {
  const isUntouched = sample.own.version === 0;
  const retry = () => void kept.settle();
  return <KeptLine kept={kept} isUntouched={isUntouched} isPartial={isPartial} onRetry={retry} />;
}

/** Points, comment and grade of one sample; none of it is a grade. */
function Marking({ at, sample, commission, paper }: SampleProps) {
  const text = useText(trialText);
  const words = useText(gradingText);
  const kept = useSampleWriting(at, sample);
  const entry = kept.content;
  const [isUnfinished, setUnfinished] = useState(false);
  const { readOnly } = sample;
  const change = (part: Partial<SampleEntry>) => kept.change({ ...entry, ...part });
  return (
    <section className={styles.marking} aria-labelledby="trial-marking">
      <Heading level={2} data-size="2xs" id="trial-marking">
        {text.yours(sample.place)}
      </Heading>
      {!readOnly && <SampleKept kept={kept} sample={sample} isPartial={isUnfinished} />}
      {!readOnly && (
        <Switch
          label={text.standAside}
          description={text.standAsideHelp}
          checked={entry.standsAside}
          onChange={(event) => change({ standsAside: event.target.checked })}
        />
      )}
      {!entry.standsAside && (
        <>
          <PointsFields
            commissionId={`trial:${at.meetingId}:${sample.trial}`}
            scale={commission.scale}
            paper={paper}
            script={{ candidateNumber: sample.place, language: sample.language, suggested: sample.suggested }}
            autosave={{ change: (changed) => change(changed) }}
            kept={kept}
            entry={entry}
            readOnly={readOnly}
            onUnfinished={setUnfinished}
          />
          <div>
            <p className={styles.grade}>{words.grade}</p>
            <GradeChoice
              label={words.grade}
              scale={commission.scale}
              value={entry.grade}
              readOnly={readOnly}
              onChange={(grade) => change({ grade })}
            />
            <Disputed kept={kept} at={['grade']} />
          </div>
          <Textfield
            data-size="sm"
            multiline
            rows={4}
            label={words.comment}
            description={text.commentHelp}
            lang={writtenLanguage(entry.comment)}
            value={entry.comment}
            readOnly={readOnly}
            onChange={(event) => change({ comment: event.target.value })}
          />
          <Disputed kept={kept} at={['comment']} />
        </>
      )}
      <GuidePanel guide={paper.guide} changes={paper.guideChanges} scale={commission.scale} />
    </section>
  );
}

function Sample(props: SampleProps) {
  const { sample, paper } = props;
  const text = useText(trialText);
  const [questions, setQuestions] = useState<'open' | 'closed'>('closed');
  return (
    <div className={styles.sample}>
      <article className={styles.answer} aria-labelledby="sample-heading">
        <Heading level={2} data-size="xs" id="sample-heading">
          {text.sample(sample.place)}
        </Heading>
        {paper.paper.questions.map((question, index) => (
          <AnsweredPart
            key={question.id}
            number={index + 1}
            question={question}
            answer={sample.answers.find(({ id }) => id === question.id)}
            language={sample.language}
            areQuestionsOpen={questions === 'open'}
            onQuestions={setQuestions}
          />
        ))}
      </article>
      <Marking {...props} />
    </div>
  );
}

function LoadedSample({ number, ...props }: DeskProps & { readonly number: number }) {
  const found = useDeskApi(sampleRoutes.showSample, { params: { ...props.at, place: number } });
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  return <Sample key={found.data.trial} {...props} sample={found.data} />;
}

/** Gives all samples at once, or says what is missing. */
function Give({ at, trial }: { readonly at: SampleAt; readonly trial: TrialView }) {
  const text = useText(trialText);
  const announce = useAnnounce();
  const give = useCommand(sampleRoutes.giveTrial, {
    invalidates: [commissionTrialRoutes.show, sampleRoutes.showSample, myMeetingRoutes.listMyMeetings],
  });
  if (trial.state !== 'open') return null;
  if (trial.hasGiven) return <p className="quiet">{text.given}</p>;
  if (!trial.allowed.includes('give'))
    return (
      <Button disabled data-size="sm">
        {text.give}
      </Button>
    );
  return (
    <ConfirmButton
      label={text.give}
      command={give}
      onConfirm={(close) =>
        give.mutate(
          { params: at },
          {
            onSuccess: () => {
              close();
              announce(text.given);
            },
          },
        )
      }
    >
      {text.giveWords}
    </ConfirmButton>
  );
}

function Desk({ trial, ...props }: DeskProps & { readonly trial: TrialView }) {
  const text = useText(trialText);
  const { place = '' } = useParams();
  const own = trial.own.find((each) => each.place === Number(place)) ?? trial.own[0];
  const chosen = own?.place;
  const { commissionId, meetingId } = props.at;
  const path = `/grading/${commissionId}/meetings/${meetingId}/trial`;
  const actions = (
    <LinkButton to={`/grading/${commissionId}/meetings`} variant="secondary">
      {text.toMeetings}
    </LinkButton>
  );
  return (
    <PageShell title={text.title} place={props.place} actions={actions}>
      <p className="quiet">{text.about}</p>
      {trial.own.length > 0 && (
        <nav className={styles.samples} aria-label={text.samplesName}>
          {trial.own.map(({ place: number, state }) => (
            <PageLink
              key={number}
              to={`${path}/${number}`}
              aria-current={number === chosen ? 'page' : undefined}
            >
              {text.sample(number)} <span className="quiet">{text.sampleStates[state]}</span>
            </PageLink>
          ))}
          <Give at={props.at} trial={trial} />
        </nav>
      )}
      {chosen === undefined ? (
        <NoSample trial={trial} />
      ) : (
        <LoadedSample key={chosen} {...props} number={chosen} />
      )}
      <LeftInTrials meetingId={meetingId} trials={trial.abandoned} />
      {trial.abandoned.length > 0 && (
        <div className={styles.abandoned}>
          <AbandonedTrials trials={trial.abandoned} isUnfolded={chosen === undefined} />
        </div>
      )}
    </PageShell>
  );
}

function LoadedTrial(props: DeskProps) {
  useEffect(keepDeskOnThisDevice, []);
  const found = useDeskApi(commissionTrialRoutes.show, { params: props.at });
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  return <Desk {...props} trial={found.data} />;
}

/** The samples of a trial grading, one at a time, with the guide and the grader's own entry beside [G13]. */
export function TrialPage() {
  const { commissionId = '', meetingId = '' } = useParams();
  return (
    <CommissionGate key={commissionId}>
      {(open) => <LoadedTrial key={meetingId} {...open} at={{ commissionId, meetingId }} />}
    </CommissionGate>
  );
}
