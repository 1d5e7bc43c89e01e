import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { artifactUrl, getArtifactText, listArtifacts } from "../api/artifacts";
import { explain } from "../api/http";
import type { TaskView } from "../app/TaskView";
import { CopyButton } from "../ui/CopyButton";
import { Icon } from "../ui/Icon";
import { Markdown, type Surrounding } from "../ui/Markdown";
import { Notice } from "../ui/Notice";
import { Code } from "./Code";
import { DataModel, readModels } from "./DataModel";
import { follow, shelvesOf } from "./documents";

/** What the Planner and the Architect wrote, to read. */
export default function DesignPanel({ view }: { view: TaskView }) {
  const [picked, setPicked] = useState<string>();
  const [reading, setReading] = useState(false);
  const { data, error } = useQuery({ queryKey: ["artifacts", view.id, "list"], queryFn: ({ signal }) => listArtifacts(view.id, signal), refetchInterval: view.busy ? 5_000 : false });
  const paths = useMemo(() => data?.items.map(({ path }) => path) ?? [], [data]);
  const shelves = useMemo(() => shelvesOf(paths), [paths]);
  const documents = shelves.flatMap((shelf) => shelf.documents);
  if (documents.length === 0) {
    if (error) return <Notice tone="bad" icon="warning" title="The documents could not be read">{explain(error)}</Notice>;
    return <Notice icon="architecture" title={data ? "Nothing designed yet" : "Loading…"}>{data && "The Planner writes a plan with its assumptions and risks, then the Architect a design with its decisions. Both can be read here."}</Notice>;
  }
  // The design is the best beginning; before there is one, whatever came first.
  const chosen = documents.find(({ path }) => path === picked) ?? documents.find(({ path }) => path === "architecture/design.md") ?? documents[0];
  const open = (path: string) => {
    setPicked(path);
    setReading(true);
  };
  return (
    <div className={`files${reading ? " files--open" : ""}`}>
      <nav className="tree shelves" aria-label="Documents">
        {shelves.map((shelf) => (
          <section key={shelf.name}>
            <h3><Icon name={shelf.icon} size={13} />{shelf.name}</h3>
            <ul>
              {shelf.documents.map(({ path, title }) => (
                <li key={path}><button type="button" className="tree__item" title={path} aria-current={path === chosen?.path ? "true" : undefined} onClick={() => open(path)}>{title}</button></li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <div className="files__code">
        <button type="button" className="button button--quiet button--small files__back" onClick={() => setReading(false)}><Icon name="back" size={14} />All documents</button>
        {chosen && <DocumentView key={chosen.path} taskId={view.id} path={chosen.path} paths={paths} onOpen={open} />}
      </div>
    </div>
  );
}

function DocumentView({ taskId, path, paths, onOpen }: { taskId: string; path: string; paths: readonly string[]; onOpen: (path: string) => void }) {
  const { data, error } = useQuery({ queryKey: ["artifacts", taskId, "text", path], queryFn: ({ signal }) => getArtifactText(taskId, path, signal) });
  const around = useMemo<Surrounding>(() => {
    const neighbour = (href: string) => {
      const found = follow(path, href);
      return found !== undefined && paths.includes(found) ? found : undefined;
    };
    return {
      open(href) {
        const found = neighbour(href);
        return found === undefined ? undefined : () => onOpen(found);
      },
      picture(href) {
        const found = neighbour(href);
        return found !== undefined && /\.(svg|png)$/.test(found) ? artifactUrl(taskId, found) : undefined;
      },
    };
  }, [taskId, path, paths, onOpen]);
  const models = useMemo(() => (data !== undefined && path.endsWith("data-models.json") ? modelsOf(data) : undefined), [data, path]);
  if (data === undefined) return error ? <Notice tone="bad" icon="warning" title="This document could not be read">{explain(error)}</Notice> : <Notice title="Loading…" />;
  if (path.endsWith(".md")) return <article className="page" tabIndex={0} aria-label={path}><Markdown text={data} around={around} /></article>;
  return (
    <article className="code" aria-label={path}>
      <header><code>{path}</code><CopyButton text={data} label="Copy the document" /></header>
      {models && models.length > 0 ? <DataModel models={models} /> : <Code text={data} path={path} />}
    </article>
  );
}

/** What is not the expected shape is still worth reading as it is. */
function modelsOf(json: string) {
  try {
    return readModels(JSON.parse(json), "data-models.json");
  } catch {
    return undefined;
  }
}
