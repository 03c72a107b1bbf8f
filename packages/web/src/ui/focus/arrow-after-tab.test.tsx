// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { LanguageProvider } from '../../text/language.tsx';
import { keepArrowsAfterTab } from './arrow-after-tab.ts';

// jsdom lacks both, and the row of grades asks for them.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
Element.prototype.checkVisibility = () => true;
const { GradeChoice } = await import('../../features/grading/GradeChoice.tsx');

afterEach(cleanup);

it('a grader who presses Tab, arrow and Enter quickly chooses the second grade, not the first [G1, Q4]', async () => {
  keepArrowsAfterTab();
  const onChange = vi.fn();
  render(
    <LanguageProvider>
      <GradeChoice label="Karakter" scale="A-F" value={null} onChange={onChange} />
    </LanguageProvider>,
  );
  const grade = (name: string) => screen.getByRole('radio', { name });
  const press = (name: string, key: string) => fireEvent.keyDown(grade(name), { key });
  // The row hears the arrows a moment after it is there; then back to the first grade.
  await vi.waitFor(() => {
    grade('A').focus();
    press('A', 'ArrowRight');
    expect(document.activeElement).toBe(grade('B'));
  });
  press('B', 'ArrowLeft');
  expect(document.activeElement).toBe(grade('A'));
  grade('A').blur();
  fireEvent.keyDown(document.body, { key: 'Tab' });
  grade('A').focus();
  press('A', 'ArrowRight');
  expect(document.activeElement).toBe(grade('B'));
  press('B', 'Enter');
  expect(onChange).toHaveBeenCalledWith('B');
});
