import { expect, test } from "vitest";
import { clock, dayOf, duration, until } from "./format";

test("times are told as people say them", () => {
  expect([0, 61_000, 3_723_000].map(clock)).toEqual(["0:00", "1:01", "1:02:03"]);
  expect([400, 42_000, 184_000].map(duration)).toEqual(["0.4 s", "42 s", "3 min 4 s"]);
});

test("an end that is near, far, past or unknown", () => {
  const now = Date.parse("2026-01-02T12:00:00Z");
  const at = (hours: number) => new Date(now + hours * 3_600_000).toISOString();
  expect([at(0.2), at(23.5), at(100), at(-1), "?"].map((iso) => until(iso, now))).toEqual(["12 min", "23 h", "4 days", "", ""]);
});

test("days are those of the person's own calendar", () => {
  const now = new Date(2026, 0, 10, 0, 30).getTime();
  const local = (day: number, hour: number) => new Date(2026, 0, day, hour).toISOString();
  expect([local(10, 0), local(9, 23), local(9, 0), local(8, 23), local(4, 1)].map((iso) => dayOf(iso, now))).toEqual(["Today", "Yesterday", "Yesterday", "This week", "This week"]);
  expect(dayOf(local(1, 1), now)).toMatch(/2026/);
  expect(dayOf("?", now)).toBe("Earlier");
});
