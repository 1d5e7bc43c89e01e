import { expect, test } from 'vitest';
import type { FieldDefinition } from '../src/api/resources';
import { initialOf, readForm, shownText, unreadable } from '../src/resources/formValues';

const field = (name: string, type: FieldDefinition['type'], more: Partial<FieldDefinition> = {}): FieldDefinition => ({ name, label: name, type, required: true, nullable: false, ...more });

function form(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

test('reads each kind of field as the server takes it', () => {
  const fields = [field('name', 'string'), field('count', 'integer'), field('price', 'decimal'), field('on', 'boolean'), field('off', 'boolean'), field('at', 'datetime')];
  const at = new Date(2030, 0, 2, 9, 30);
  expect(readForm(fields, [], form({ name: '  Ada ', count: '3', price: '9.5', on: 'on', at: '2030-01-02T09:30' })))
    .toEqual({ name: 'Ada', count: 3, price: 9.5, on: true, off: false, at: at.toISOString() });
});

test('keeps the digits of a number, or leaves them to the server to refuse', () => {
  const place = field('place', 'decimal');
  const read = (text: string) => readForm([place], [], form({ place: text })).place;
  expect(read('54.468912')).toBe(54.468912);
  expect(read('-0.0000001')).toBe(-1e-7);
  expect(read('1e3')).toBe(1000);
  expect(read('54.46891212345678901')).toBe('54.46891212345678901');
  expect(read('90071992547409931')).toBe('90071992547409931');
});

test('names what the browser could not read', () => {
  const page = document.createElement('form');
  page.innerHTML = '<input type="number" name="count"><input type="date" name="day"><input name="title">';
  for (const input of page.querySelectorAll('input')) Object.defineProperty(input, 'validity', { value: { badInput: input.name !== 'title' } });
  expect(unreadable(page)).toEqual({ count: 'must be a number', day: 'must be a date' });
});

test('reads an empty field as nothing, as its default, or as missing', () => {
  const fields = [field('note', 'text', { nullable: true }), field('size', 'enum', { initial: 'medium' }), field('name', 'string'), field('at', 'datetime')];
  const relation = { name: 'ownerId', labelName: 'ownerLabel', label: 'Owner', target: 'owners', required: false };
  expect(readForm(fields, [relation], form({ note: ' ', name: '', at: 'soon' }))).toEqual({ note: null, size: 'medium', name: '', at: 'soon', ownerId: null });
  expect(readForm([], [relation], form({ ownerId: '42' }))).toEqual({ ownerId: '42' });
});

test('shows a moment in the time of the visitor, and reads the same moment again', () => {
  const at = field('at', 'datetime');
  const shown = shownText(at, '2030-06-01T12:00:00.000Z');
  expect(readForm([at], [], form({ at: shown }))).toEqual({ at: '2030-06-01T12:00:00.000Z' });
  expect(shownText(at, null)).toBe('');
  expect(shownText(field('count', 'integer'), 3)).toBe('3');
});

test('offers today for what has happened, as the visitor counts days', () => {
  const now = new Date(2030, 0, 2, 0, 30);
  expect(initialOf(field('paid', 'date', { today: true }), now)).toBe('2030-01-02');
  expect(shownText(field('at', 'datetime'), initialOf(field('at', 'datetime', { today: true }), now))).toBe('2030-01-02T00:30');
  expect(initialOf(field('due', 'date'), now)).toBeUndefined();
  expect(initialOf(field('size', 'enum', { initial: 'medium' }), now)).toBe('medium');
});
