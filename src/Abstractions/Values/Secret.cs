using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace OriginScript;

/// <summary>
/// A text that is never shown: it prints as <c>***</c> and is removed from everything the program prints. A state holds its
/// <see cref="Run.Fingerprint"/> instead. A text with a secret in it is a secret too: <c>Secret content = $"password={password}";</c>.
/// </summary>
[InterpolatedStringHandler]
[JsonConverter(typeof(LostValueConverter<Secret>))]
public sealed class Secret
{
    /// <summary>What is printed in its place.</summary>
    public const string Mask = "***";

    private readonly Func<string>? _value;
    private readonly List<object> _parts = [];

    /// <summary>A secret with a known value.</summary>
    public Secret(string value)
        : this(() => value) { }

    /// <summary>A secret that is fetched on first use, so that a plan does not need its value.</summary>
    public Secret(Func<string> value) => _value = value;

    /// <summary>Called by the compiler for an interpolated string.</summary>
    public Secret(int literalLength, int formattedCount) => _parts.Capacity = formattedCount * 2 + (literalLength > 0 ? 1 : 0);

    /// <summary>The outputs in it, in order of appearance.</summary>
    public IEnumerable<Output> Outputs =>
        _parts.SelectMany(part =>
            part switch
            {
                Output output => [output],
                Secret secret => secret.Outputs,
                _ => (IEnumerable<Output>)[],
            }
        );

    /// <summary>Called by the compiler for the literal parts.</summary>
    public void AppendLiteral(string value) => _parts.Add(value);

    /// <summary>Called by the compiler for a secret in braces.</summary>
    public void AppendFormatted(Secret value) => _parts.Add(value);

    /// <summary>Called by the compiler for an output in braces.</summary>
    public void AppendFormatted(Output value) => _parts.Add(value);

    /// <summary>Called by the compiler for a text in braces; its outputs are kept.</summary>
    public void AppendFormatted(Text value) => _parts.AddRange(value.Parts);

    /// <summary>Called by the compiler for any other value in braces; formatted with the invariant culture.</summary>
    /// <exception cref="RecipeException">The recipe has made the value from an output or a secret.</exception>
    public void AppendFormatted<T>(T value) => _parts.Add(LostValue.Format(value));

    /// <summary>The secret with every output replaced by what <paramref name="value"/> returns for it.</summary>
    public Secret Resolve(Func<Output, string> value) => Outputs.Any() ? new(() => RevealParts(value)) : this;

    /// <summary>
    /// The secret itself. From this call on it is masked in everything the program prints, and, if it is not very short, also where it is printed in
    /// another form: in upper case, reversed, in base64 or hexadecimal, escaped for a URL, JSON, HTML or a shell.
    /// </summary>
    /// <exception cref="NotYetKnownException">It contains an output, which <see cref="Resolve"/> replaces.</exception>
    public string Reveal()
    {
        var value = _value is null ? RevealParts(static output => output.Known ?? throw new NotYetKnownException(output)) : _value();
        SecretScrubber.Add(value);
        return value;
    }

    /// <summary>The text without any secret that has been revealed so far; the longest is replaced first.</summary>
    public static string Scrub(string text) => SecretScrubber.Scrub(LostValue.Remove(text));

    /// <summary>Three stars, with an invisible mark: used as part of an argument they are refused, because they are not the secret.</summary>
    public override string ToString() => LostValue.MarkSecret(Mask);

    private string RevealParts(Func<Output, string> value) =>
        string.Concat(
            _parts.Select(part =>
                part switch
                {
                    Output output => value(output),
                    Secret secret => secret.Resolve(value).Reveal(),
                    _ => (string)part,
                }
            )
        );
}
