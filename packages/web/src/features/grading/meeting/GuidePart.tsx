import { Button, Heading } from '@digdir/designsystemet-react';
import {
  commissionGuideRoutes,
  examGuideRoutes,
  type MeetingGuideView,
} from '@karakter/contract/grading/meeting/guide';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { type Grade, gradeScales } from '@karakter/domain/exam/grades';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useState } from 'react';
import { useApi, useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { LeftInForm } from '../../../kept-writing/left/LeftInForm.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { useGradeWord } from '../grade-words.ts';
import { gradingText } from '../texts.ts';
import { GuideChanges } from './GuideChanges.tsx';
import { guideText } from './guide-texts.ts';
import * as styles from './meeting.module.css';
import { type MeetingPlace, routesAt } from './use-meetings.ts';

type PartProps = { readonly place: MeetingPlace; readonly meetingId: string };

/** As `routesAt`, for the guide: the two sets differ in the name of one parameter alone. */
function guideAt(place: MeetingPlace, meetingId: string) {
  const routes = (
    place.kind === 'exam' ? examGuideRoutes : commissionGuideRoutes
  ) as typeof commissionGuideRoutes;
  return { routes, params: { ...routesAt(place).params, meetingId } };
}

const adjustmentKey = (meetingId: string, version: number) => `guide-adjustment:${meetingId}:${version}`;

function useFieldNames() {
  const { levels, reason } = useText(guideText);
  const { learningOutcomes, suggestedSolution } = useText(gradingText);
  return { learningOutcomes, suggestedSolution, levels, reason };
}

/** What was typed as an adjustment of an earlier version, when another window or person made the next one. */
function LeftOfEarlier({
  meetingId,
  guide,
}: {
  readonly meetingId: string;
  readonly guide: MeetingGuideView;
}) {
  const names = useFieldNames();
  return guide.changes.map(({ version, before, after, reason }) => (
    <LeftInForm
      key={version}
      draftKey={adjustmentKey(meetingId, version - 1)}
      initial={{ ...before, reason: '' }}
      sent={[{ ...after, reason }]}
      names={names}
    />
  ));
}

type FormProps = PartProps & { readonly guide: MeetingGuideView; readonly onClose: () => void };

function AdjustForm({ place, meetingId, guide, onClose }: FormProps) {
  const text = useText(guideText);
  const words = useText(gradingText);
  const gradeWord = useGradeWord();
  const announce = useAnnounce();
  const { routes, params } = guideAt(place, meetingId);
  const form = useKeptForm(adjustmentKey(meetingId, guide.version), { ...guide.content, reason: '' });
  const command = useCommand(routes.adjust, {
    invalidates: [routes.show, gradingRoutes.showGradedPaper],
    fetchesAt409: true,
    onAccepted: form.done,
    onDone: () => {
      announce(text.adjusted);
      onClose();
    },
  });
  const names = useFieldNames();
  const { content } = form;
  const levels: Readonly<Partial<Record<Grade, string>>> = content.levels;
  const change = (part: Partial<typeof content>) => form.change((before) => ({ ...before, ...part }));
  const send = () =>
    command.mutate({ params, body: { ...content, levels: { ...levels }, version: guide.version } });
  return (
    <div className={styles.form}>
      <p className="quiet">{text.pointsElsewhere}</p>
      {(['learningOutcomes', 'suggestedSolution'] as const).map((field) => (
        <TextFormField
          key={field}
          id={`adjust-${field}`}
          label={words[field]}
          rows={field === 'learningOutcomes' ? 3 : 6}
          lang={writtenLanguage(content[field])}
          value={content[field]}
          onChange={(typed) => change({ [field]: typed })}
        />
      ))}
      {gradeScales[guide.scale].map((grade: Grade) => (
        <TextFormField
          key={grade}
          id={`adjust-${grade}`}
          label={gradeWord(grade)}
          rows={2}
          lang={writtenLanguage(levels[grade] ?? '')}
          value={levels[grade] ?? ''}
          onChange={(typed) => change({ levels: { ...levels, [grade]: typed } })}
        />
      ))}
      <TextFormField
        id="adjust-reason"
        label={text.reason}
        description={text.reasonHelp}
        rows={2}
        lang={writtenLanguage(content.reason)}
        value={content.reason}
        onChange={(reason) => change({ reason })}
      />
      <KeptFormLine kept={form} names={names} />
      {command.error !== null && <FailedState failure={command.error} />}
      <p className="quiet">{text.sendWords}</p>
      <div className="page-actions">
        <Button loading={command.isPending} disabled={content.reason.trim() === ''} onClick={send}>
          {text.send}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {text.close}
        </Button>
      </div>
    </div>
  );
}

/** The guide at a meeting: adjusted with a reason by its leader or the coordinator, with what meetings changed [A3, G13]. */
export function GuidePart({ place, meetingId }: PartProps) {
  const text = useText(guideText);
  const { routes, params } = guideAt(place, meetingId);
  const found = useApi(routes.show, { params });
  const [isOpen, setOpen] = useState(false);
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  const guide = found.data;
  if (!guide.mayAdjust && guide.changes.length === 0) return null;
  const scoring =
    place.kind === 'exam' ? `/exams/${place.examId}/scoring` : `/grading/${place.commissionId}/scoring`;
  return (
    <section className={styles.part} aria-labelledby={`guide-${meetingId}`}>
      <Heading level={3} data-size="2xs" id={`guide-${meetingId}`}>
        {text.title}
      </Heading>
      <GuideChanges changes={guide.changes} scale={guide.scale} />
      {guide.mayAdjust && <LeftOfEarlier meetingId={meetingId} guide={guide} />}
      {isOpen && (
        <AdjustForm
          key={guide.version}
          place={place}
          meetingId={meetingId}
          guide={guide}
          onClose={() => setOpen(false)}
        />
      )}
      {guide.mayAdjust && !isOpen && (
        <div className="page-actions">
          <Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>
            {text.adjust}
          </Button>
          <TextLink to={scoring}>{text.toScoring}</TextLink>
        </div>
      )}
    </section>
  );
}
