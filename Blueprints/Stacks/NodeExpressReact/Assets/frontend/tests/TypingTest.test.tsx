import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { TypingTest } from '../src/tools/TypingTest';

test('measures speed and accuracy, and ends with the text', async () => {
  vi.useFakeTimers();
  const ended = vi.fn();
  render(<TypingTest texts={['hello world']} onEnd={ended} />);
  const field = screen.getByRole('textbox');
  fireEvent.change(field, { target: { value: 'hello' } });
  await act(() => vi.advanceTimersByTimeAsync(12_000));
  expect(screen.getAllByRole('definition').slice(0, 2).map((value) => value.textContent)).toEqual(['5', '100 %']);
  fireEvent.change(field, { target: { value: 'hellox' } });
  fireEvent.change(field, { target: { value: 'hello world' } });
  await act(() => vi.advanceTimersByTimeAsync(100));
  expect(screen.getByRole('status').textContent).toMatch(/^\d+ words a minute, 92 % right$/);
  expect(ended).toHaveBeenCalledTimes(1);
  fireEvent.click(screen.getByRole('button', { name: 'New text' }));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('');
});
