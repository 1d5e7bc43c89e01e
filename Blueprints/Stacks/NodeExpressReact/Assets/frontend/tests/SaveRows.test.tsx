import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { api, type Resource, type Row } from '../src/api/resources';
import { SaveRows } from '../src/resources/SaveRows';

const resource = {
  path: 'things', one: 'thing', many: 'things', title: 'name', relations: [],
  fields: [{ name: 'name', label: 'Name', type: 'string', required: true, nullable: false }],
} as unknown as Resource;

test('downloads every row that the list has found, and prints all of them', async () => {
  const rows: Row[] = Array.from({ length: 130 }, (_, n) => ({ id: String(n), createdAt: '', name: `Thing ${n}` }));
  const asked = vi.spyOn(api, 'list').mockImplementation(async (_, { limit, offset, q }) =>
    ({ items: q === 'thing' ? rows.slice(Number(offset), Number(offset) + Number(limit)) : [], total: rows.length }));
  let saved: Blob | undefined;
  URL.createObjectURL = (file) => {
    saved = file as Blob;
    return 'blob:rows';
  };
  URL.revokeObjectURL = () => {};
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  window.print = vi.fn();
  const showAll = vi.fn(async () => {});
  render(<SaveRows resource={resource} query={{ q: 'thing' }} showAll={showAll} />);

  fireEvent.click(screen.getByRole('button', { name: 'Download as CSV' }));
  await waitFor(() => expect(clicked).toHaveBeenCalled());
  expect((await saved!.text()).trim().split('\r\n')).toHaveLength(131);
  expect(asked).toHaveBeenCalledTimes(2);

  fireEvent.click(screen.getByRole('button', { name: 'Print' }));
  await waitFor(() => expect(window.print).toHaveBeenCalled());
  expect(showAll).toHaveBeenCalled();
});
