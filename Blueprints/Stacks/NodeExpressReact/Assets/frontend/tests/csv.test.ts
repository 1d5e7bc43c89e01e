import { expect, test } from 'vitest';
import type { FieldDefinition, Resource, Row } from '../src/api/resources';
import { csvOf } from '../src/resources/csv';

const field = (name: string, more: Partial<FieldDefinition> = {}): FieldDefinition =>
  ({ name, label: name.toUpperCase(), type: 'string', required: false, nullable: true, ...more });

const resource = {
  path: 'things', one: 'thing', many: 'things', title: 'name',
  fields: [field('day', { type: 'date' }), field('name'), field('size', { type: 'decimal' }), field('paid', { type: 'boolean' }),
    field('state', { type: 'enum', values: [{ value: 'in_use', label: 'In use' }] })],
  relations: [{ name: 'owner', labelName: 'ownerLabel', label: 'Owner', target: 'owners', required: false }],
} as unknown as Resource;

const row = (values: Record<string, string | number | boolean | null>): Row => ({ id: '1', createdAt: '', ...values });

test('writes a line of names, then the title, what it belongs to and the rest', () => {
  const rows = [row({ name: 'Saw', ownerLabel: 'Ada', day: '2030-01-31', size: '-2.50', paid: true, state: 'in_use' })];
  expect(csvOf(resource, rows)).toBe('NAME,Owner,DAY,SIZE,PAID,STATE\r\nSaw,Ada,2030-01-31,-2.50,Yes,In use\r\n');
});

test('keeps commas, quotes and lines, and leaves empty what has no value', () => {
  const rows = [row({ name: 'a "b",\nc', day: null, size: null, paid: false })];
  expect(csvOf(resource, rows).split('\r\n')[1]).toBe('"a ""b"",\nc",,,,No,');
});

test('lets no text become a formula of a spreadsheet', () => {
  expect(csvOf(resource, [row({ name: '=1+1', ownerLabel: '@x', size: -3 })])).toContain("'=1+1,'@x,,-3,");
});
