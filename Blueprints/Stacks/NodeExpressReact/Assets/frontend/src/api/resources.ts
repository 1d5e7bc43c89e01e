// #if roles
import type { Who } from '../auth/rights';
// #end
import { request } from './http';
// #if sums
import { changed } from './version';
// #end

export type Value = string | number | boolean | null;
export type Row = { id: string; createdAt: string } & Record<string, Value | undefined>;
export type Input = Record<string, Value>;

export interface Page {
  items: Row[];
  total: number;
}

export interface Choice {
  value: string;
  label: string;
  /** How good or urgent it is, where it says so. */
  tone?: 'good' | 'warning' | 'bad';
}

/** How a number is written: 1969 as a year, 1,969 as a count, with the currency or the unit where there is one. */
export interface NumberFormat {
  kind: 'plain' | 'count' | 'year' | 'identifier' | 'money' | 'measurement' | 'percent';
  unit?: string;
}

export interface FieldDefinition {
  name: string;
  label: string;
  // #if uploads
  type: 'string' | 'text' | 'integer' | 'decimal' | 'boolean' | 'date' | 'datetime' | 'time' | 'email' | 'url' | 'enum' | 'image' | 'file';
  // #else
  type: 'string' | 'text' | 'integer' | 'decimal' | 'boolean' | 'date' | 'datetime' | 'time' | 'email' | 'url' | 'enum';
  // #end
  required: boolean;
  nullable: boolean;
  /** Whether it follows from other values, and so is never asked for. */
  computed?: boolean;
  // #if forms
  /** Whether those are not asked for it who send a row without an account. */
  kept?: boolean;
  // #end
  /** Whether the server sorts by it. */
  sortable?: boolean;
  number?: NumberFormat;
  maxLength?: number;
  min?: number;
  max?: number;
  values?: Choice[];
  initial?: Value;
  /** Whether a new row has today or now here, until its maker says otherwise. */
  today?: boolean;
  // #if pictures
  /** Whether it is a picture, or the address of one. */
  picture?: boolean;
  // #end
  // #if uploads
  /** Where a picture or a file for it is uploaded to. */
  upload?: string;
  // #end
}

// #if marks
/** What can be so of a row, which then says so in a property of that name. */
export interface Condition {
  name: string;
  label: string;
  tone: 'info' | 'good' | 'warning' | 'danger' | 'quiet';
  /** The colour for it, where it is not that of the tone. */
  colour?: string;
  /** Whether the start page tells how many rows are so. */
  alert?: boolean;
  /** The values that make it so. */
  about: string[];
}

// #end
export interface RelationDefinition {
  name: string;
  labelName: string;
  label: string;
  target: string;
  required: boolean;
}

// #if actions
/** What can be done with a row by a button. */
export interface Action {
  path: string;
  label: string;
  /** The property of a row that tells whether it can be done now; without one it always can. */
  can?: string;
  /** The name of the number that it asks for. */
  asks?: string;
  /** Whether it is done with one row by chance. */
  draws?: boolean;
  // #if roles
  /** Who may do it. */
  by: Who[];
  // #end
}

// #end
// #if roles
type Deed = 'read' | 'create' | 'update' | 'delete';

// #end
/** Everything the screens need to know about one kind of thing. */
export interface Resource {
  path: string;
  one: string;
  many: string;
  title: string;
  fields: FieldDefinition[];
  relations: RelationDefinition[];
  // #if marks
  conditions: Condition[];
  // #end
  // #if auth
  // #if owner
  /** What the owner of the site publishes for everyone to read, or what everyone sends for the owner to read. */
  owner: 'none' | 'private' | 'authored' | 'published' | 'submitted';
  // #else
  /** Who may change a row: anybody, or only its owner; others see authored rows, but no private ones. */
  owner: 'none' | 'private' | 'authored';
  // #end
  // #end
  // #if roles
  /** Who may do what, beside the highest role. */
  may: Record<Deed, Who[]>;
  /** What those read who may not see its rows. */
  refusal: string;
  // #end
  /** How its rows are laid out. */
  view: 'cards' | 'checklist' | 'articles' | 'board' | 'gallery' | 'table' | 'thread';
  // #if gallery
  /** The picture that stands for a row. */
  gallery?: string;
  // #end
  // #if lines
  /** The text whose lines are gone through on the page of a row, and the words on its button. */
  lines?: { field: string; label: string };
  // #end
  // #if board
  /** The choice through whose values, in their order, a row moves. */
  stages?: string;
  // #end
  /** The boolean that ticks a row off, if it has one. */
  tick?: string;
  /** Whether its title is all that a new row needs. */
  quickAdd: boolean;
  /** Whether a row has more to show than its list does, and so a page of its own. */
  hasPage: boolean;
  // #if actions
  actions: Action[];
  // #end
}

export const api = {
  list: (path: string, query: Record<string, string | number>) =>
    request<Page>('GET', `/api/${path}?${new URLSearchParams(Object.entries(query).map(([k, v]) => [k, String(v)]))}`),
  find: (path: string, id: string) => request<Row>('GET', `/api/${path}/${encodeURIComponent(id)}`),
  // #if sums
  create: (path: string, input: Input, key: string) => changed(request<Row>('POST', `/api/${path}`, input, { 'Idempotency-Key': key })),
  update: (path: string, id: string, input: Input) => changed(request<Row>('PATCH', `/api/${path}/${id}`, input)),
  remove: (path: string, id: string) => changed(request<void>('DELETE', `/api/${path}/${id}`)),
  // #if actions
  act: (path: string, action: string, id: string, input: Input) => changed(request<Row>('POST', `/api/${path}/${id}/${action}`, input)),
  // #end
  // #if draws
  draw: (path: string, action: string) => changed(request<Row>('POST', `/api/${path}/${action}`, {})),
  // #end
  // #else
  create: (path: string, input: Input, key: string) => request<Row>('POST', `/api/${path}`, input, { 'Idempotency-Key': key }),
  update: (path: string, id: string, input: Input) => request<Row>('PATCH', `/api/${path}/${id}`, input),
  // #if actions
  act: (path: string, action: string, id: string, input: Input) => request<Row>('POST', `/api/${path}/${id}/${action}`, input),
  // #end
  // #if draws
  draw: (path: string, action: string) => request<Row>('POST', `/api/${path}/${action}`, {}),
  // #end
  remove: (path: string, id: string) => request<void>('DELETE', `/api/${path}/${id}`),
  // #end
};
