import { explain } from "../api/http";
import type { TaskView } from "../app/TaskView";
import { agentNames, type Failure } from "../feed/run";
import { Icon } from "../ui/Icon";

export function FailureCard({ view, failure }: { view: TaskView; failure: Failure }) {
  return (
    <section className="failure" role="alert" aria-label="The task failed">
      <h3><Icon name="warning" />The {agentNames[failure.phase]} could not finish</h3>
      <dl>
        <dt>Why</dt>
        <dd className="failure__why">{failure.why}</dd>
        <dt>What next</dt>
        <dd>{failure.next ?? "Retry the task, or change the request and send it again."} What was committed so far is kept.</dd>
      </dl>
      {view.command.error && <p>{explain(view.command.error)}</p>}
      <button type="button" className="button button--primary" disabled={view.command.pending !== undefined} onClick={() => view.command.run("retry")}><Icon name="retry" size={16} />Retry</button>
    </section>
  );
}
