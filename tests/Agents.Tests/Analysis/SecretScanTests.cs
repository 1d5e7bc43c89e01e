using Catalyst.Agents.Analysis;

namespace Catalyst.Agents.Tests.Analysis;

public sealed class SecretScanTests
{
    // Put together here, so that no scanner takes this file for a leak.
    private const string Random40 = "q7Zt9mK2xW4vB8nL1cR6yH3pJ5dF0sGaTuEi2oVb";

    public static TheoryData<string, string> Leaks => new()
    {
        { "aws-access-key", "const key = '" + "AKIA" + "3QZ7XK2MVWPLJ4TR';" },
        { "github-token", "token: " + "ghp_" + Random40[..36] },
        { "stripe-key", "stripe('" + "sk_live_" + Random40[..24] + "')" },
        { "slack-token", "xoxb-" + "123456789012-abcdefghij" },
        { "private-key", "-----BEGIN " + "RSA PRIVATE KEY-----" },
        { "hardcoded-secret", "const jwtSecret = '" + Random40 + "';" },
        { "password-in-url", "postgres://admin:" + "h7Gq2Lk9Zx@db.internal.net:5432/app" },
    };

    [Theory]
    [MemberData(nameof(Leaks))]
    public void A_leak_is_found_at_its_line_and_not_repeated(string rule, string line)
    {
        var finding = Scan("backend/src/config.ts", "// first\n" + line + "\n").ShouldHaveSingleItem();
        finding.Rule.ShouldBe(rule);
        finding.Line.ShouldBe(2);
        finding.IsBlocking.ShouldBeTrue();
        finding.Message.ShouldNotContain(Random40[..20]);
    }

    [Theory]
    [InlineData("const password = process.env.PASSWORD ?? readPassword();")]
    [InlineData("JWT_SECRET=change-me-to-a-long-random-string")]
    [InlineData("DATABASE_URL=postgres://postgres:postgres@localhost:5432/app")]
    [InlineData("DATABASE_URL=postgres://${USER}:${PASSWORD}@example.com/app")]
    [InlineData("const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';")]
    [InlineData("const tokenExpiresInMinutes = readNumberFromEnvironment('TOKEN_MINUTES', 60);")]
    [InlineData("<script integrity=\"sha384-q7Zt9mK2xW4vB8nL1cR6yH3pJ5dF0sGaTuEi2oVbq7Zt9mK2xW4vB8nL1cR6yH3p\"></script>")]
    [InlineData("const id = '0195c6a2-1f3b-7c4d-8e5f-a1b2c3d4e5f6';")]
    [InlineData("throw new Error('The password must have at least 8 characters');")]
    [InlineData("export const PASSWORD_RESET_CONFIRMATION = 'passwordResetConfirmationMessage';")]
    [InlineData("import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';")]
    public void Ordinary_code_is_no_leak(string line) => Scan("backend/src/a.ts", line).ShouldBeEmpty();

    [Fact]
    public void Checksums_of_a_lock_file_are_no_leak() =>
        Scan("backend/package-lock.json", "\"integrity\": \"sha512-" + Random40 + Random40 + "==\", \"token\": \"" + Random40 + "\"")
            .ShouldBeEmpty();

    [Fact]
    public void A_test_may_have_passwords_of_its_own_but_no_real_token()
    {
        Scan("backend/tests/auth.test.ts", "const password = '" + Random40 + "';").ShouldBeEmpty();
        Scan("backend/tests/auth.test.ts", "const key = '" + "AKIA" + "3QZ7XK2MVWPLJ4TR';").ShouldHaveSingleItem();
    }

    [Fact]
    public void A_huge_line_is_scanned_in_time_that_grows_with_its_length()
    {
        var line = "password = '" + string.Concat(Enumerable.Repeat("aB3", 200_000));
        Scan("a.ts", line).Count.ShouldBeLessThanOrEqualTo(1);
    }

    private static IReadOnlyList<Finding> Scan(string path, string text) =>
        SecretScan.Scan([new SourceFile(path, text)], CancellationToken.None);
}
