import { useQuery } from "@tanstack/react-query";
import { getTestSummary, type SuiteSummary } from "../api/artifacts";
import { explain, Problem } from "../api/http";
import { duration, percent, title } from "../app/format";
import type { TaskView } from "../app/TaskView";
import { Notice } from "../ui/Notice";
import { TestFailures } from "./TestFailures";
import { WishList } from "./WishList";

export function TestsPanel({ view }: { view: TaskView }) {
  const { data, error } = useQuery({ queryKey: ["artifacts", view.id, "tests"], queryFn: ({ signal }) => getTestSummary(view.id, signal) });
  if (!data) {
    const missing = error instanceof Problem && error.status === 404;
    if (error && !missing) return <Notice tone="bad" icon="warning" title="The test report could not be read">{explain(error)}</Notice>;
    return <Notice icon="testing" title={view.run.testsTotal ? `${view.run.testsPassed ?? 0} of ${view.run.testsTotal} passed so far` : "No tests have run yet"}>The Tester installs the application, runs its tests and measures what they cover.</Notice>;
  }
  const sum = (key: "total" | "passed" | "failed" | "skipped") => data.suites.reduce((total, suite) => total + (suite[key] ?? 0), 0);
  return (
    <div className="report">
      <dl className="figures">
        <div><dt>Passed</dt><dd className="good">{sum("passed")}</dd></div>
        <div><dt>Failed</dt><dd className={sum("failed") > 0 ? "bad" : ""}>{sum("failed")}</dd></div>
        <div><dt>Skipped</dt><dd>{sum("skipped")}</dd></div>
        <div><dt>Time</dt><dd>{data.seconds === undefined ? "–" : duration(data.seconds * 1000)}</dd></div>
      </dl>
      <WishList wishes={data.wishes} />
      {data.suites.map((suite) => <Suite key={suite.name} suite={suite} />)}
      <TestFailures taskId={view.id} />
      {data.security && (
        <section className="card">
          <h3>Security scan</h3>
          <p className="muted">{data.security.status === "not_run" ? `Not run. ${data.security.reason ?? ""}` : data.security.counts.map(([level, count]) => `${count} ${level}`).join(" · ") || "No figures."}</p>
        </section>
      )}
    </div>
  );
}

function Suite({ suite }: { suite: SuiteSummary }) {
  const ran = suite.total !== undefined && suite.status !== "not_run";
  return (
    <section className="card">
      <h3>{title(suite.name)}<span className="muted">{ran ? `${suite.passed ?? 0} of ${suite.total} passed` : "not run"}{suite.duration_seconds !== undefined && ran ? ` in ${duration(suite.duration_seconds * 1000)}` : ""}</span></h3>
      {ran && <Meter label="Passed" value={suite.total ? (suite.passed ?? 0) / suite.total : 0} bad={(suite.failed ?? 0) > 0} />}
      {ran && suite.coverage !== undefined && <Meter label="Coverage" value={suite.coverage > 1 ? suite.coverage / 100 : suite.coverage} />}
      {suite.reason && <p className="muted">{suite.reason}</p>}
    </section>
  );
}

export function Meter({ label, value, bad = false }: { label: string; value: number; bad?: boolean }) {
  return (
    <div className="meter">
      <span>{label}</span>
      <span className={`bar${bad ? " bar--bad" : ""}`} aria-hidden="true"><span style={{ transform: `scaleX(${Math.min(1, Math.max(0, value))})` }} /></span>
      <b>{percent(value)}</b>
    </div>
  );
}
