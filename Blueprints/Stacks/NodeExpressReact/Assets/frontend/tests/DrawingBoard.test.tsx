import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DrawingBoard } from '../src/tools/DrawingBoard';

const board = () => screen.getByRole('img');
const draw = () => {
  fireEvent.pointerDown(board(), { clientX: 1, clientY: 1, pointerId: 1 });
  fireEvent.pointerMove(board(), { clientX: 9, clientY: 9, pointerId: 1 });
  fireEvent.pointerUp(board(), { pointerId: 1 });
};

test('lines are drawn, taken back, brought back and kept', () => {
  const { unmount } = render(<DrawingBoard />);
  draw();
  fireEvent.click(screen.getByRole('button', { name: 'Red' }));
  expect(screen.getByRole('button', { name: 'Red', pressed: true })).toBeTruthy();
  draw();
  expect(board().getAttribute('aria-label')).toBe('Drawing with 2 lines');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  fireEvent.keyDown(window, { key: 'z' });
  expect(board().getAttribute('aria-label')).toBe('Drawing with 0 lines');
  fireEvent.click(screen.getByRole('button', { name: 'Redo' }));
  unmount();
  render(<DrawingBoard />);
  expect(board().getAttribute('aria-label')).toBe('Drawing with 1 lines');
  fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
  expect(board().getAttribute('aria-label')).toBe('Drawing with 0 lines');
});
