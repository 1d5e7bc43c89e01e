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
const key = 'session-token';
let remembered: string | null = null;

/** Browsers may deny storage to a page inside a frame; the session then lasts as long as the page. */
function store<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(window.sessionStorage);
  } catch {
    return null;
  }
}

// A bearer token rather than a cookie: the app also works inside a frame of another origin.
export const session = {
  get token() {
    return store((storage) => storage.getItem(key)) ?? remembered;
  },
  start(token: string) {
    remembered = token;
    store((storage) => storage.setItem(key, token));
  },
  end() {
    remembered = null;
    store((storage) => storage.removeItem(key));
  },
};

export const authorization = (): Record<string, string> => (session.token ? { Authorization: `Bearer ${session.token}` } : {});

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
    if (response.status === 401 && session.token) {
      session.end();
      window.dispatchEvent(new Event('session-ended'));
    }
    // #end
    throw new ApiError(response.status, answer?.detail ?? answer?.title ?? 'Something went wrong.', answer?.errors);
  }
  return answer as T;
}

export const messageOf = (error: unknown) => (error instanceof Error ? error.message : 'Something went wrong.');
