import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { listCommits, type Commit } from "../api/git";
import { explain, Problem } from "../api/http";
import { phases } from "../api/tasks";
import { ago, title } from "../app/format";
import type { TaskView } from "../app/TaskView";
import { useNow } from "../app/useNow";
import { phaseOfActor } from "../feed/message";
import { CopyButton } from "../ui/CopyButton";
import { Icon } from "../ui/Icon";
import { Notice } from "../ui/Notice";
import { DiffView } from "./DiffView";

const most = 200;

/** The branch commit by commit, and what each changed. */
export default function CommitsPanel({ view, onFile }: { view: TaskView; onFile: (path: string) => void }) {
  const [picked, setPicked] = useState<string>();
  const now = useNow(60_000);
  const slug = view.task?.project_slug ?? "";
  const branch = view.task?.branch_name ?? "";
  const { data, error } = useQuery({
    queryKey: ["git", slug, branch, "commits"],
    queryFn: ({ signal }) => listCommits(slug, branch, most, signal),
    enabled: slug !== "" && branch !== "",
    refetchInterval: view.busy ? 4_000 : false,
  });
  if (!data) {
    const missing = !error || (error instanceof Problem && error.status === 404);
    return missing
      ? <Notice icon="branch" title={error || branch === "" ? "No commits yet" : "Loading…"}>{(error || branch === "") && "Each agent commits what it wrote, step by step. The commits appear here."}</Notice>
      : <Notice tone="bad" icon="warning" title="The commits could not be read">{explain(error)}</Notice>;
  }
  const commit = data.items.find(({ sha }) => sha === picked);
  return (
    <div className={`commits${commit ? " commits--open" : ""}`}>
      <ol className="commits__list" aria-label="Commits, newest first">
        {data.items.map((item) => (
          <li key={item.sha}>
            <button type="button" className="commit" aria-current={item.sha === picked ? "true" : undefined} onClick={() => setPicked(item.sha)}>
              <span className="commit__agent" aria-hidden="true"><Icon name={iconOf(item)} size={14} /></span>
              <Subject text={item.subject} />
              <span className="commit__meta"><code>{item.sha.slice(0, 7)}</code>{title(item.agent ?? item.author_name)} · {ago(item.date, now)}</span>
            </button>
          </li>
        ))}
      </ol>
      <div className="commits__detail">
        {commit ? <Detail key={commit.sha} slug={slug} commit={commit} onBack={() => setPicked(undefined)} onFile={onFile} /> : <Notice icon="branch" title={data.items.length === 1 ? "1 commit" : `${data.items.length} commits`}>Choose one to see what it changed.</Notice>}
      </div>
    </div>
  );
}

function Detail({ slug, commit, onBack, onFile }: { slug: string; commit: Commit; onBack: () => void; onFile: (path: string) => void }) {
  const [parent] = commit.parents;
  const body = readable(commit.body);
  return (
    <article aria-label={commit.subject}>
      <header className="commits__head">
        <button type="button" className="button button--quiet button--small commits__back" onClick={onBack}><Icon name="back" size={14} />All commits</button>
        <h3>{commit.subject}</h3>
        <p className="muted"><code>{commit.sha.slice(0, 12)}</code><CopyButton text={commit.sha} label="Copy the commit's id" />{new Date(commit.date).toLocaleString()}</p>
        {body && <pre className="commits__body">{body}</pre>}
      </header>
      {parent ? <DiffView slug={slug} base={parent} head={commit.sha} onFile={onFile} /> : <Notice icon="branch" title="The beginning">The first commit has nothing before it to compare with.</Notice>}
    </article>
  );
}

/** "feat(api): Add routes": the kind steps back, the words come forward. */
function Subject({ text }: { text: string }) {
  const found = /^([a-z]+(?:\([^)]*\))?!?: )(.+)$/.exec(text);
  return <span className="commit__subject">{found ? <><span className="commit__kind">{found[1]}</span>{found[2]}</> : text}</span>;
}

/** What a person reads of a message: not the agent's line and the trailers, which the list shows in its own way. */
function readable(body: string): string {
  return body.split("\n").filter((line) => !/^\[[\w-]+-agent\]$/.test(line.trim()) && !/^Catalyst-\w+:/.test(line)).join("\n").trim();
}

function iconOf({ agent }: Commit) {
  const phase = phaseOfActor[agent ?? ""];
  return phase && phases.includes(phase) ? phase : "branch";
}
