import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { MagicBall } from '../src/tools/MagicBall';

test('answers a question, and remembers the one before', async () => {
  render(<MagicBall answers={['Yes', 'No']} />);
  await userEvent.type(screen.getByRole('textbox'), 'Rain?{Enter}');
  expect(['Yes', 'No']).toContain(screen.getByRole('status').textContent);
  await userEvent.click(screen.getByRole('button', { name: 'Shake' }));
  expect(screen.getByRole('listitem').textContent).toMatch(/^Rain\?: (Yes|No)$/);
});
