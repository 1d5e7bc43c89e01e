import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { serve, show } from "../test-view";
import { Reader } from "./Reader";

test("names the model that reads", async () => {
  serve({ "/api/environment/info": { brain: "anthropic/claude-1" } });
  show(<Reader />);

  expect(await screen.findByText("anthropic/claude-1")).toBeVisible();
});

test("says that no model reads", async () => {
  serve({ "/api/environment/info": { brain: "blueprint" } });
  show(<Reader />);

  expect(await screen.findByText("Read by built-in rules, without a language model.")).toBeVisible();
});
