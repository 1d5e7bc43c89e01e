import { useEffect, useState } from 'react';
import { messageOf } from '../api/http';
import type { Resource, Row } from '../api/resources';
import { useVersion } from '../api/version';
import { Link } from '../components/Link';
import { numberText, titleOf } from '../components/values';
import { allRows } from './allRows';
import { settle } from './settle';

interface Props {
  resource: Resource;
  title: string;
  /** The value that says what somebody is owed; below zero what they owe. */
  balance: string;
}

/** Who has to give how much to whom until all are even. */
export function Balances({ resource, title, balance }: Props) {
  const version = useVersion();
  const [people, setPeople] = useState<Row[]>();
  const [error, setError] = useState<string>();
  useEffect(() => {
    let current = true;
    allRows(resource.path).then(
      (rows) => {
        if (!current) return;
        setPeople(rows);
        setError(undefined);
      },
      (problem: unknown) => current && setError(messageOf(problem)),
    );
    return () => void (current = false);
  }, [resource.path, version]);
  const number = resource.fields.find(({ name }) => name === balance)?.number;
  const payments = settle(people ?? [], (person) => Number(person[balance] ?? 0));
  return (
    <section className="card balances" aria-labelledby="balances-title">
      <h2 id="balances-title">{title}</h2>
      {error && <p role="alert">{error}</p>}
      {people && payments.length === 0 && (
        <p className="muted">
          {people.length < 2 ? <>Add <Link to={`/${resource.path}`}>{resource.many}</Link> who share.</> : 'All are even.'}
        </p>
      )}
      <ul>
        {payments.map(({ from, to, amount }) => (
          <li key={`${from.id} ${to.id}`}>
            <span><b>{titleOf(from, resource)}</b> owes <b>{titleOf(to, resource)}</b></span>
            <span className="amount">{numberText(amount, number)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
