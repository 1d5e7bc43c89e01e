import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { FieldDefinition } from '../src/api/resources';
import { unreadable } from '../src/resources/formValues';
import { UploadControl } from '../src/resources/UploadControl';

const photo: FieldDefinition = { name: 'photo', label: 'Photo', type: 'image', required: false, nullable: true, picture: true, upload: '/api/boats/uploads/photo' };
const picture = new File(['bytes'], 'boat.png', { type: 'image/png' });

/** A server that answers when the test says so. */
class Sent {
  static all: Sent[] = [];
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload?: () => void;
  status = 0;
  responseText = '';
  headers: Record<string, string> = {};
  address = '';
  open(_method: string, address: string) { this.address = address; }
  setRequestHeader(name: string, value: string) { this.headers[name] = value; }
  send() { Sent.all.push(this); }
  answer(status: number, body: unknown) {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onload?.();
  }
}

const show = (value = '') => render(<form aria-label="Boat"><UploadControl field={photo} value={value} /></form>);
const value = () => new FormData(screen.getByRole<HTMLFormElement>('form')).get('photo');

beforeEach(() => {
  Sent.all = [];
  vi.stubGlobal('XMLHttpRequest', Sent);
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:boat');
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
});

test('sends a chosen picture, shows it and how far it is, and takes it away again', async () => {
  show();
  await userEvent.upload(screen.getByLabelText('Photo'), picture);
  const [sent] = Sent.all;
  expect(sent!.address).toBe(photo.upload);
  expect(sent!.headers).toMatchObject({ 'Content-Type': 'application/octet-stream', 'X-File-Name': 'boat.png' });
  sent!.upload.onprogress!({ loaded: 1, total: 4 });
  expect((await screen.findByRole<HTMLProgressElement>('progressbar', { name: 'Uploading Photo' })).value).toBeGreaterThanOrEqual(0);
  expect(unreadable(screen.getByRole<HTMLFormElement>('form'))).toEqual({ photo: 'is still being uploaded' });
  sent!.answer(201, { value: 'id/boat.png' });
  expect((await screen.findByRole('img', { name: 'Photo: boat.png' })).getAttribute('src')).toBe('blob:boat');
  expect(value()).toBe('id/boat.png');
  expect(screen.queryByRole('progressbar')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Remove Photo' }));
  expect(value()).toBe('');
  expect(screen.queryByRole('img')).toBeNull();
});

test('takes what is dropped, and says why the server does not', async () => {
  show();
  fireEvent.drop(screen.getByLabelText('Photo'), { dataTransfer: { files: [picture] } });
  Sent.all[0]!.answer(415, { detail: 'This is no picture.' });
  expect((await screen.findByRole('alert')).textContent).toBe('This is no picture.');
  expect(value()).toBe('');
});

test('does not send what is too large', async () => {
  show();
  const large = new File(['bytes'], 'large.png', { type: 'image/png' });
  Object.defineProperty(large, 'size', { value: 6 * 1024 * 1024 });
  await userEvent.upload(screen.getByLabelText('Photo'), large);
  expect((await screen.findByRole('alert')).textContent).toContain('at most 5 MB');
  expect(Sent.all).toEqual([]);
});

test('keeps what is there until another is chosen', () => {
  show('/api/boats/b1/files/id/old.png');
  expect(screen.getByRole('img', { name: 'Photo: old.png' }).getAttribute('src')).toBe('/api/boats/b1/files/id/old.png');
  expect(value()).toBe('/api/boats/b1/files/id/old.png');
});
