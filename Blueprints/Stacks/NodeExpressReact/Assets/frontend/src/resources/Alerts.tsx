import { useEffect, useState } from 'react';
import { api, type Condition, type Resource } from '../api/resources';
import { useVersion } from '../api/version';
import { Link } from '../components/Link';
import { resources } from '../model';
import { marked } from './marking';

interface Alert {
  resource: Resource;
  condition: Condition;
  total: number;
}

const watched = resources.flatMap((resource) => resource.conditions.filter(({ alert }) => alert).map((condition) => ({ resource, condition })));

/** How many rows need attention, each with the way to them. */
export function Alerts() {
  const [alerts, setAlerts] = useState<Alert[]>([]);
  const version = useVersion();
  useEffect(() => {
    let newest = true;
    void Promise.all(watched.map(async ({ resource, condition }) => {
      // What cannot be read, because somebody has to log in first, needs no attention yet.
      const page = await api.list(resource.path, { [condition.name]: 'true', limit: 1 }).catch(() => ({ total: 0 }));
      return { resource, condition, total: page.total };
    })).then((found) => newest && setAlerts(found.filter(({ total }) => total > 0)));
    return () => void (newest = false);
  }, [version]);

  return (
    <ul className="alerts" aria-label="Needs attention" aria-live="polite">
      {alerts.map(({ resource, condition, total }) => (
        <li key={`${resource.path} ${condition.name}`} {...marked(condition, 'alert')}>
          <Link to={`/${resource.path}?${condition.name}=true`}>{total} {total === 1 ? resource.one : resource.many}: {condition.label.charAt(0).toLowerCase() + condition.label.slice(1)}</Link>
        </li>
      ))}
    </ul>
  );
}
