/** Collects conditions and their values; each `?` becomes the next numbered parameter. */
export class Where {
  readonly values: unknown[] = [];
  private readonly conditions: string[] = [];

  add(condition: string, value: unknown): this {
    this.values.push(value);
    this.conditions.push(condition.replaceAll('?', `$${this.values.length}`));
    return this;
  }

  // #if sums
  /** A condition without values. */
  only(condition: string): this {
    this.conditions.push(`(${condition})`);
    return this;
  }

  // #end
  /** The clause of one page; its numbers become parameters behind those of the conditions. */
  page(limit: number, offset: number): string {
    this.values.push(limit, offset);
    return `LIMIT $${this.values.length - 1} OFFSET $${this.values.length}`;
  }

  get sql(): string {
    return this.conditions.length > 0 ? `WHERE ${this.conditions.join(' AND ')}` : '';
  }

}

/** A LIKE pattern that finds the text anywhere, with its wildcards taken literally. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** `"a" = $3, "b" = $4` for those columns that have a value; numbering starts after the given parameters. */
export function assignments(columns: Record<string, string>, changes: Record<string, unknown>, after: number) {
  const names = Object.keys(columns).filter((name) => changes[name] !== undefined);
  return {
    sql: [...names.map((name, i) => `"${columns[name]}" = $${after + i + 1}`), '"updated_at" = now()'].join(', '),
    values: names.map((name) => changes[name]),
  };
}

export interface Page<Row> {
  items: Row[];
  total: number;
  limit: number;
  offset: number;
}
