/** What the server answered instead of a result; `errors` names the wrong fields. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly errors: Record<string, string> = {},
  ) {
    super(message);
  }
}

// #if auth
const key = 'session';
const inCookie = 'cookie';
let remembered: string | null = null;

/** Browsers may deny storage to a page inside a frame; the session then lasts as long as the page. */
function store<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(window.localStorage);
  } catch {
    return null;
  }
}

/** Whether somebody is logged in. The session itself is a cookie that scripts cannot read, but for a frame of another site, which gets none. */
export const session = {
  key,
  get open() {
    return (store((storage) => storage.getItem(key)) ?? remembered) !== null;
  },
  start(token: string, framed = window.top !== window) {
    remembered = framed ? token : inCookie;
    store((storage) => storage.setItem(key, remembered!));
  },
  end() {
    remembered = null;
    store((storage) => storage.removeItem(key));
  },
};

/** What every request says of itself; another site could not send it along with the cookie. */
export function authorization(): Record<string, string> {
  const token = store((storage) => storage.getItem(key)) ?? remembered ?? inCookie;
  return { 'X-Requested-With': 'fetch', ...(token === inCookie ? {} : { Authorization: `Bearer ${token}` }) };
}

// #end

export async function request<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      // #if auth
      headers: { ...authorization(), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
      // #else
      headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
      // #end
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new ApiError(0, 'The server cannot be reached. Check your connection and try again.');
  }
  const answer = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (!response.ok) {
    // #if auth
    if (response.status === 401 && session.open) {
      session.end();
      window.dispatchEvent(new Event('session-ended'));
    }
    // #end
    throw new ApiError(response.status, answer?.detail ?? answer?.title ?? 'Something went wrong.', answer?.errors);
  }
  return answer as T;
}

export const messageOf = (error: unknown) => (error instanceof Error ? error.message : 'Something went wrong.');
