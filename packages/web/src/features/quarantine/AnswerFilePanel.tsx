import { Alert, Button, Field, Heading, Input, Label, Paragraph } from '@digdir/designsystemet-react';
import { quarantineRoutes } from '@karakter/contract/quarantine/routes';
import { largestAnswerFile } from '@karakter/contract/sitting/answer-file';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { base64Of } from '../../ui/file-in-base64.ts';
import { FailedState } from '../../ui/States.tsx';
import * as styles from './quarantine.module.css';
import { quarantineText } from './texts.ts';

/** The panel in which staff import a candidate's answer file [D4]. */
export function AnswerFilePanel({ examId }: { readonly examId: string }) {
  const text = useText(quarantineText);
  const [file, setFile] = useState<File | null>(null);
  const command = useCommand(quarantineRoutes.acceptAnswerFile, {
    invalidates: [quarantineRoutes.listQuarantines],
  });
  const isTooLarge = file !== null && file.size > largestAnswerFile;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (file) command.mutate({ params: { examId }, body: { file: await base64Of(file) } });
  };
  return (
    <section>
      <form className={styles.answerFilePanel} onSubmit={(event) => void submit(event)}>
        <Heading level={2} data-size="2xs">
          {text.fileTitle}
        </Heading>
        <Paragraph>{text.fileAbout}</Paragraph>
        <Field>
          <Label htmlFor="answer-file">{text.file}</Label>
          <Input
            id="answer-file"
            type="file"
            accept=".karakter"
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null);
              command.reset();
            }}
          />
        </Field>
        {isTooLarge && <Paragraph role="alert">{text.fileTooLarge}</Paragraph>}
        <div>
          <Button
            type="submit"
            variant="secondary"
            disabled={file === null || isTooLarge}
            loading={command.isPending}
          >
            {text.takeInFile}
          </Button>
        </div>
        {command.error && <FailedState failure={command.error} />}
        <div role="status">
          {command.data && (
            <Alert data-color={command.data.outcome === 'kept' ? 'success' : 'info'}>
              {text[command.data.outcome](command.data.candidateNumber)}
            </Alert>
          )}
        </div>
      </form>
    </section>
  );
}
