import express, { type Request, type RequestHandler, type Response } from 'express';
import type { Database } from '../db/client.js';
import { fileType, imageType } from './fileTypes.js';
import { Problem } from './problem.js';

/** What can be uploaded: the most megabytes, and what is said of anything else. */
const kinds = {
  image: { most: 5, one: 'A picture', wrong: 'This is no picture that can be shown. Choose a PNG, JPEG, GIF or WebP file.' },
  file: { most: 10, one: 'A file', wrong: 'This kind of file is not taken. Choose a picture, a PDF, a text, CSV or an office document.' },
};

export type UploadKind = keyof typeof kinds;

/** Reads a body of bytes, and no other: only here may it be as large as this. */
export function uploadBody(kind: UploadKind): RequestHandler {
  const { most, one } = kinds[kind];
  const read = express.raw({ type: 'application/octet-stream', limit: `${most}mb` });
  return (request, response, next) => {
    read(request, response, (error?: unknown) => {
      const tooLarge = (error as { status?: number } | undefined)?.status === 413;
      next(tooLarge ? new Problem(413, 'Too large', `${one} may have at most ${most} MB.`) : error);
    });
  };
}

/** Stores what was uploaded until a row takes it; what no row has taken within a day is removed. */
export async function keepUpload(db: Database, request: Request, kind: UploadKind, madeFor: string): Promise<string> {
  const content: unknown = request.body;
  if (!Buffer.isBuffer(content) || content.length === 0) {
    throw new Problem(400, 'Nothing uploaded', 'The file is empty.');
  }
  const name = fileName(request.get('X-File-Name') ?? '');
  const type = kind === 'image' ? imageType(content) : fileType(content, name);
  if (!type) {
    throw new Problem(415, 'Wrong kind of file', kinds[kind].wrong);
  }
  await db.query(`DELETE FROM "files" WHERE NOT "used" AND "created_at" < now() - interval '1 day'`);
  const [row] = await db.query<{ id: string }>(
    'INSERT INTO "files" ("name", "type", "content", "made_for") VALUES ($1, $2, $3, $4) RETURNING "id"',
    [name, type, content, madeFor],
  );
  return `${row!.id}/${name}`;
}

/** Pictures are shown, and anything else is saved; nothing that was uploaded can run as a page of this site. */
export async function sendUpload(db: Database, id: string, request: Request, response: Response): Promise<void> {
  response.set({ 'Cache-Control': 'private, no-cache', ETag: `"${id}"`, 'Content-Security-Policy': "default-src 'none'; sandbox" });
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  const [file] = await db.query<{ name: string; type: string; content: Uint8Array }>('SELECT "name", "type", "content" FROM "files" WHERE "id" = $1', [id]);
  if (!file) {
    throw new Problem(404, 'File not found');
  }
  response.attachment(file.name);
  if (file.type.startsWith('image/')) {
    response.set('Content-Disposition', response.get('Content-Disposition')!.replace(/^attachment/, 'inline'));
  }
  response.set('Content-Type', file.type).end(Buffer.from(file.content));
}

/** The name alone, of characters that an address and every file system can have. */
function fileName(said: string): string {
  let name = said;
  try {
    name = decodeURIComponent(said);
  } catch {
    // It is taken as it is.
  }
  const clean = name.replace(/^.*[/\\]/, '').replace(/[^\p{L}\p{N} ._()-]/gu, '_').trim();
  const ending = /\.\w{1,8}$/.exec(clean)?.[0] ?? '';
  return `${clean.slice(0, clean.length - ending.length).slice(0, 100).replace(/^\.+/, '') || 'file'}${ending}`;
}
