import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Quiz } from '../src/tools/Quiz';

const questions = [{ text: 'Capital of France?', answers: ['Paris', 'London', 'Rome'] }, { text: 'Capital of Spain?', answers: ['Madrid', 'Lisbon'] }];
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

test('every question is asked once, right answers count, and wrong ones are explained', () => {
  const ended = vi.fn();
  render(<Quiz questions={questions} onEnd={ended} />);
  for (let i = 0; i < 2; i += 1) {
    if (screen.queryByText('Capital of France?')) {
      press(/Paris/);
      expect(screen.getByRole('status').textContent).toBe('Right!');
    } else {
      press(/Lisbon/);
      expect(screen.getByRole('status').textContent).toBe('Wrong: it is Madrid');
      press(/Madrid/);
      expect(screen.getByRole('status').textContent).toBe('Wrong: it is Madrid');
    }
    press(/Next|result/);
  }
  expect(screen.getByRole('status').textContent).toBe('1 of 2 right');
  expect(ended).toHaveBeenCalledWith(1);
  press('Play again');
  expect(screen.getByText(/Question 1 of 2/)).toBeTruthy();
});

test('a round has as many questions as are wanted', () => {
  render(<Quiz questions={questions} count={1} />);
  expect(screen.getByText(/Question 1 of 1/)).toBeTruthy();
});
