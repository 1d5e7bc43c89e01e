import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Strip } from '../src/components/Strip';

test('fades at the ends behind which there is more', () => {
  render(<Strip role="group">Long</Strip>);
  const strip = screen.getByRole('group');
  const ends = () => ['more-left', 'more-right'].filter((end) => strip.classList.contains(end));
  const scroll = (scrollLeft: number, scrollWidth: number) => {
    for (const [name, value] of Object.entries({ scrollLeft, scrollWidth, clientWidth: 100 })) Object.defineProperty(strip, name, { value, configurable: true });
    fireEvent.scroll(strip);
    return ends();
  };
  expect(scroll(0, 100)).toEqual([]);
  expect(scroll(0, 300)).toEqual(['more-right']);
  expect(scroll(80, 300)).toEqual(['more-left', 'more-right']);
  expect(scroll(200, 300)).toEqual(['more-left']);
});
