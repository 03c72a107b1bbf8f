import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { explanationRoutes, type OfficeCaseView } from '@karakter/contract/explanation/routes';
import { explanationFaults } from '@karakter/domain/explanation/explanation';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useText } from '../../text/language.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { FailedState } from '../../ui/States.tsx';
import * as styles from './explanation.module.css';
import { inPlaceText } from './in-place-texts.ts';
import { explanationText } from './texts.ts';

const empty = { guidelines: '', assessment: '', overall: '' };
const parts = ['guidelines', 'assessment', 'overall'] as const;
const rows = { guidelines: 5, assessment: 10, overall: 4 };
const fieldOf = (part: (typeof parts)[number]) => `in-place-${part}`;

type Props = { readonly examId: string; readonly view: OfficeCaseView };

/** The exam office writes the explanation where no grader can, or where it is overdue [E2, E3]. */
export function WriteInPlace({ examId, view }: Props) {
  const text = useText(explanationText);
  const words = useText(inPlaceText);
  const form = useKeptForm(`explanation-in-place:${view.id}`, view.text ?? empty);
  const { content, change } = form;
  const [hasTried, setTried] = useState(false);
  const write = useCommand(explanationRoutes.writeExplanationInPlace, {
    invalidates: [explanationRoutes.showExplanationCase, explanationRoutes.listExplanations],
    onDone: form.done,
  });
  const faults = explanationFaults(content);
  const errorOf = (part: (typeof parts)[number]) => {
    const fault = hasTried ? faults.find(({ field }) => field === part) : undefined;
    return fault && (fault.code === 'missing' ? text.missing : text.onlyGuidelines);
  };
  const save = () => {
    const [first] = faults;
    if (first) showAndFocus(() => setTried(true), fieldOf(first.field));
    else {
      const params = { examId, explanationId: view.id };
      write.mutate({ params, body: { ...content, version: view.version } });
    }
  };
  return (
    <section className={styles.myCaseSection}>
      <Heading level={2} data-size="2xs">
        {words.title}
      </Heading>
      <Paragraph>
        {view.hasWriter ? words.overdue : words.noWriter} {view.state === 'draft' && words.replaces}
      </Paragraph>
      {parts.map((part) => (
        <TextFormField
          key={part}
          id={fieldOf(part)}
          label={text.parts[part]}
          description={text.help[part]}
          rows={rows[part]}
          lang={writtenLanguage(content[part])}
          value={content[part]}
          error={errorOf(part)}
          onChange={(written) => change((before) => ({ ...before, [part]: written }))}
        />
      ))}
      <KeptFormLine kept={form} />
      {write.error && <FailedState failure={write.error} />}
      <div>
        <Button variant="secondary" loading={write.isPending} onClick={save}>
          {words.save}
        </Button>
      </div>
    </section>
  );
}
