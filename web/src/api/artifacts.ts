import { request, requestText } from "./http";
import { anything, fields, list, number, optional, orElse, page, record, text, type Read } from "./read";

const artifact = record({ path: text, size: orElse(number, 0) });
export type Artifact = ReturnType<typeof artifact>;

const at = (taskId: string, path: string) =>
  `/api/artifacts/${encodeURIComponent(taskId)}/${path.split("/").map(encodeURIComponent).join("/")}`;

export const artifactUrl = at;

export const listArtifacts = (taskId: string, signal?: AbortSignal) =>
  request(`/api/artifacts/${encodeURIComponent(taskId)}`, page(artifact), { signal });

export const getArtifactText = (taskId: string, path: string, signal?: AbortSignal) =>
  requestText(at(taskId, path), { signal });

const suite = record({
  total: optional(number),
  passed: optional(number),
  failed: optional(number),
  skipped: optional(number),
  coverage: optional(number),
  duration_seconds: optional(number),
  status: optional(text),
  reason: optional(text),
});
export type SuiteSummary = ReturnType<typeof suite> & { name: string };

const wish = record({ words: text, criterion: orElse(text, ""), status: text, reason: optional(text) });
/** One thing that was asked for; status is met, failed, not_run, unproved or not_done. */
export type Wish = ReturnType<typeof wish>;

export interface TestSummary {
  status: string;
  /** What was asked for, as far as it was tried in a browser. */
  wishes: Wish[];
  suites: SuiteSummary[];
  security: { counts: [string, number][]; status: string | undefined; reason: string | undefined } | undefined;
  seconds: number | undefined;
}

const severities = ["critical", "high", "medium", "low", "info"];

/** test-summary.json: every object in it that counts tests is a suite, whatever it is called. */
export const readTestSummary: Read<TestSummary> = (value, where) => {
  const source = fields(value, where);
  const suites: SuiteSummary[] = [];
  for (const [name, part] of Object.entries(source)) {
    if (name === "security" || typeof part !== "object" || part === null || Array.isArray(part)) continue;
    if ("total" in part || "passed" in part || "status" in part) suites.push({ name, ...suite(part, `${where}.${name}`) });
  }
  const security = optional(fields)(source.security, `${where}.security`);
  return {
    status: orElse(text, "unknown")(source.overall_status, `${where}.overall_status`),
    wishes: orElse(list(wish), [])(optional(fields)(source.e2e, `${where}.e2e`)?.criteria, `${where}.e2e.criteria`),
    suites,
    security: security && {
      counts: severities.flatMap((level): [string, number][] => (typeof security[level] === "number" ? [[level, security[level]]] : [])),
      status: typeof security.status === "string" ? security.status : undefined,
      reason: typeof security.reason === "string" ? security.reason : undefined,
    },
    seconds: optional(number)(source.total_duration_seconds, `${where}.total_duration_seconds`),
  };
};

export const getTestSummary = (taskId: string, signal?: AbortSignal) =>
  request(at(taskId, "test-results/test-summary.json"), readTestSummary, { signal });

const issue = record({
  severity: orElse(text, "info"),
  file: optional(text),
  line: optional(number),
  message: text,
  suggestion: optional(text),
});
export type ReviewIssue = ReturnType<typeof issue>;

const review = record({
  decision: text,
  overall_score: number,
  breakdown: orElse<Record<string, unknown>>(fields, {}),
  issues: orElse(list(issue), []),
  recommendations: orElse(list(anything), []),
  blocking_issues: anything,
});

export interface Review {
  decision: string;
  score: number;
  breakdown: [string, number | undefined][];
  issues: ReviewIssue[];
  recommendations: string[];
}

/** review-decision.json. A part that could not be measured is null there, and undefined here. */
export const readReview: Read<Review> = (value, where) => {
  const source = review(value, where);
  return {
    decision: source.decision,
    score: source.overall_score,
    breakdown: Object.entries(source.breakdown).map(([name, part]) => [name, typeof part === "number" ? part : undefined]),
    issues: source.issues,
    recommendations: source.recommendations.filter((item): item is string => typeof item === "string"),
  };
};

export const getReview = (taskId: string, signal?: AbortSignal) =>
  request(at(taskId, "review/review-decision.json"), readReview, { signal });
