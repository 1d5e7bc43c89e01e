import { useQuery } from "@tanstack/react-query";
import { getTaskCost } from "../api/costs";

/** What language models took for a task so far; nothing where none was called. */
export function ModelCost({ task, phase }: { task: string; phase: string }) {
  const { data } = useQuery({ queryKey: ["costs", task, phase], queryFn: ({ signal }) => getTaskCost(task, signal), placeholderData: (before) => before });
  if (!data || data.calls === 0) return null;
  const dollars = `$${data.cost.toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 6 })}`;
  const cost = data.unpriced === data.calls ? "cost unknown" : data.unpriced > 0 ? `${dollars} and ${data.unpriced} of unknown cost` : dollars;
  return (
    <span className="work__cost">
      Model: {data.calls} {data.calls === 1 ? "call" : "calls"}, {(data.prompt_tokens + data.completion_tokens).toLocaleString("en")} tokens, {cost}
    </span>
  );
}
