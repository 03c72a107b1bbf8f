import { Button, Field, Heading, Input, Label, Paragraph } from '@digdir/designsystemet-react';
import { sheetRoutes } from '@karakter/contract/grading/sheet';
import { type FormEvent, useState } from 'react';
import { useApi, useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { base64Of } from '../../../ui/file-in-base64.ts';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { fileName } from '../../../ui/table/table-file.ts';
import { CommissionGate, type OpenCommission } from '../home/CommissionGate.tsx';
import { writtenPoints } from '../points.ts';
import { viewsText } from '../views/views-texts.ts';
import { AppliedSheet } from './AppliedSheet.tsx';
import { SheetPreview } from './SheetPreview.tsx';
import { templateCells } from './sheet-template.ts';
import { sheetText } from './sheet-texts.ts';

/** The template: candidate numbers and headings, made in the browser. */
function Template({ commission, paper }: OpenCommission) {
  const text = useText(sheetText);
  const { language } = useLanguage();
  const [hasFailed, setFailed] = useState(false);
  const numbers = commission.scripts.map(({ candidateNumber }) => candidateNumber);
  const name = text.templateName(commission.courseCode, commission.number);
  const save = async () => {
    try {
      const { excelFile } = await import('../../../ui/table/excel-file.ts');
      const { questions } = paper.paper;
      const written = (points: number) => writtenPoints(points, language);
      const cells = templateCells(numbers, { questions, words: text.columns, written });
      await excelFile(name, cells).toFile(fileName(name, new Date()));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <section className="form-stack">
      <Heading level={2} data-size="xs">
        {text.templateTitle}
      </Heading>
      <Paragraph>{text.templateAbout(numbers.length)}</Paragraph>
      <div>
        <Button variant="secondary" onClick={() => void save()}>
          {text.template}
        </Button>
      </div>
      {hasFailed && <p role="alert">{text.templateFailed}</p>}
    </section>
  );
}

function Upload({
  commission,
  isWaiting,
}: Pick<OpenCommission, 'commission'> & { readonly isWaiting: boolean }) {
  const text = useText(sheetText);
  const announce = useAnnounce();
  const [file, setFile] = useState<File | null>(null);
  const upload = useCommand(sheetRoutes.uploadGradeSheet, {
    invalidates: [sheetRoutes.showGradeSheet],
    onDone: ({ pending }) => announce(text.read(pending?.changes.length ?? 0)),
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!file) return;
    const body = { fileName: file.name, base64: await base64Of(file) };
    upload.mutate({ params: { commissionId: commission.commissionId }, body });
  };
  return (
    <section className="form-stack">
      <Heading level={2} data-size="xs">
        {text.uploadTitle}
      </Heading>
      <Paragraph>
        {text.uploadAbout[commission.scale]} {isWaiting && text.replaces}
      </Paragraph>
      <form className="form-stack" onSubmit={(event) => void submit(event)}>
        <Field>
          <Label htmlFor="sheet-file">{text.file}</Label>
          <Input
            id="sheet-file"
            type="file"
            accept=".xlsx,.csv,.txt"
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null);
              upload.reset();
            }}
          />
        </Field>
        <div>
          <Button type="submit" variant="secondary" loading={upload.isPending} disabled={file === null}>
            {text.upload}
          </Button>
        </div>
      </form>
      {upload.isPending && <LoadingState what={text.uploading} />}
      {upload.error && <FailedState failure={upload.error} />}
    </section>
  );
}

function Sheet(open: OpenCommission) {
  const text = useText(sheetText);
  const views = useText(viewsText);
  const { commission, place } = open;
  const { commissionId } = commission;
  const sheet = useApi(sheetRoutes.showGradeSheet, { params: { commissionId } }, { staleTime: 0 });
  const pending = sheet.data?.pending;
  return (
    <PageShell title={text.title} place={place}>
      <TextLink to={`/grading/${commissionId}`}>{views.toDesk}</TextLink>
      <p className="page-about">{text.about}</p>
      <div className="form-stack">
        <Template {...open} />
        <Upload commission={commission} isWaiting={Boolean(pending)} />
        {sheet.isPending && <LoadingState />}
        {!sheet.isPending && !sheet.data && (
          <FailedState failure={sheet.error} onRetry={() => void sheet.refetch()} />
        )}
        {pending && (
          <SheetPreview
            key={pending.sheetId}
            {...open}
            pending={pending}
            onStale={() => void sheet.refetch()}
          />
        )}
        {sheet.data?.applied && <AppliedSheet commissionId={commissionId} applied={sheet.data.applied} />}
      </div>
    </PageShell>
  );
}

/** Points and grades from a spreadsheet: template, upload, preview and undo [G7]. */
export function SheetPage() {
  return <CommissionGate>{(open) => <Sheet {...open} />}</CommissionGate>;
}
