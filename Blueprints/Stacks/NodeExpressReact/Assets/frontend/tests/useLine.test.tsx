import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useLine } from '../src/hooks/useLine';

/** A line whose answers the test gives. */
function line() {
  const sent: string[] = [];
  const answers: ((arrived: boolean) => void)[] = [];
  const { result } = renderHook(() => useLine((text) => {
    sent.push(text);
    return new Promise((resolve) => answers.push(resolve));
  }));
  return {
    sent,
    text: () => result.current.text,
    write: (text: string) => act(() => result.current.setText(text)),
    submit: () => act(() => void result.current.submit()),
    answer: (arrived: boolean) => act(async () => answers.shift()!(arrived)),
  };
}

test('sends a line once, and keeps what is written while it is under way', async () => {
  const { sent, text, write, submit, answer } = line();
  write(' milk ');
  submit();
  submit();
  write('eggs');
  await answer(true);
  expect(sent).toEqual(['milk']);
  expect(text()).toBe('eggs');
});

test('gives back what could not be sent, before what was written since', async () => {
  const { text, write, submit, answer } = line();
  write('milk');
  submit();
  expect(text()).toBe('');
  write('eggs');
  await answer(false);
  expect(text()).toBe('milk eggs');
});
