// #if auth
import { ApiError, authorization } from './http';
// #else
import { ApiError } from './http';
// #end

const limits = { image: 5, file: 10 };

export type UploadKind = keyof typeof limits;

/** What the server takes, in words and for the dialog that chooses a file. */
export const takes = {
  image: { words: `PNG, JPEG, GIF or WebP, at most ${limits.image} MB`, accept: 'image/png,image/jpeg,image/gif,image/webp' },
  file: { words: `Picture, PDF, text, CSV or office document, at most ${limits.file} MB`, accept: 'image/png,image/jpeg,image/gif,image/webp,.pdf,.txt,.csv,.docx,.xlsx,.pptx,.odt,.ods,.odp,.doc,.xls,.ppt' },
};

/** Sends a file, and tells how much of it has arrived; the result is what a row takes for it. */
export function upload(address: string, kind: UploadKind, file: File, onProgress: (share: number) => void): Promise<string> {
  if (file.size > limits[kind] * 1024 * 1024) {
    return Promise.reject(new ApiError(413, `“${file.name}” has ${(file.size / 1024 / 1024).toFixed(1)} MB; at most ${limits[kind]} MB are taken.`));
  }
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    // #if auth
    const headers = { ...authorization(), 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) };
    // #else
    const headers = { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) };
    // #end
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new ApiError(0, 'The server cannot be reached. Check your connection and try again.'));
    request.onload = () => {
      const answer = read(request.responseText);
      if (request.status === 201 && answer?.value) resolve(answer.value);
      else reject(new ApiError(request.status, answer?.detail ?? answer?.title ?? 'It could not be uploaded.'));
    };
    request.send(file);
  });
}

function read(text: string): { value?: string; detail?: string; title?: string } | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
