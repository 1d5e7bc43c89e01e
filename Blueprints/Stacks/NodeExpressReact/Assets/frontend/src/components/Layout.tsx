import type { MouseEvent, ReactNode } from 'react';
import { useAuth } from '../auth/AuthProvider';
import { navigate, useRoute } from '../hooks/useRoute';
import { app } from '../resources';
import { Icon } from './Icon';
import { Avatar } from './values';

export function Link({ to, className, children, current }: { to: string; className?: string; children: ReactNode; current?: boolean }) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    navigate(to);
  };
  return <a href={to} className={className} aria-current={current ? 'page' : undefined} onClick={follow}>{children}</a>;
}

export function Layout({ children }: { children: ReactNode }) {
  const route = useRoute();
  const { user, leave } = useAuth();
  const active = app.screens.find((screen) => route.startsWith(screen.path)) ?? (route === '/' ? app.screens[0] : undefined);
  return (
    <>
      <header className="header">
        <div className="header-in">
          <Link className="brand" to="/"><span className="logo" aria-hidden="true">{app.name.charAt(0)}</span>{app.name}</Link>
          {app.screens.length > 1 && (
            <nav className="nav" aria-label="Main">
              {app.screens.map((screen) => <Link key={screen.path} to={screen.path} current={screen === active}>{screen.label}</Link>)}
            </nav>
          )}
          {app.auth && (
            <div className="account">
              {user ? (
                <>
                  <Avatar name={user.name} /><span className="muted">{user.name}</span>
                  <button type="button" className="button quiet square" aria-label="Log out" onClick={() => void leave()}><Icon name="logout" /></button>
                </>
              ) : <Link className="button" to="/login">Log in</Link>}
            </div>
          )}
        </div>
      </header>
      <main>{children}</main>
    </>
  );
}
