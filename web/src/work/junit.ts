export interface FailedTest {
  suite: string;
  name: string;
  message: string;
}

/** The failures in a JUnit report; an unreadable report has none to show. */
export function failuresOf(xml: string): FailedTest[] {
  const report = new DOMParser().parseFromString(xml, "application/xml");
  return Array.from(report.querySelectorAll("testcase")).flatMap((test) => {
    const failure = test.querySelector("failure, error");
    if (!failure) return [];
    const message = failure.textContent.trim() || failure.getAttribute("message") || "No message.";
    return [{ suite: test.getAttribute("classname") ?? "", name: test.getAttribute("name") ?? "test", message }];
  });
}
