import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { ChessClock } from '../src/tools/ChessClock';

beforeEach(() => void vi.useFakeTimers());
const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));
const side = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}:`) });
const time = (name: string) => side(name).querySelector('strong')!.textContent;

test('one clock runs at a time, and a move gains the increment', async () => {
  render(<ChessClock seconds={60} increment={3} />);
  fireEvent.click(side('Black'));
  await pass(10);
  expect(time('White')).toBe('0:50');
  expect(time('Black')).toBe('1:00');
  fireEvent.click(side('Black'));
  expect(time('White')).toBe('0:50');
  fireEvent.click(side('White'));
  expect(time('White')).toBe('0:53');
  await pass(5);
  expect(time('Black')).toBe('0:55');
  fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
  await pass(30);
  expect(time('Black')).toBe('0:55');
  fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
  fireEvent.keyDown(window, { key: ' ' });
  await pass(3);
  expect(time('White')).toBe('0:50');
});

test('says whose time has run out', async () => {
  render(<ChessClock seconds={60} names={['Ada', 'Grace']} />);
  fireEvent.click(side('Grace'));
  await pass(61);
  expect(screen.getByRole('status').textContent).toBe('Ada has run out of time');
  fireEvent.click(screen.getByRole('button', { name: 'Reset' }));
  expect(time('Ada')).toBe('1:00');
});
