import type { ReactNode } from 'react';
// #if auth
import { Account } from '../auth/Account';
// #if roles
import { useAuth } from '../auth/AuthProvider';
import { allows } from '../auth/rights';
// #else
// #if formpages
import { useAuth } from '../auth/AuthProvider';
// #end
// #end
// #end
import { useRoute } from '../hooks/useRoute';
// #if roles
import { app, resources } from '../model';
// #else
import { app } from '../model';
// #end
import { Link } from './Link';
import { Strip } from './Strip';

/** The header with the navigation, and one screen below it. */
export function Layout({ children }: { children: ReactNode }) {
  const route = useRoute();
  // #if roles
  const { user } = useAuth();
  // What one may neither see nor add needs no place.
  const screens = app.screens.filter(({ path }) => {
    const resource = resources.find((one) => path === `/${one.path}`);
    return !resource || allows(resource.may.read, user) || allows(resource.may.create, user);
  });
  // #else
  // #if formpages
  const { user } = useAuth();
  const screens = user ? app.screens : app.open;
  // #else
  const { screens } = app;
  // #end
  // #end
  const active = route === '/' ? screens[0] : screens.find(({ path }) => route === path || route.startsWith(`${path}/`));
  return (
    <>
      <header className="header">
        <div className="header-in">
          <Link className="brand" to="/"><span className="logo" aria-hidden="true">{app.name.charAt(0)}</span>{app.name}</Link>
          {screens.length > 1 && (
            <nav className="nav" aria-label="Main">
              <Strip>
                {screens.map((screen) => <Link key={screen.path} to={screen.path} current={screen === active}>{screen.label}</Link>)}
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
