import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Minesweeper } from '../src/tools/Minesweeper';

const fields = () => screen.getAllByRole('button', { name: /^Row/ });
const status = () => screen.getByRole('status').textContent;

test('the first press opens a part of the field, and a flag protects', () => {
  render(<Minesweeper />);
  fireEvent.click(fields()[40]!);
  expect(fields()[40]!.getAttribute('aria-label')).toMatch(/0 mines near/);
  const closed = fields().find((field) => field.getAttribute('aria-label')!.endsWith('closed'))!;
  fireEvent.contextMenu(closed);
  expect(screen.getAllByRole('definition')[0]!.textContent).toBe('9');
  fireEvent.click(closed);
  expect(closed.getAttribute('aria-label')).toMatch(/flag$/);
  closed.focus();
  fireEvent.keyDown(closed, { key: 'f' });
  expect(closed.getAttribute('aria-label')).toMatch(/closed$/);
});

test('everything without a mine opened wins, a mine loses', () => {
  const ended = vi.fn();
  render(<Minesweeper width={6} height={6} mines={1} onEnd={ended} />);
  for (let i = 0; i < 36 && !/Cleared|mine\./.test(status()!); i += 1) fireEvent.click(fields()[i]!);
  if (status()!.includes('Cleared')) expect(ended).toHaveBeenCalledTimes(1);
  else expect(screen.getAllByRole('button', { name: /: mine$/ })).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Medium' }));
  expect(fields()).toHaveLength(12 * 14);
});
