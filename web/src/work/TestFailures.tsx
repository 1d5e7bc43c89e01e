import { useQuery } from "@tanstack/react-query";
import { getArtifactText, listArtifacts } from "../api/artifacts";
import { failuresOf } from "./junit";

export function TestFailures({ taskId }: { taskId: string }) {
  const { data } = useQuery({
    queryKey: ["artifacts", taskId, "failures"],
    queryFn: async ({ signal }) => {
      const { items } = await listArtifacts(taskId, signal);
      const reports = items.filter(({ path }) => /junit[^/]*\.xml$/i.test(path)).map(({ path }) => getArtifactText(taskId, path, signal));
      return (await Promise.all(reports)).flatMap(failuresOf);
    },
  });
  if (!data?.length) return null;
  return (
    <section className="card card--bad">
      <h3>Failures</h3>
      {data.map((failure, index) => (
        <details key={index} open={index === 0}>
          <summary><b>{failure.name}</b> <span className="muted">{failure.suite}</span></summary>
          <pre tabIndex={0}>{failure.message}</pre>
        </details>
      ))}
    </section>
  );
}
