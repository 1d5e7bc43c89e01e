const images = [
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
] as const;

const office = 'application/vnd.openxmlformats-officedocument.';

/** What may be in a file beside pictures: how it begins, and the kinds that the ending of its name tells apart. */
const documents: [RegExp, Record<string, string>][] = [
  [/^%PDF-/, { pdf: 'application/pdf' }],
  [/^PK\x03\x04/, {
    docx: `${office}wordprocessingml.document`, xlsx: `${office}spreadsheetml.sheet`, pptx: `${office}presentationml.presentation`,
    odt: 'application/vnd.oasis.opendocument.text', ods: 'application/vnd.oasis.opendocument.spreadsheet', odp: 'application/vnd.oasis.opendocument.presentation',
  }],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, { doc: 'application/msword', xls: 'application/vnd.ms-excel', ppt: 'application/vnd.ms-powerpoint' }],
];

const texts: Record<string, string> = { txt: 'text/plain; charset=utf-8', csv: 'text/csv; charset=utf-8' };

/** The type of a picture by its first bytes, whatever it calls itself; undefined when it is none that browsers show safely. */
export function imageType(content: Buffer): string | undefined {
  const start = content.toString('latin1', 0, 16);
  return images.find(([, begins]) => begins.test(start))?.[0];
}

/** The type of a file; its name only tells apart what begins alike. Nothing that a browser would run is among them. */
export function fileType(content: Buffer, name: string): string | undefined {
  const start = content.toString('latin1', 0, 16);
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const document = documents.find(([begins]) => begins.test(start));
  return imageType(content) ?? (document ? document[1][ending] : isText(content) ? texts[ending] : undefined);
}

function isText(content: Buffer): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(content).includes('\0');
  } catch {
    return false;
  }
}
