import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { serve, show } from "../test-view";
import { ModelCost } from "./ModelCost";

const total = { calls: 2, failed: 0, prompt_tokens: 9000, completion_tokens: 1500, cost: 0.0495, unpriced: 0 };

test.each([
  [total, "Model: 2 calls, 10,500 tokens, $0.0495"],
  [{ ...total, unpriced: 1 }, "Model: 2 calls, 10,500 tokens, $0.0495 and 1 of unknown cost"],
  [{ ...total, calls: 1, cost: 0, unpriced: 1 }, "Model: 1 call, 10,500 tokens, cost unknown"],
])("says what a model took", async (answer, words) => {
  const asked = serve({ "/api/costs": { by: "task", items: [], total: answer } });
  show(<ModelCost task="t1" phase="coding" />);

  expect(await screen.findByText(words)).toBeVisible();
  expect(asked).toEqual(["GET /api/costs?by=task&task_id=t1"]);
});

test("says nothing where no model was called", async () => {
  const asked = serve({ "/api/costs": { by: "task", items: [], total: { ...total, calls: 0 } } });
  const { container } = show(<ModelCost task="t1" phase="coding" />);

  await expect.poll(() => asked.length).toBe(1);
  expect(container).toBeEmptyDOMElement();
});
