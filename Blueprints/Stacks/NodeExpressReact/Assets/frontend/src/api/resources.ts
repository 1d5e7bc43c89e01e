import { request } from './http';

export type Value = string | number | boolean | null;
export type Row = { id: string; createdAt: string; ownerId?: string; ownerName?: string } & Record<string, Value | undefined>;
export type Input = Record<string, Value>;

export interface Page {
  items: Row[];
  total: number;
}

export interface FieldDefinition {
  name: string;
  label: string;
  type: 'string' | 'text' | 'integer' | 'decimal' | 'boolean' | 'date' | 'datetime' | 'email' | 'url' | 'enum';
  required: boolean;
  nullable: boolean;
  maxLength?: number;
  min?: number;
  max?: number;
  values?: { value: string; label: string }[];
  initial?: Value;
}

export interface RelationDefinition {
  name: string;
  labelName: string;
  label: string;
  target: string;
  required: boolean;
}

/** Everything the screens need to know about one kind of thing. */
export interface Resource {
  path: string;
  one: string;
  many: string;
  title: string;
  fields: FieldDefinition[];
  relations: RelationDefinition[];
  children: { path: string; relation: string }[];
  owner: 'none' | 'private' | 'authored';
  /** Short remarks by people: shown as a conversation. */
  thread: boolean;
}

export const api = {
  list: (path: string, query: Record<string, string | number>) =>
    request<Page>('GET', `/api/${path}?${new URLSearchParams(Object.entries(query).map(([k, v]) => [k, String(v)]))}`),
  find: (path: string, id: string) => request<Row>('GET', `/api/${path}/${encodeURIComponent(id)}`),
  create: (path: string, input: Input) => request<Row>('POST', `/api/${path}`, input),
  update: (path: string, id: string, input: Input) => request<Row>('PATCH', `/api/${path}/${id}`, input),
  remove: (path: string, id: string) => request<void>('DELETE', `/api/${path}/${id}`),
};
