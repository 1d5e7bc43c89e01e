import type { ReactNode } from 'react';
// #if auth
import { Account } from '../auth/Account';
// #end
import { useRoute } from '../hooks/useRoute';
import { app } from '../model';
import { Link } from './Link';
import { Strip } from './Strip';

/** The header with the navigation, and one screen below it. */
export function Layout({ children }: { children: ReactNode }) {
  const route = useRoute();
  const active = route === '/' ? app.screens[0] : app.screens.find(({ path }) => route === path || route.startsWith(`${path}/`));
  return (
    <>
      <header className="header">
        <div className="header-in">
          <Link className="brand" to="/"><span className="logo" aria-hidden="true">{app.name.charAt(0)}</span>{app.name}</Link>
          {app.screens.length > 1 && (
            <nav className="nav" aria-label="Main">
              <Strip>
                {app.screens.map((screen) => <Link key={screen.path} to={screen.path} current={screen === active}>{screen.label}</Link>)}
              </Strip>
            </nav>
          )}
          {/* #if auth */}
          <Account />
          {/* #end */}
        </div>
      </header>
      <main>{children}</main>
    </>
  );
}
