using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;

namespace OriginScript.Attack.Tests;

/// <summary>
/// J3 and J4: however a recipe makes a string of an output or a secret whose type it hides, and however it encodes the string, it does not become an
/// argument; a string without one always does.
/// </summary>
public sealed class LostValueTests
{
    private static readonly HostBuilder Broker = new Recipe("site", "/").Host("broker");

    private static readonly object[] LostValues = [Broker.Ip, (Text)$"http://{Broker.Ip}", new Secret("s3cret"), (Secret)$"{new Secret("s3cret")}"];

    private static readonly object[] KnownValues = ["text", 5, (Text)"http://192.0.2.1", "{broker.ip}", "***", "\\u2063", "%E2%81%A4", '}', null!];

    private static readonly Func<object, object>[] Containers =
    [
        value => value,
        value => new { value },
        value => new Pair(value, 1),
        value => (1, value),
        value => KeyValuePair.Create("key", value),
    ];

    private static readonly Func<object, string>[] Printers =
    [
        value => $"{value}",
        value => "a " + value,
        value => string.Format(CultureInfo.InvariantCulture, "{0,-30}|", value),
        value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        value => new StringBuilder("x").Append(value).Append('y').ToString(),
        value => string.Join(',', [1, value, value]),
        value => string.Concat(value, value),
    ];

    private static readonly Func<string, string>[] Encoders =
    [
        text => text,
        text => text.Trim(),
        text => text.ToUpperInvariant(),
        text => text.ToLowerInvariant(),
        text => text + text,
        text => JsonSerializer.Serialize(text),
        text => JsonSerializer.Serialize(new { url = text, list = new[] { text } }),
        Uri.EscapeDataString,
        text => WebUtility.UrlEncode(text),
        text => WebUtility.HtmlEncode(text),
        HtmlEncoder.Default.Encode,
        UrlEncoder.Default.Encode,
        JavaScriptEncoder.Default.Encode,
        text => text.Replace("\"", "\\\"", StringComparison.Ordinal),
    ];

    private static readonly Gen<Func<object, string>> Conversions = Gen.Select(
        Any(Containers),
        Any(Printers),
        Any(Encoders),
        Gen.String[Gen.Char['a', 'z'], 0, 8],
        (contain, print, encode, more) => (Func<object, string>)(value => encode(more + print(contain(value)) + more))
    );

    [Fact]
    public void J4_a_lost_value_is_found_in_every_string_that_was_made_from_it() =>
        Generated.Holds(
            Gen.Select(Any(LostValues), Conversions),
            input =>
                Assert.Throws<RecipeException>(() =>
                {
                    AsText(input.Item2(input.Item1));
                })
        );

    [Fact]
    public void J4_a_string_without_one_is_taken() =>
        Generated.Holds(
            Gen.Select(Any(KnownValues), Conversions),
            input =>
            {
                var text = input.Item2(input.Item1);
                Assert.Equal(text, AsText(text).DisplayText);
            }
        );

    private static Gen<T> Any<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Text AsText(string text) => text;

    private sealed record Pair(object First, int Second);
}
