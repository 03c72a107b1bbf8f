import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ApiRefusal } from '../api/api-refusal.ts';
import { FailedState } from '../ui/States.tsx';

function shown(code: string, isOfCommand: boolean) {
  const failure = new ApiRefusal({ status: 0, code, message: 'Det du har skrevet, er ikke borte.' });
  failure.isOfCommand = isOfCommand;
  return renderToStaticMarkup(<FailedState failure={failure} />);
}

it.each(['offline', 'notSignedIn'])(
  'a page that could not be read (%s) speaks of no writing, and a command that was not carried out does [Q8]',
  (code) => {
    expect(shown(code, false)).not.toContain('Det du har skrevet');
    expect(shown(code, true)).toContain('Det du har skrevet');
  },
);
