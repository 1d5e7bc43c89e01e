import { useEffect, useState } from 'react';
import { messageOf } from '../api/http';
import { api, type FieldDefinition, type Resource, type Row } from '../api/resources';

/** The rows that a section shows, in the order of the server. */
export function useRows(resource: Resource) {
  const [rows, setRows] = useState<Row[]>();
  const [failure, setFailure] = useState('');
  useEffect(() => {
    api.list(resource.path, { limit: 100 }).then(({ items }) => setRows(items), (error) => setFailure(messageOf(error)));
  }, [resource]);
  return { rows, failure };
}

/** What the fields of a row are for, as far as their types tell. */
export function roles(resource: Resource) {
  const own = resource.fields.filter((field) => field.name !== resource.title);
  const day = own.find(({ type }) => type === 'date' || type === 'datetime');
  const long = own.find(({ type }) => type === 'text');
  const price = own.find(({ number }) => number?.kind === 'money');
  const picture = own.find((field) => isPicture(field));
  return { day, long, price, picture, rest: own.filter((field) => ![day, long, price, picture].includes(field)) };
}

const isPicture = (field: FieldDefinition) => 'picture' in field && field.picture === true;
