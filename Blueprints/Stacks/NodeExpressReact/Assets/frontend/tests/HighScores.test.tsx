import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { HighScores } from '../src/tools/HighScores';
import { serve } from './server';

test('a result is kept with a name', async () => {
  const saved = vi.fn();
  const { table, requests } = serve({ scores: [{ id: 's1', name: 'Grace', points: 7 }] });
  render(<HighScores path="scores" result={12} onSaved={saved} />);
  expect((await screen.findByRole('listitem')).textContent).toBe('Grace 7');
  expect(requests[0]).toContain('sort=-points');
  await userEvent.type(screen.getByLabelText('Your name for 12'), 'Ada{Enter}');
  expect(await screen.findByText('Ada')).toBeTruthy();
  expect(table('scores')).toContainEqual(expect.objectContaining({ name: 'Ada', points: 12 }));
  expect(saved).toHaveBeenCalledTimes(1);
});

test('says why a result could not be kept', async () => {
  serve({}, { refuse: 503 });
  render(<HighScores path="scores" result={12} onSaved={() => {}} smallest />);
  await userEvent.type(screen.getByLabelText('Your name for 12'), 'Ada{Enter}');
  expect((await screen.findByRole('alert')).textContent).toBe('The server refused.');
});
