import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { request, session } from '../api/http';
// #if roles
import type { Role } from './roles';
// #end

export interface User {
  id: string;
  name: string;
  email: string;
  // #if roles
  role: Role;
  // #end
}

interface Auth {
  user: User | null;
  enter: (kind: 'login' | 'register', input: Record<string, string>) => Promise<void>;
  leave: () => Promise<void>;
}

const AuthContext = createContext<Auth>({ user: null, enter: async () => {}, leave: async () => {} });

export const useAuth = () => useContext(AuthContext);

export function AuthProvider({ children }: { children: ReactNode }) {
  const [user, setUser] = useState<User | null>(null);
  const [ready, setReady] = useState(!session.open);

  useEffect(() => {
    const end = new AbortController();
    const recognise = () => (session.open ? request<User>('GET', '/api/auth/me').then(setUser, () => {}) : Promise.resolve(setUser(null)));
    window.addEventListener('session-ended', () => setUser(null), { signal: end.signal });
    // Another tab has logged in or out.
    window.addEventListener('storage', (event) => event.key === session.key && void recognise(), { signal: end.signal });
    void recognise().finally(() => setReady(true));
    return () => end.abort();
  }, []);

  const enter: Auth['enter'] = async (kind, input) => {
    const opened = await request<{ token: string; user: User }>('POST', `/api/auth/${kind}`, input);
    session.start(opened.token);
    setUser(opened.user);
  };
  const leave = async () => {
    await request('POST', '/api/auth/logout').catch(() => {});
    session.end();
    setUser(null);
  };

  return <AuthContext value={{ user, enter, leave }}>{ready ? children : null}</AuthContext>;
}
