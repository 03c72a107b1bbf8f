import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { transcriptRoutes } from '@karakter/contract/appeal/transcript';
import type { AppealCase, CandidateAppeal } from '@karakter/contract/appeal/views';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { ReasonButton } from '../../grading/compare/ReasonButton.tsx';
import { appealCommand } from '../appeal-changed.ts';
import { decisionText } from './decision-texts.ts';

type Block = AppealCase['transcriptBlocks'][number];

function OneBlock({ block }: { readonly block: Block }) {
  const text = useText(decisionText);
  const { language } = useLanguage();
  return (
    <>
      <Paragraph>{text.blocked(writtenInstant(block.setAt, language), block.legalBasis)}</Paragraph>
      {block.liftedAt !== null && (
        <Paragraph>
          {text.lifted(writtenInstant(block.liftedAt, language), block.liftedBy ?? '')}{' '}
          <WrittenText as="span">{block.reason ?? ''}</WrittenText>
        </Paragraph>
      )}
    </>
  );
}

/** The blocks that the case has set on the candidate's transcript, and the command that lifts the last one [K5]. */
export function TranscriptBlocks({ view }: { readonly view: AppealCase }) {
  const text = useText(decisionText);
  const lift = useCommand(transcriptRoutes.liftTranscriptBlock, appealCommand);
  const { id: appealId, transcriptBlocks } = view;
  const last = transcriptBlocks.at(-1);
  if (!last) return null;
  const { number } = last;
  return (
    <section>
      <Heading level={3} data-size="2xs">
        {text.transcript}
      </Heading>
      {transcriptBlocks.map((block) => (
        <OneBlock key={block.number} block={block} />
      ))}
      {last.liftedAt === null && (
        <>
          <p className="quiet">{text.stays}</p>
          <ReasonButton
            id={`lift-block:${appealId}:${number}`}
            label={text.lift}
            about={text.liftAbout}
            reasonLabel={text.liftReason}
            doneWords={text.liftDone}
            command={lift}
            onSend={(reason, sent) =>
              lift.mutate({ params: { appealId }, body: { number, reason } }, { onSuccess: sent })
            }
          />
        </>
      )}
    </section>
  );
}

/** Whether the candidate's transcript is withheld for the case, in the candidate's words [K5]. */
export function MyTranscriptBlock({ block }: { readonly block: CandidateAppeal['transcriptBlock'] }) {
  const text = useText(decisionText);
  const { language } = useLanguage();
  if (block === null) return null;
  const words =
    block.liftedAt === null
      ? text.withheld(writtenInstant(block.setAt, language))
      : text.givenOut(writtenInstant(block.liftedAt, language));
  return <Paragraph>{words}</Paragraph>;
}
