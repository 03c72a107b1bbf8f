import { Button, Field, Heading, Input, Label, Paragraph } from '@digdir/designsystemet-react';
import { verificationRoutes } from '@karakter/contract/hand-in/verification';
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { base64Of } from '../../ui/file-in-base64.ts';
import { AppHeader } from '../../ui/header/AppHeader.tsx';
import { SkipToContent } from '../../ui/PageShell.tsx';
import { useHeadingFocus, usePageTitle } from '../../ui/page-title.ts';
import { FailedState } from '../../ui/States.tsx';
import { type AskedBy, VerifiedHandIn } from './VerifiedHandIn.tsx';
import * as styles from './verify.module.css';
import { verifyText } from './verify-texts.ts';

type WayProps = {
  readonly title: string;
  readonly command: string;
  readonly isPending: boolean;
  readonly isReady: boolean;
  readonly onVerify: () => Promise<void> | void;
  readonly children: ReactNode;
};

/** One way of verifying: the input and the button. */
function Way({ title, command, isPending, isReady, onVerify, children }: WayProps) {
  const heading = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onVerify();
  };
  return (
    <form className={styles.verifyWay} aria-labelledby={heading} onSubmit={submit}>
      <Heading level={2} data-size="2xs" id={heading}>
        {title}
      </Heading>
      {children}
      <Button type="submit" variant="secondary" loading={isPending} disabled={!isReady}>
        {command}
      </Button>
    </form>
  );
}

function Ways({ verify }: { readonly verify: ReturnType<typeof useVerification> }) {
  const text = useText(verifyText);
  const [receipt, setReceipt] = useState('');
  const [file, setFile] = useState<File | null>(null);
  return (
    <div className={styles.verifyWays}>
      <Way
        title={text.byReceipt}
        command={text.verifyReceipt}
        isPending={verify.isPending('receipt')}
        isReady={receipt.trim() !== ''}
        onVerify={() => verify.receipt(receipt)}
      >
        <TextFormField
          id="receipt"
          label={text.receipt}
          description={text.receiptHint}
          value={receipt}
          onChange={setReceipt}
          autoComplete="off"
        />
      </Way>
      <Way
        title={text.byPdf}
        command={text.verifyPdf}
        isPending={verify.isPending('pdf')}
        isReady={file !== null}
        onVerify={async () => {
          if (file) verify.pdf(await base64Of(file));
        }}
      >
        <Field>
          <Label htmlFor="pdf">{text.pdf}</Label>
          <Field.Description>{text.pdfHint}</Field.Description>
          <Input
            id="pdf"
            type="file"
            accept="application/pdf,.pdf"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        </Field>
      </Way>
    </div>
  );
}

/** Both ways of verifying; the result is that of the last request. */
function useVerification() {
  const [askedBy, setAskedBy] = useState<AskedBy>('receipt');
  const byReceipt = useCommand(verificationRoutes.verifyReceipt);
  const byPdf = useCommand(verificationRoutes.verifyPdf);
  const commands = { receipt: byReceipt, pdf: byPdf };
  return {
    askedBy,
    answer: commands[askedBy].data,
    error: commands[askedBy].error,
    isPending: (way: AskedBy) => commands[way].isPending,
    receipt: (receipt: string) => {
      setAskedBy('receipt');
      byReceipt.mutate({ body: { receipt } });
    },
    pdf: (base64: string) => {
      setAskedBy('pdf');
      byPdf.mutate({ body: { base64 } });
    },
  };
}

type ResultProps = { readonly verify: ReturnType<typeof useVerification> };

/** Scrolls to the result: on a telephone it is below both ways of verifying. */
function Result({ verify: { answer, askedBy, error } }: ResultProps) {
  const text = useText(verifyText);
  const place = useRef<HTMLDivElement>(null);
  const isThere = answer !== undefined || error !== null;
  useEffect(() => {
    if (isThere) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isThere]);
  return (
    <div ref={place}>
      <div role="status" aria-label={text.result}>
        {answer && <VerifiedHandIn answer={answer} askedBy={askedBy} />}
      </div>
      {error && <FailedState failure={error} />}
    </div>
  );
}

/**
 * The page on which anyone, signed in or not, sees whether a receipt or a PDF is genuine, but not whose it is [S3].
 */
export function VerifyPage() {
  const text = useText(verifyText);
  const { language, chooseLanguage } = useLanguage();
  const verify = useVerification();
  const heading = useHeadingFocus();
  usePageTitle(text.title);
  return (
    <>
      <SkipToContent />
      <AppHeader language={language} onChooseLanguage={chooseLanguage} />
      <main id="content" tabIndex={-1} className={styles.verify}>
        <Heading level={1} data-size="md" ref={heading} tabIndex={-1}>
          {text.title}
        </Heading>
        <Paragraph className={styles.verifyAbout}>{text.about}</Paragraph>
        <Ways verify={verify} />
        <Result verify={verify} />
      </main>
    </>
  );
}
