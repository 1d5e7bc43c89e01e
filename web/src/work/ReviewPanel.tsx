import { useQuery } from "@tanstack/react-query";
import { getReview } from "../api/artifacts";
import { explain, Problem } from "../api/http";
import { title } from "../app/format";
import type { TaskView } from "../app/TaskView";
import { Notice } from "../ui/Notice";
import { Meter } from "./TestsPanel";

export function ReviewPanel({ view, onFile }: { view: TaskView; onFile: (path: string) => void }) {
  const { data, error } = useQuery({ queryKey: ["artifacts", view.id, "review"], queryFn: ({ signal }) => getReview(view.id, signal) });
  if (!data) {
    const missing = error instanceof Problem && error.status === 404;
    if (error && !missing) return <Notice tone="bad" icon="warning" title="The review could not be read">{explain(error)}</Notice>;
    return <Notice icon="review" title="Not reviewed yet">After the tests the Reviewer measures the code and scores it. 75 of 100 is needed to go on.</Notice>;
  }
  const score = Math.max(0, Math.min(100, data.score));
  return (
    <div className="report">
      <section className="card score">
        <span className="ring" role="img" aria-label={`Score ${Math.round(score)} of 100`}>
          <svg viewBox="0 0 100 100"><circle cx="50" cy="50" r="43" /><circle cx="50" cy="50" r="43" pathLength="100" strokeDasharray={`${score} 100`} className={score >= 75 ? "good" : "bad"} /></svg>
          <b>{Math.round(score)}</b>
        </span>
        <div className="score__parts">
          <h3>{title(data.decision)}</h3>
          {data.breakdown.map(([name, value]) => (value === undefined ? <p key={name} className="muted">{title(name)}: not measured</p> : <Meter key={name} label={title(name)} value={value / 100} bad={value < 75} />))}
        </div>
      </section>
      {data.issues.length > 0 && (
        <section className="card">
          <h3>Issues<span className="muted">{data.issues.length}</span></h3>
          <ul className="issues">
            {data.issues.map((issue, index) => (
              <li key={index}>
                <span className={`severity severity--${issue.severity}`}>{issue.severity}</span>
                <div>
                  <p>{issue.message}</p>
                  {issue.file && <button type="button" className="line__file" onClick={() => onFile(issue.file ?? "")}><span>{issue.file}{issue.line ? `:${issue.line}` : ""}</span></button>}
                  {issue.suggestion && <p className="muted">{issue.suggestion}</p>}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {data.recommendations.length > 0 && <section className="card"><h3>Recommendations</h3><ul className="plain">{data.recommendations.map((item) => <li key={item}>{item}</li>)}</ul></section>}
    </div>
  );
}
