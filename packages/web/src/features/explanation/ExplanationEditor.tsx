import { Button, ToggleGroup } from '@digdir/designsystemet-react';
import type { GraderCaseView } from '@karakter/contract/explanation';
import { type ExplanationFault, type ExplanationText, explanationFaults } from '@karakter/domain/explanation';
import { useState } from 'react';
import { useText } from '../../text/language.tsx';
import { FormErrors, TextFormField } from '../../ui/FormField.tsx';
import { useFailureSentence } from '../../ui/States.tsx';
import { ExplanationBody } from './ExplanationBody.tsx';
import { ExplanationCommands } from './ExplanationCommands.tsx';
import { explanationText } from './text.ts';
import { type ExplanationDraft, useExplanationDraft } from './use-explanation-draft.ts';

const parts = ['guidelines', 'assessment', 'overall'] as const;
const rows = { guidelines: 5, assessment: 10, overall: 4 };

function useFaultWords() {
  const text = useText(explanationText);
  return ({ code }: ExplanationFault) => (code === 'missing' ? text.missing : text.onlyGuidelines);
}

type FieldsProps = {
  readonly draft: ExplanationDraft;
  readonly faults: readonly ExplanationFault[];
};

function Fields({ draft, faults }: FieldsProps) {
  const text = useText(explanationText);
  const words = useFaultWords();
  return (
    <>
      {parts.map((part) => {
        const fault = faults.find(({ field }) => field === part);
        return (
          <TextFormField
            key={part}
            id={`explanation-${part}`}
            rows={rows[part]}
            label={text.parts[part]}
            description={text.help[part]}
            value={draft.text[part]}
            error={fault && words(fault)}
            onChange={(value) => draft.change({ ...draft.text, [part]: value })}
          />
        );
      })}
    </>
  );
}

function Saving({ draft }: { readonly draft: ExplanationDraft }) {
  const text = useText(explanationText);
  const sentence = useFailureSentence(draft.failure);
  return (
    <p className="quiet" role="status">
      {text[draft.state]} {draft.state === 'unsaved' && draft.failure ? sentence : null}
    </p>
  );
}

const isEmpty = (text: ExplanationText) => parts.every((part) => text[part].trim() === '');

/** Writing an explanation: saved as it is typed, previewed as the candidate will read it, sent when it is whole. */
export function ExplanationEditor({ view }: { readonly view: GraderCaseView }) {
  const text = useText(explanationText);
  const words = useFaultWords();
  const draft = useExplanationDraft(view.id, view);
  const [isPreview, setPreview] = useState(false);
  const [isTried, setTried] = useState(false);
  const faults = isTried ? explanationFaults(draft.text) : [];
  return (
    <div className="explanation-editor">
      <ToggleGroup
        value={isPreview ? 'preview' : 'edit'}
        onChange={(mode) => setPreview(mode === 'preview')}
        data-size="sm"
        aria-label={text.preview}
      >
        <ToggleGroup.Item value="edit">{text.edit}</ToggleGroup.Item>
        <ToggleGroup.Item value="preview">{text.preview}</ToggleGroup.Item>
      </ToggleGroup>
      {!isPreview && (
        <FormErrors
          errors={faults.map((fault) => ({
            fieldId: `explanation-${fault.field}`,
            message: `${text.parts[fault.field]}: ${words(fault)}`,
          }))}
        />
      )}
      {isEmpty(draft.text) && !isPreview && (
        <div className="explanation-suggestion">
          <Button variant="secondary" onClick={() => draft.change(view.draft)}>
            {text.insertDraft}
          </Button>
          <p className="quiet">{text.insertDraftAbout}</p>
        </div>
      )}
      {isPreview ? (
        <ExplanationBody text={draft.text} language={view.language} />
      ) : (
        <Fields draft={draft} faults={faults} />
      )}
      <Saving draft={draft} />
      <ExplanationCommands
        view={view}
        draft={draft}
        onIncomplete={() => {
          setPreview(false);
          setTried(true);
        }}
      />
    </div>
  );
}
