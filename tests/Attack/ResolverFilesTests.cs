using System.Text.RegularExpressions;
using CsCheck;
using OriginScript.MachineLab.Machines;

namespace OriginScript.Attack.Tests;

/// <summary>Whatever a record says, it adds at most one line to the resolver's files, and that line is of the record's own kind (I1).</summary>
public sealed partial class ResolverFilesTests
{
    private static readonly Gen<string> Values = Gen.OneOf(
        Gen.String[Gen.Char["ab1.,-_\\\"# \t\n\r\0\u001b\u0085é/:0123"], 0, 40],
        Gen.OneOf(
                "a.example.org",
                "192.0.2.1",
                "\"",
                "\\\"",
                "\\012",
                "\\",
                ",",
                "\n",
                "\ndhcp-script=/tmp/x\n",
                "#",
                " ",
                "conf-file=/etc/shadow",
                "10",
                new string('x', 300)
            )
            .Array[0, 6]
            .Select(string.Concat)
    );

    [Fact]
    public void A_name_is_one_word_of_letters_digits_hyphens_and_dots() =>
        Generated.Holds(Values, value => Assert.True(DnsmasqEncoder.Name(value) is not { } name || NamePattern().IsMatch(name), value));

    [Fact]
    public void An_address_is_one_word_of_hexadecimal_digits() =>
        Generated.Holds(Values, value => Assert.True(DnsmasqEncoder.Address(value) is not { } address || AddressPattern().IsMatch(address), value));

    [Fact]
    public void Strings_are_quoted_printable_and_on_one_line() =>
        Generated.Holds(Values, value => Assert.True(DnsmasqEncoder.Strings(value) is not { } strings || StringsPattern().IsMatch(strings), value));

    [Fact]
    public void A_line_is_never_longer_than_dnsmasq_reads() =>
        Generated.Holds(
            Values.Array[0, 8],
            parts =>
                Assert.True(
                    DnsmasqEncoder.Line(',', [.. parts.Select(DnsmasqEncoder.Strings)]) is not { } line
                        || (line.Length < 1024 && line.IndexOf('\n') == line.Length - 1)
                )
        );

    [GeneratedRegex(@"\A[a-z0-9_.-]+\z")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\A[0-9a-f.:]+\z")]
    private static partial Regex AddressPattern();

    [GeneratedRegex("""\A"([ !#-\[\]-~]|\\["\\])*"(,"([ !#-\[\]-~]|\\["\\])*")*\z""")]
    private static partial Regex StringsPattern();
}
