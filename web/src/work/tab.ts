export type WorkTab = "activity" | "design" | "files" | "commits" | "tests" | "review" | "preview";
