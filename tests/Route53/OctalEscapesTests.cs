using CsCheck;

namespace OriginScript.Route53.Tests;

public sealed class OctalEscapesTests
{
    private static readonly Gen<byte[][]> Labels = Gen.Byte.Array[1, 20].Array[1, 5];

    [Fact]
    public void Encoding_keeps_every_byte_but_the_case() =>
        Labels.Sample(labels => Assert.Equal(Lower(labels), Denoted(OctalEscapes.Encode(Spelled(labels)))));

    [Fact]
    public void Decoding_keeps_every_byte_but_the_case() =>
        Labels.Sample(labels => Assert.Equal(Lower(labels), Denoted(OctalEscapes.Decode(Spelled(labels)))));

    [Fact]
    public void What_is_encoded_has_only_plain_characters_dots_and_escapes() =>
        Labels.Sample(labels => Assert.Matches(@"^(\\[0-3][0-7]{2}|[a-z0-9_.-])*$", OctalEscapes.Encode(Spelled(labels))));

    [Fact]
    public void What_is_decoded_encodes_to_the_same() =>
        Labels.Sample(labels => Assert.Equal(OctalEscapes.Encode(Spelled(labels)), OctalEscapes.Encode(OctalEscapes.Decode(Spelled(labels)))));

    [Fact]
    public void Any_text_at_all_has_one_spelling() =>
        Gen.String.Sample(text => Assert.Equal(OctalEscapes.Decode(text), OctalEscapes.Decode(OctalEscapes.Encode(text))));

    [Theory]
    [InlineData("*.example.org", @"\052.example.org")]
    [InlineData("a_b-c.9", "a_b-c.9")]
    [InlineData("WWW.Example.org", "www.example.org")]
    [InlineData("é", @"\303\251")]
    [InlineData(@"a\056b", @"a\056b")]
    [InlineData(@"\", @"\134")]
    [InlineData(@"\9", @"\1349")]
    public void A_name_is_written_as_route_53_writes_it(string name, string encoded) => Assert.Equal(encoded, OctalEscapes.Encode(name));

    [Theory]
    [InlineData(@"\052.example.org", "*.example.org")]
    [InlineData(@"\101.org", "a.org")]
    [InlineData(@"a\056b.org", @"a\056b.org")]
    [InlineData(@"a\040b", @"a\040b")]
    [InlineData(@"a\134b", @"a\134b")]
    public void A_name_is_shown_as_a_person_reads_it(string name, string decoded) => Assert.Equal(decoded, OctalEscapes.Decode(name));

    private static string Spelled(byte[][] labels) =>
        string.Join('.', labels.Select(label => string.Concat(label.Select(b => $"\\{b >> 6}{(b >> 3) & 7}{b & 7}"))));

    private static byte[][] Lower(byte[][] labels) =>
        [.. labels.Select(label => label.Select(b => b is >= 65 and <= 90 ? (byte)(b + 32) : b).ToArray())];

    private static byte[][] Denoted(string name) => [.. name.Split('.').Select(label => Bytes(label).ToArray())];

    private static IEnumerable<byte> Bytes(string label)
    {
        for (var i = 0; i < label.Length; i++)
        {
            if (label[i] != '\\')
            {
                yield return (byte)label[i];
                continue;
            }

            yield return Convert.ToByte(label.Substring(i + 1, 3), 8);
            i += 3;
        }
    }
}
