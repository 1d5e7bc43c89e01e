import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { request, session } from '../api/http';

export interface User {
  id: string;
  name: string;
  email: string;
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
  const [ready, setReady] = useState(!session.token);

  useEffect(() => {
    const forget = () => setUser(null);
    window.addEventListener('session-ended', forget);
    if (session.token) {
      request<User>('GET', '/api/auth/me').then(setUser, () => {}).finally(() => setReady(true));
    }
    return () => window.removeEventListener('session-ended', forget);
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
