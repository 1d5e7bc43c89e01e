import { type Decimal, decimal, isEqual, isLess, type Ordered, present } from './decimal';

/** What orders rows that are equal otherwise. */
interface Row {
  readonly id: string | null;
  readonly createdAt: Date | string | null;
}

/** A value of a row; null without the row. */
export function of<R, Value>(row: R | null | undefined, value: (row: R) => Value): Value | null {
  return row ? value(row) : null;
}

/** Null when either is missing. */
export function join(a: string | null, b: string | null): string | null {
  return a === null || b === null ? null : a + b;
}

/** Characters, as people count them. */
export function textLength(value: string | null): Decimal | null {
  return value === null ? null : decimal([...value].length);
}

/** How many are there. */
export function count(values: readonly unknown[]): Decimal | null {
  return decimal(present(values).length);
}

/** The value of the last row that has one, in an order. */
export function latest<R extends Row, Value>(rows: readonly R[], value: (row: R) => Value | null, by: (row: R) => Ordered | null): Value | null {
  const last = lastOf(rows.filter((row) => value(row) !== null), by);
  return last ? value(last) : null;
}

/** A value of the row before another, in an order. */
export function previous<R extends Row, Value>(
  rows: readonly R[], by: (row: R) => Ordered | null, own: Row, ownBy: Ordered | null, value: (row: R) => Value,
): Value | null {
  const before = ownBy === null ? [] : rows.filter((row) => by(row) !== null && isBefore(row, by(row)!, own, ownBy));
  const last = lastOf(before, by);
  return last ? value(last) : null;
}

function lastOf<R extends Row>(rows: readonly R[], by: (row: R) => Ordered | null): R | undefined {
  return rows.filter((row) => by(row) !== null)
    .reduce<R | undefined>((last, row) => (last && isBefore(row, by(row)!, last, by(last)!) ? last : row), undefined);
}

function isBefore(a: Row, aBy: Ordered, b: Row, bBy: Ordered): boolean {
  if (!isEqual(aBy, bBy)) {
    return isLess(aBy, bBy);
  }
  const [aTime, bTime] = [new Date(a.createdAt ?? 0).getTime(), new Date(b.createdAt ?? 0).getTime()];
  return aTime === bTime ? (a.id ?? '') < (b.id ?? '') : aTime < bTime;
}
