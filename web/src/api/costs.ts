import { request } from "./http";
import { number, record } from "./read";

const total = record({ calls: number, failed: number, prompt_tokens: number, completion_tokens: number, cost: number, unpriced: number });

/** What language models took for a task; `unpriced` calls are those whose cost nobody knows. */
export const getTaskCost = (task: string, signal?: AbortSignal) =>
  request(`/api/costs?by=task&task_id=${task}`, record({ total }), { signal }).then((report) => report.total);
