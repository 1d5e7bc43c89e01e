/** Allows a number of attempts per key within a window that slides. */
export class RateLimiter {
  private readonly attempts = new Map<string, number[]>();

  constructor(
    private readonly limit: number,
    private readonly windowMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Seconds to wait before the next attempt; 0 when this one may go on. */
  take(key: string): number {
    const now = this.now();
    if (this.attempts.size > 10_000) {
      this.attempts.clear();
    }
    const recent = (this.attempts.get(key) ?? []).filter((time) => now - time < this.windowMs);
    if (recent.length >= this.limit) {
      return Math.ceil((recent[0]! + this.windowMs - now) / 1000);
    }
    this.attempts.set(key, [...recent, now]);
    return 0;
  }

  reset(key: string): void {
    this.attempts.delete(key);
  }
}
