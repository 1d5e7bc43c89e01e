import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Hangman } from '../src/tools/Hangman';

test('is won by keys and by buttons, and counts words in a row', () => {
  const { container } = render(<Hangman words={['Owl']} />);
  fireEvent.keyDown(window, { key: 'o' });
  fireEvent.click(screen.getByRole('button', { name: 'W' }));
  expect(container.querySelector('.secret')!.getAttribute('aria-label')).toBe('The word: O w blank');
  fireEvent.keyDown(window, { key: 'l' });
  expect(screen.getByRole('status').textContent).toBe('You found it!');
  expect(screen.getAllByRole('definition').map((value) => value.textContent)).toEqual(['1', '1']);
  fireEvent.click(screen.getByRole('button', { name: 'Next word' }));
  expect(screen.getByRole('status').textContent).toBe('10 mistakes left');
});

test('ten wrong letters lose, and the word is shown', () => {
  const ended = vi.fn();
  render(<Hangman words={['Owl']} onEnd={ended} />);
  for (const letter of 'abcdefghij') fireEvent.keyDown(window, { key: letter });
  expect(screen.getByRole('status').textContent).toBe('It was Owl');
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe('10 of 10 mistakes');
  expect(ended).toHaveBeenCalledWith(0);
});
