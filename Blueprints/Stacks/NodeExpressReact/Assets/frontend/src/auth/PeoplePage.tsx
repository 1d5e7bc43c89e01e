import { useEffect, useState } from 'react';
import { messageOf, request } from '../api/http';
import { Avatar } from '../components/Avatar';
import { Failure, Loading } from '../components/States';
import { useToast } from '../components/Toasts';
import { sentence } from '../components/values';
import { type User, useAuth } from './AuthProvider';
import { highest, lowest, type Role, roles } from './roles';

/** Who has an account, and the role of each. */
export function PeoplePage() {
  const { user } = useAuth();
  const toast = useToast();
  const [people, setPeople] = useState<User[]>();
  const [failure, setFailure] = useState('');
  const load = () => {
    setFailure('');
    request<{ items: User[] }>('GET', '/api/auth/people').then(({ items }) => setPeople(items), (error) => setFailure(messageOf(error)));
  };
  useEffect(load, []);

  const give = async (person: User, role: Role) => {
    try {
      await request('PATCH', `/api/auth/people/${person.id}`, { role });
      toast(`${person.name}: ${role}`);
      // Who gives up the highest role has no business here any more.
      if (person.id === user?.id && role !== highest) return window.location.assign('/');
      setPeople((all) => all?.map((one) => (one.id === person.id ? { ...one, role } : one)));
    } catch (error) {
      toast(messageOf(error), true);
    }
  };

  if (failure) return <Failure message={failure} onRetry={load} />;
  if (!people) return <Loading />;
  return (
    <section className="stack">
      <div className="page-head">
        <div>
          <h1>People</h1>
          <p className="muted">Whoever signs up gets the role “{lowest}”. Only the {highest} gives other roles.</p>
        </div>
      </div>
      <ul className="rows people">
        {people.map((person) => (
          <li key={person.id} className="card person">
            <Avatar name={person.name} />
            <div className="row-main"><span className="row-title">{person.name}</span><span className="muted">{person.email}</span></div>
            <select aria-label={`Role of ${person.name}`} value={person.role} onChange={(event) => void give(person, event.target.value as Role)}>
              {roles.map((role) => <option key={role} value={role}>{sentence(role)}</option>)}
            </select>
          </li>
        ))}
      </ul>
    </section>
  );
}
