import { useEffect, useState } from 'react';
import { request } from '../api/http';
import { useAuth } from '../auth/AuthProvider';
import { Link } from '../components/Link';
import { app } from '../model';

/** For the owner, what can be edited and read; before there is an owner, the way to become it. */
export function OwnerBar() {
  const { user, leave } = useAuth();
  const [isNew, setNew] = useState(false);
  useEffect(() => {
    if (!user) request<{ done: boolean }>('GET', '/api/auth/setup').then(({ done }) => setNew(!done), () => {});
  }, [user]);
  if (!user) return isNew ? <aside className="owner-bar" aria-label="Owner">This site has no owner yet. <Link to="/login">Set it up</Link></aside> : null;
  return (
    <nav className="owner-bar" aria-label="Owner">
      <strong>{user.name}</strong>
      {app.screens.map(({ path, label }) => <Link key={path} to={path}>{label}</Link>)}
      <button type="button" className="link" onClick={() => void leave()}>Log out</button>
    </nav>
  );
}
