import { describe, expect, it } from "vitest";
import { emptyRun, type Run } from "../feed/run";
import { currentStatus } from "./currentStatus";

const planning: Run = { ...emptyRun, phases: { ...emptyRun.phases, planning: { ...emptyRun.phases.planning, state: "running" } } };

describe("the status of a task", () => {
  it("is unknown before anything is", () => expect(currentStatus(undefined, emptyRun)).toBeUndefined());
  it("is the snapshot's until the feed tells a newer one", () => {
    expect(currentStatus({ seq: 5, status: "paused" }, { ...emptyRun, status: "running", statusSeq: 4 })).toBe("paused");
    expect(currentStatus({ seq: 5, status: "paused" }, { ...emptyRun, status: "cancelled", statusSeq: 6 })).toBe("cancelled");
  });
  it("is running as soon as an agent works, whatever an old snapshot says", () => {
    expect(currentStatus({ seq: 1, status: "pending" }, emptyRun)).toBe("pending");
    expect(currentStatus({ seq: 1, status: "pending" }, planning)).toBe("running");
  });
  it("leaves other statuses alone", () => expect(currentStatus({ seq: 9, status: "failed" }, planning)).toBe("failed"));
});
