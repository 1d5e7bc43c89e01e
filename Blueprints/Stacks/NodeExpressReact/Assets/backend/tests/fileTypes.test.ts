import { expect, test } from 'vitest';
import { fileType, imageType } from '../src/middleware/fileTypes.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['\x89PNG\r\n\x1a\n...', 'image/png'], ['\xff\xd8\xff\xe0...', 'image/jpeg'], ['GIF89a...', 'image/gif'], ['RIFF1234WEBPVP8 ', 'image/webp'],
  ['<svg xmlns="http://www.w3.org/2000/svg"/>', undefined], ['<html>', undefined], ['RIFF1234AVI ', undefined], ['', undefined],
])('knows a picture by its first bytes: %j', (content, type) => {
  expect(imageType(bytes(content))).toBe(type);
});

test.each([
  ['%PDF-1.7', 'bill.pdf', 'application/pdf'], ['plain words', 'notes.txt', 'text/plain; charset=utf-8'], ['a;b\n1;2', 'Table.CSV', 'text/csv; charset=utf-8'],
  ['PK\x03\x04...', 'letter.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'], ['GIF89a...', 'scan.pdf', 'image/gif'],
  ['PK\x03\x04...', 'program.jar', undefined], ['<script>alert(1)</script>', 'page.html', undefined], ['<svg/>', 'drawing.svg', undefined],
  ['MZ\x90\0', 'letter.docx', undefined], ['a\0b', 'notes.txt', undefined], ['\xff\xfe', 'notes.txt', undefined], ['%PDF-1.7', 'page.html', undefined],
])('takes the file %j called %s for %s', (content, name, type) => {
  expect(fileType(bytes(content), name)).toBe(type);
});
