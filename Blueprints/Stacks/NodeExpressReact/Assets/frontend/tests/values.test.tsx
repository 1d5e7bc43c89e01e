// #if pictures
import { fireEvent, render, screen } from '@testing-library/react';
// #else
import { render, screen } from '@testing-library/react';
// #end
import { expect, test } from 'vitest';
import type { FieldDefinition, Resource, Value } from '../src/api/resources';
import { dayText } from '../src/components/dates';
import { numberText, Shown, titleOf } from '../src/components/values';

function shown(field: Partial<FieldDefinition>, value: Value | undefined, bare = false) {
  const { container } = render(<Shown field={{ name: 'field', label: 'Field', type: 'string', required: false, nullable: true, ...field }} value={value} bare={bare} />);
  return container.textContent;
}

test('shows each kind of value as people read it', () => {
  expect(shown({}, 'text')).toBe('Field: text');
  expect(shown({ type: 'integer', number: { kind: 'count' } }, 1234)).toBe(`Field: ${(1234).toLocaleString()}`);
  expect(shown({ type: 'date' }, '2030-01-02')).toContain('2030');
  expect(shown({ type: 'datetime' }, '2030-01-02T10:00:00Z')).toContain('2030');
  expect(shown({ type: 'boolean' }, true)).toBe('Field');
  expect(shown({ type: 'boolean' }, false)).toBe('Field: No');
  expect(shown({ type: 'enum', values: [{ value: 'in_progress', label: 'In progress', tone: 'warning' }] }, 'in_progress')).toBe('In progress');
  expect(shown({ type: 'enum', values: [] }, 'unknown')).toBe('unknown');
});

test('writes a number as its field does, with every digit', () => {
  expect(numberText(1969, { kind: 'year' })).toBe('1969');
  expect(numberText(-450, { kind: 'year' })).toBe('-450');
  expect(numberText(100234, { kind: 'identifier' })).toBe('100234');
  expect(numberText(100234)).toBe('100234');
  expect(numberText(54.468912, { kind: 'measurement', unit: '°' })).toBe(`${(54.468912).toLocaleString(undefined, { minimumFractionDigits: 6 })}°`);
  expect(numberText(1234.5, { kind: 'measurement', unit: 'kg' })).toBe(`${(1234.5).toLocaleString()}\u00a0kg`);
  expect(numberText(2.5, { kind: 'percent' })).toContain('%');
  expect(numberText(9.5, { kind: 'money' })).toBe((9.5).toLocaleString(undefined, { minimumFractionDigits: 2 }));
  expect(numberText(-19.999, { kind: 'money', unit: 'EUR' })).toBe((-19.999).toLocaleString(undefined, { style: 'currency', currency: 'EUR', minimumFractionDigits: 3 }));
});

test('leaves out what is missing, or marks it in a column', () => {
  expect(shown({}, null)).toBe('');
  expect(shown({}, undefined, true)).toBe('–');
  expect(shown({}, 'text', true)).toBe('text');
  const titled = (type: FieldDefinition['type']) => ({ title: 'name', fields: [{ name: 'name', label: 'Name', type, required: true, nullable: false }] }) as unknown as Resource;
  expect(titleOf({ id: '1', createdAt: '', name: null }, titled('string'))).toBe('Untitled');
  expect(titleOf({ id: '1', createdAt: '', name: '2030-01-02' }, titled('date'))).toBe(dayText('2030-01-02'));
});

test('links addresses, but never runs them', () => {
  shown({ type: 'email' }, 'ada@example.com');
  shown({ type: 'url' }, 'https://example.com/page');
  expect(screen.getByText('ada@example.com').getAttribute('href')).toBe('mailto:ada@example.com');
  expect(screen.getByText('example.com/page').getAttribute('href')).toBe('https://example.com/page');
  shown({ type: 'url' }, 'javascript:alert(1)');
  expect(screen.getByText('javascript:alert(1)').getAttribute('href')).toBeNull();
});
// #if pictures

test('shows the picture at an address, and the address when there is none', () => {
  shown({ type: 'url', label: 'Photo', picture: true }, 'https://example.com/a.jpg');
  const picture = screen.getByRole('img', { name: 'Photo' });
  expect(picture.getAttribute('src')).toBe('https://example.com/a.jpg');
  expect(picture.getAttribute('loading')).toBe('lazy');
  fireEvent.error(picture);
  expect(screen.getByRole('link', { name: 'example.com/a.jpg' })).toBeTruthy();
  expect(shown({ type: 'url', picture: true }, 'javascript:alert(1)')).toBe('javascript:alert(1)');
});
// #end
