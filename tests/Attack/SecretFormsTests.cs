using System.Text;
using System.Text.Json;
using CsCheck;

namespace OriginScript.Attack.Tests;

/// <summary>A secret is found in what a program prints of it, in whatever form.</summary>
public sealed class SecretFormsTests
{
    private static readonly Gen<string> Secrets = Gen.OneOf(
        Gen.String[Gen.Char[' ', '~'], SecretForms.MinimumLength, 40],
        Gen.String[Gen.OneOf(Gen.Char[' ', '~'], Gen.Char['\u00a1', '\u00ff'], Gen.Char['\u0400', '\u04ff']), SecretForms.MinimumLength, 40]
    );

    private static readonly Gen<string> Surroundings = Gen.String[Gen.Char[' ', '~'], 0, 10];

    private static readonly string[] Forms =
    [
        "plain",
        "upper",
        "lower",
        "reversed",
        "base64",
        "base64 for URLs",
        "base64 reversed",
        "hex",
        "HEX",
        "he:x",
        "URL",
        "form",
        "JSON",
        "HTML",
        "shell",
    ];

    [Fact]
    public void A_secret_is_found_in_every_form() =>
        Generated.Holds(
            Gen.Select(Gen.Int[0, Forms.Length - 1].Select(index => Forms[index]), Secrets, Surroundings, Surroundings),
            input =>
            {
                var (form, secret, before, after) = input;
                var printed = Encode(form, secret, before, after);
                if (!SecretForms.Of(secret).Any(known => printed.Contains(known.Text, known.Comparison)))
                    Assert.Fail($"{JsonSerializer.Serialize(secret)} as {form} in {JsonSerializer.Serialize(printed)}");
            }
        );

    [Fact]
    public void A_form_is_never_so_short_that_it_masks_other_text() =>
        Generated.Holds(
            Secrets,
            secret => Assert.All(SecretForms.Of(secret), form => Assert.True(form.Text.Length >= SecretForms.MinimumLength, form.Text))
        );

    private static string Encode(string form, string secret, string before, string after)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        return form switch
        {
            "plain" => before + secret + after,
            "upper" => before + secret.ToUpperInvariant() + after,
            "lower" => before + secret.ToLowerInvariant() + after,
            "reversed" => string.Concat((before + secret + after).Reverse()),
            "base64" => Convert.ToBase64String(Encoding.UTF8.GetBytes(before + secret + after)),
            "base64 for URLs" => Convert
                .ToBase64String(Encoding.UTF8.GetBytes(before + secret + after))
                .Replace('+', '-')
                .Replace('/', '_')
                .TrimEnd('='),
            "base64 reversed" => Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Concat((before + secret + after).Reverse()))),
            "hex" => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(before + secret + after)),
            "HEX" => Convert.ToHexString(Encoding.UTF8.GetBytes(before + secret + after)),
            "he:x" => string.Join(':', Encoding.UTF8.GetBytes(before + secret + after).Select(value => $"{value:x2}")),
            "URL" => Uri.EscapeDataString(before) + Uri.EscapeDataString(secret) + Uri.EscapeDataString(after),
            "form" => Uri.EscapeDataString(secret).Replace("%20", "+"),
            "JSON" => JsonSerializer.Serialize(before + secret + after),
            "HTML" => System.Text.Encodings.Web.HtmlEncoder.Default.Encode(before + secret + after),
            _ => before + secret.Replace("'", "'\\''") + after,
        };
    }
}
