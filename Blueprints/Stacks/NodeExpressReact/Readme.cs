namespace Catalyst.Blueprints.Stacks.NodeExpressReact;

/// <summary>The first page that a person reads who has the code.</summary>
internal static class Readme
{
    public static string Of(App app) => $"""
        # {Code.Markdown(app.Model.Name)}

        {Code.Markdown(app.Model.Summary)}
        {Wishes(app.Model.Wishes ?? [])}
        ## Run
        ```
        (cd backend && npm ci && npm run dev)    # API on port 8001
        (cd frontend && npm ci && npm run dev)   # UI with live reload
        ```
        In production the backend serves the built UI too:
        ```
        (cd backend && npm run build) && (cd frontend && npm run build)
        NODE_ENV=production STATIC_DIR=$PWD/frontend/dist node backend/dist/server.js
        ```
        {(app.HasDatabase ? "Both keep their data in `backend/data`; `DATA_DIR` chooses another directory." : "")}
        {(app.HasRows ? "The rows that it begins with are in `backend/src/db/rows`; with `FIRST_ROWS=no` it begins without." : "")}

        ## Test
        `npm run typecheck` and `npm run test:ci` in each of `backend` and `frontend`.

        What was asked for is tried in a browser by the tests in `e2e`, against the built application:
        ```
        (cd e2e && npm ci && npx playwright install chromium && npm test)
        ```
        `E2E_BROWSER=/path/to/chrome npm test` takes a browser that is there. The report is `e2e/reports/playwright-report`.

        ## API
        | Request | What it does |
        |---|---|
        {string.Concat(ApiSurface.Of(app).Select(e => $"| `{e.Method} {e.Path}` | {Code.Markdown(e.Description)} |\n"))}
        {(app.HasAuth ? Sessions : "")}{(app.Entities.Count > 0 ? Repeats : "")}{(app.HasUploads ? Uploads : "")}
        """;

    /// <summary>What was asked for, each with what can be tried or why it is not done.</summary>
    private static string Wishes(IReadOnlyList<Wish> wishes) => wishes.Count == 0 ? "" : "\n## What was asked for\n"
        + string.Concat(wishes.Select(wish => wish.NotDone is { } why
            ? $"- [ ] \u201c{Code.Markdown(wish.Words)}\u201d: not done, because {Code.Markdown(why)}."
                + (wish.Instead is { } instead ? $" Instead: {Code.Markdown(instead)}.\n" : "\n")
            : $"- [x] \u201c{Code.Markdown(wish.Words)}\u201d: {Code.Markdown(wish.Criterion)}.\n"));

    private const string Sessions = "Logging in answers with a token for `Authorization: Bearer`. Browsers keep it in a cookie "
        + "instead, which changes something only beside a header `X-Requested-With`.\n\n";

    private const string Uploads = "\nPictures (PNG, JPEG, GIF, WebP; at most 5 MB) and files (also PDF, text, CSV, office documents; "
        + "at most 10 MB) are sent to `/uploads/` as `application/octet-stream`, with their name in `X-File-Name`. The answer's `value` "
        + "goes into a row. They are kept in the database, can be read by whoever may read the row, and go with it.\n";

    private const string Repeats = "A `POST` that makes a row may carry an `Idempotency-Key`: sent again, it is answered with "
        + "the same row.\n";
}
