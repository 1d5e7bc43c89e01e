import { type ReactNode, useEffect } from 'react';
import { Link } from '../components/Link';
import { useRoute } from '../hooks/useRoute';
import { app } from '../model';
import { site } from '../model/site';
// #if owner
import { OwnerBar } from './OwnerBar';
// #end

/** What stands around every page: the name, the way to the other pages, and the footer. */
export function SiteLayout({ children }: { children: ReactNode }) {
  const route = useRoute();
  const page = site.pages.find(({ path }) => path === route);
  useEffect(() => {
    document.title = page && page.path !== '/' ? `${page.title} – ${app.name}` : app.name;
    window.scrollTo?.(0, 0);
  }, [page]);
  return (
    <div className="site">
      <a className="skip" href="#content">Skip to the content</a>
      {/* #if owner */}
      <OwnerBar />
      {/* #end */}
      <header className="header site-header">
        <div className="header-in">
          <Link className="brand" to="/">{app.name}</Link>
          {site.pages.length > 1 && (
            <nav className="site-nav" aria-label="Main">
              {site.pages.map(({ path, title }) => <Link key={path} to={path} current={path === route}>{title}</Link>)}
            </nav>
          )}
          {site.pages.length === 1 && site.parts.length > 1 && (
            <nav className="site-nav" aria-label="Main">
              {site.parts.map(({ id, title }) => <a key={id} href={`/#${id}`}>{title}</a>)}
            </nav>
          )}
        </div>
      </header>
      <main className="site-main" id="content" tabIndex={-1}>{children}</main>
      <footer className="site-footer">
        <p>{app.name}</p>
        {/* #if owner */}
        <Link to="/login">Owner login</Link>
        {/* #end */}
      </footer>
    </div>
  );
}
