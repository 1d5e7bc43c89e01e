import { defineConfig } from "vitest/config";

/** The built page in a real browser. One file after another: they share what little processor there is. */
export default defineConfig({
  test: {
    environment: "node",
    include: ["tests/browser/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 90_000,
    reporters: process.env.CATALYST_JUNIT ? ["default", "junit"] : ["default"],
    ...(process.env.CATALYST_JUNIT ? { outputFile: { junit: process.env.CATALYST_JUNIT } } : {}),
  },
});
