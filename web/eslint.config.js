import a11y from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import ts from "typescript-eslint";

export default defineConfig(
  { ignores: ["dist", "public", "TestResults"] },
  {
    files: ["src/**/*.{ts,tsx}", "tests/**/*.ts", "vite.config.ts", "vite.browser.config.ts"],
    extends: [ts.configs.strictTypeChecked, hooks.configs.flat["recommended-latest"], a11y.flatConfigs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      // A handler may well be an arrow that returns what it calls.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // What scrolls takes the focus, so that the keyboard can scroll it.
      "jsx-a11y/no-noninteractive-tabindex": "off",
    },
  },
);
