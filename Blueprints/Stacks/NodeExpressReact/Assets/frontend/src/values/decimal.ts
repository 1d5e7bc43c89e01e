/**
 * An exact decimal: units / 10 ** scale. JavaScript's numbers are binary fractions, in which 0.1 + 0.2 is not 0.3; whole
 * numbers of any length are exact, so the digits of money stay as they were entered, as they do in the database.
 */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** A number as the API and forms have it. */
export type Numeric = string | number | null | undefined;

/** Decimals of a quotient, as the database rounds it. */
const quotientScale = 10;
const innerScale = 30;

/** Null for what is not a number. */
export function decimal(value: Numeric): Decimal | null {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,3}))?$/i.exec(String(value ?? '').trim());
  if (!match || !(match[2] || match[3])) {
    return null;
  }
  const units = BigInt(`${match[2]}${match[3]}`) * (match[1] === '-' ? -1n : 1n);
  const scale = match[3]!.length - Number(match[4] ?? 0);
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
}

/** With all its digits. */
export function decimalText(value: Decimal | null): string | null {
  if (!value) {
    return null;
  }
  const digits = (value.units < 0n ? -value.units : value.units).toString().padStart(value.scale + 1, '0');
  const whole = digits.slice(0, digits.length - value.scale);
  return `${value.units < 0n ? '-' : ''}${whole}${value.scale > 0 ? `.${digits.slice(-value.scale)}` : ''}`;
}

export const add = both((a, b) => {
  const [left, right, scale] = aligned(a, b);
  return { units: left + right, scale };
});

export const subtract = both((a, b) => {
  const [left, right, scale] = aligned(a, b);
  return { units: left - right, scale };
});

export const multiply = both((a, b) => ({ units: a.units * b.units, scale: a.scale + b.scale }));

/** Null when it is divided by zero. */
export const divide = both((a, b) => {
  if (b.units === 0n) {
    return null;
  }
  const scale = Math.max(innerScale, b.scale);
  const units = quotient(toScale(a, innerScale).units * 10n ** BigInt(scale - innerScale + b.scale), b.units);
  return toScale({ units, scale }, quotientScale);
});

export function power(base: Decimal | null, exponent: number): Decimal | null {
  return base && { units: base.units ** BigInt(exponent), scale: base.scale * exponent };
}

export function negate(value: Decimal | null): Decimal | null {
  return value && { units: -value.units, scale: value.scale };
}

export function abs(value: Decimal | null): Decimal | null {
  return value && value.units < 0n ? negate(value) : value;
}

/** Halves away from zero. */
export function round(value: Decimal | null, scale = 0): Decimal | null {
  return value && toScale(value, scale);
}

export function floor(value: Decimal | null): Decimal | null {
  const whole = value && { units: value.units / 10n ** BigInt(value.scale), scale: 0 };
  return whole && isLess(value, whole) ? { units: whole.units - 1n, scale: 0 } : whole;
}

export function ceil(value: Decimal | null): Decimal | null {
  return negate(floor(negate(value)));
}

/** Of no values 0. */
export function sum(values: readonly (Decimal | null)[]): Decimal {
  return present(values).reduce((total, value) => add(total, value)!, { units: 0n, scale: 0 });
}

/** Of no values null. */
export function average(values: readonly (Decimal | null)[]): Decimal | null {
  return divide(sum(values), decimal(present(values).length));
}

/** Whatever has an order: decimals, and days and moments as numbers. */
export type Ordered = Decimal | number;

/** Below zero, zero or above. */
export function order(a: Ordered, b: Ordered): number {
  if (typeof a === 'number' || typeof b === 'number') {
    return Number(a) - Number(b);
  }
  const [left, right] = aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A comparison with nothing is false. */
export function isLess(a: Ordered | null, b: Ordered | null): boolean {
  return a !== null && b !== null && order(a, b) < 0;
}

export function isAtMost(a: Ordered | null, b: Ordered | null): boolean {
  return a !== null && b !== null && order(a, b) <= 0;
}

export function isEqual(a: Ordered | string | boolean | null, b: Ordered | string | boolean | null): boolean {
  if (a === null || b === null) {
    return false;
  }
  return typeof a === 'object' && typeof b === 'object' ? order(a, b) === 0 : a === b;
}

/** The smallest of those that are there. */
export function least<T extends Ordered>(values: readonly (T | null)[]): T | null {
  return present(values).reduce<T | null>((best, value) => (best === null || order(value, best) < 0 ? value : best), null);
}

/** The greatest of those that are there. */
export function greatest<T extends Ordered>(values: readonly (T | null)[]): T | null {
  return present(values).reduce<T | null>((best, value) => (best === null || order(value, best) > 0 ? value : best), null);
}

export function present<T>(values: readonly (T | null | undefined)[]): T[] {
  return values.filter((value) => value !== null && value !== undefined) as T[];
}

/** Nothing in, nothing out. */
function both(work: (a: Decimal, b: Decimal) => Decimal | null): (a: Decimal | null, b: Decimal | null) => Decimal | null {
  return (a, b) => a && b && work(a, b);
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  return [toScale(a, scale).units, toScale(b, scale).units, scale];
}

function toScale(value: Decimal, scale: number): Decimal {
  const units = value.scale <= scale
    ? value.units * 10n ** BigInt(scale - value.scale)
    : quotient(value.units, 10n ** BigInt(value.scale - scale));
  return { units, scale };
}

/** Halves away from zero. */
function quotient(a: bigint, b: bigint): bigint {
  const [dividend, divisor] = [a < 0n ? -a : a, b < 0n ? -b : b];
  const units = (2n * dividend + divisor) / (2n * divisor);
  return a < 0n === b < 0n ? units : -units;
}
