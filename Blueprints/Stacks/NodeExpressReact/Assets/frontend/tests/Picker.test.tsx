import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Picker } from '../src/tools/Picker';

test('draws as many as wanted, each once, until nobody is left', async () => {
  render(<Picker names={['Ada', 'Grace', 'Linus', 'Ada']} count={2} verb="Draw" once />);
  const draw = screen.getByRole('button', { name: 'Draw' });
  const drawn = () => [...screen.getByRole('status').querySelectorAll('strong')].map((name) => name.textContent);
  await userEvent.click(draw);
  const first = drawn();
  expect(first).toHaveLength(2);
  await userEvent.click(draw);
  expect([...first, ...drawn()].sort()).toEqual(['Ada', 'Ada', 'Grace', 'Linus']);
  expect(draw.hasAttribute('disabled')).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Start over' }));
  expect(draw.hasAttribute('disabled')).toBe(false);
});

test('decides between what is typed in', async () => {
  render(<Picker label="Options" verb="Decide" />);
  await userEvent.type(screen.getByRole('textbox'), 'Pizza');
  await userEvent.click(screen.getByRole('button', { name: 'Decide' }));
  expect(screen.getByRole('status').textContent).toBe('Pizza');
});
