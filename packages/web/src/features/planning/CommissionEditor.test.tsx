import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CommissionEditor } from './CommissionEditor.tsx';

it('four graders, two from each of two windows, are all shown, and the page says that there is room for three [P5]', () => {
  const members = ['Kari', 'Per', 'Ola', 'Eva'].map((name) => ({
    id: name,
    personId: name,
    name,
    about: '',
    external: false,
    teaches: false,
  }));
  const nothing = () => undefined;
  const page = renderToStaticMarkup(
    <CommissionEditor
      examId="exam"
      id="new"
      members={members}
      onMembers={nothing}
      onSave={nothing}
      isPending={false}
      failure={null}
      isSaved={false}
    />,
  );
  for (const { name } of members) expect(page).toContain(name);
  expect(page).toContain('Det er plass til tre sensorer');
  expect(page).toMatch(/<button[^>]* disabled/);
});
