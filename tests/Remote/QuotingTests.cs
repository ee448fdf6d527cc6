using System.Text;
using CsCheck;

namespace OriginScript.Remote.Tests;

/// <summary>Strings of all kinds through the real <c>sh</c>, thousands to a process.</summary>
public sealed class QuotingTests
{
    private const int Batch = 5000;
    private const int Batches = 20;

    [Fact]
    public void A_hundred_thousand_strings_come_back_from_a_real_shell_as_they_were() =>
        ShellStrings.Adversarial.Array[Batch].Sample(strings => Assert.Equal(strings, Echoed(strings)), iter: Batches, threads: 1);

    [Theory]
    [InlineData("")]
    [InlineData("-n")]
    [InlineData("'")]
    [InlineData("$(exit 1)`exit 1`\"\\")]
    [InlineData("a\nb\r\n")]
    [InlineData("~ * ? [a] {b,c} # !! & ; | < >")]
    public void A_word_that_means_something_to_a_shell_means_nothing_when_quoted(string word) => Assert.Equal([word], Echoed([word]));

    [Fact]
    public void A_word_with_NUL_is_refused() => Assert.Throws<OriginException>(() => Posix.Quote("a\0b"));

    private static string[] Echoed(string[] strings)
    {
        using var sh = Programs.Start("sh");
        var output = Task.Run(() =>
        {
            using var copy = new MemoryStream();
            sh.StandardOutput.BaseStream.CopyTo(copy);
            return copy.ToArray();
        });
        sh.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes($"printf '%s\\0' {string.Join(' ', strings.Select(Posix.Quote))}\n"));
        sh.StandardInput.Close();
        return Encoding.UTF8.GetString(output.Result).Split('\0')[..^1];
    }
}
