import { Avatar } from '../components/Avatar';
import { Icon } from '../components/Icon';
import { Link } from '../components/Link';
import { useAuth } from './AuthProvider';
// #if roles
import { highest } from './roles';
// #end

/** Who is logged in, or the way to become so. */
export function Account() {
  const { user, leave } = useAuth();
  return (
    <div className="account">
      {user ? (
        <>
          {/* #if roles */}
          {user.role === highest && <Link className="link" to="/login/people">People</Link>}
          {/* #end */}
          <Avatar name={user.name} /><span className="muted">{user.name}</span>
          <button type="button" className="button quiet square" aria-label="Log out" title="Log out" onClick={() => void leave()}><Icon name="logout" /></button>
        </>
      ) : <Link className="button" to="/login">Log in</Link>}
    </div>
  );
}
