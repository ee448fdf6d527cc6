using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace OriginScript;

/// <summary>
/// A text that may contain outputs: a string, an output, or <c>$"http://{broker.Ip}/status"</c>. It is resolved when its step runs and
/// prints with placeholders until then.
/// </summary>
[InterpolatedStringHandler]
[JsonConverter(typeof(LostValueConverter<Text>))]
public sealed class Text
{
    private static readonly List<object> NoParts = [];

    private readonly List<object> _parts = NoParts;
    private readonly object? _singlePart;

    /// <summary>Called by the compiler for an interpolated string.</summary>
    public Text(int literalLength, int formattedCount) => _parts = new(formattedCount * 2 + (literalLength > 0 ? 1 : 0));

    private Text(object only) => _singlePart = only;

    internal IReadOnlyList<object> Parts => _singlePart is null ? _parts : [_singlePart];

    /// <summary>The outputs in it, in order of appearance.</summary>
    public IEnumerable<Output> Outputs =>
        _singlePart is null ? _parts.OfType<Output>()
        : _singlePart is Output output ? [output]
        : [];

    /// <summary>A text that is known immediately.</summary>
    /// <exception cref="RecipeException">The recipe has made the string from an output or a secret.</exception>
    public static implicit operator Text(string text)
    {
        // A text that may be left out: null stays null.
        if (text is null)
            return null!;
        LostValue.ThrowIfIn(text);
        return new((object)text);
    }

    /// <summary>A text that consists of one output.</summary>
    public static implicit operator Text(Output output) => new((object)output);

    /// <summary>Called by the compiler for the literal parts.</summary>
    public void AppendLiteral(string value) => _parts.Add(value);

    /// <summary>Called by the compiler for an output in braces.</summary>
    public void AppendFormatted(Output value) => _parts.Add(value);

    /// <summary>Called by the compiler for a text in braces; its outputs are kept.</summary>
    public void AppendFormatted(Text value) => _parts.AddRange(value.Parts);

    /// <summary>Called by the compiler for a secret in braces, which a text must not contain.</summary>
    /// <exception cref="RecipeException">Always: the text would be shown.</exception>
    public void AppendFormatted(Secret value) =>
        throw new RecipeException(
            "A secret cannot be part of a text, because texts are shown in plans and logs. Keep what contains it a secret: Secret content = $\"password={secret}\"; and pass it to a verb that takes a Secret."
        );

    /// <summary>Called by the compiler for any other value in braces; formatted with the invariant culture.</summary>
    /// <exception cref="RecipeException">The recipe has made the value from an output or a secret.</exception>
    public void AppendFormatted<T>(T value) => _parts.Add(LostValue.Format(value));

    /// <summary>The text with every output replaced by what <paramref name="value"/> returns for it.</summary>
    public string Resolve(Func<Output, string> value) =>
        _singlePart switch
        {
            string only => only,
            Output only => value(only),
            _ => string.Concat(_parts.Select(part => part is Output output ? value(output) : (string)part)),
        };

    /// <summary>The text with placeholders: for messages, and for a state that is only shown.</summary>
    public string DisplayText => Resolve(static output => output.DisplayText);

    /// <summary>
    /// As <see cref="DisplayText"/>, with an invisible mark on each placeholder: used as part of an argument it is refused, because it is not the value.
    /// </summary>
    public override string ToString() => Resolve(static output => output.ToString());
}
