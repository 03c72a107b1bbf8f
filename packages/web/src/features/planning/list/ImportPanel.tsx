import { Details, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useText } from '../../../text/language.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { candidatesText } from '../candidates-texts.ts';
import * as styles from '../styles/planning.module.css';
import { AddByHand } from './AddByHand.tsx';
import { GivingForm } from './GivingForm.tsx';
import { ImportButton } from './ImportButton.tsx';
import { ListPreview } from './ListPreview.tsx';
import { listHelpText } from './list-help-texts.ts';
import { listNotesText } from './list-notes-texts.ts';
import { type ListFile, toggled } from './list-work.ts';
import { UnknownHeadings } from './UnknownHeadings.tsx';
import { useListImport } from './use-list-import.ts';
import { WaitingLines } from './WaitingLines.tsx';

type ImportPanelProps = { readonly examId: string; readonly isPublished: boolean; readonly isOpen: boolean };

/** Takes a list, shows what it would change, and then imports exactly that list. */
export function ImportPanel({ examId, isPublished, isOpen }: ImportPanelProps) {
  const text = useText(candidatesText);
  const helpText = useText(listHelpText);
  const notesText = useText(listNotesText);
  const [file, setFile] = useState<ListFile>();
  const { form, preview, run, look, importIt } = useListImport(examId);
  const { content: work } = form;
  const found = preview.data;
  const waits = new Set(found?.waiting.map(({ line }) => line));
  return (
    <Details className={styles.importPanel} variant="tinted" defaultOpen={isOpen}>
      <Details.Summary>{text.addTitle}</Details.Summary>
      <Details.Content className="form-stack">
        <Paragraph>{text.addAbout}</Paragraph>
        <GivingForm
          work={work}
          onChange={form.change}
          isPending={preview.isPending}
          onGive={(given, chosen) => {
            setFile(chosen);
            look(given, chosen);
          }}
        />
        <KeptFormLine kept={form} />
        {preview.error && <FailedState failure={preview.error} />}
        {run.error && <FailedState failure={run.error} />}
        <p role="status">
          {run.data && text.imported(run.data.added, run.data.changed, run.data.unchanged)}{' '}
          {run.data && run.data.readdressed > 0 && notesText.readdressed(run.data.readdressed)}{' '}
          {run.data && run.data.renamed > 0 && helpText.renamed(run.data.renamed)}
        </p>
        {found && (
          <>
            <UnknownHeadings
              headings={found.unknownHeadings}
              said={work.headings}
              onSay={(heading, meaning) =>
                look({ ...work, headings: { ...work.headings, [heading]: meaning } }, file)
              }
            />
            <ListPreview
              preview={found}
              errors={found.errors.filter(({ line }) => !waits.has(line))}
              onTakeName={(line, isIn) =>
                look({ ...work, takeNames: toggled(work.takeNames, line, isIn) }, file)
              }
              onKeepEmail={(line, isIn) =>
                look({ ...work, keepEmails: toggled(work.keepEmails, line, isIn) }, file)
              }
            />
            <WaitingLines
              preview={found}
              errors={found.errors}
              corrections={work.corrections}
              isPending={preview.isPending}
              onCorrect={(key, typed) =>
                form.change({ ...work, corrections: { ...work.corrections, [key]: typed } })
              }
              onLookAgain={() => look(work, file)}
            />
            {isPublished && <Paragraph>{text.tellsNow}</Paragraph>}
            <ImportButton preview={found} isPending={run.isPending} onImport={() => importIt(file)} />
          </>
        )}
        <AddByHand examId={examId} />
      </Details.Content>
    </Details>
  );
}
