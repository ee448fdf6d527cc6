using System.Runtime.CompilerServices;

namespace OriginScript;

/// <summary>
/// A text with laters in it: a string, a later, or <c>$"http://{broker.Ip}/status"</c>. It is resolved when its step runs and
/// prints with placeholders until then.
/// </summary>
[InterpolatedStringHandler]
public sealed class Text
{
    private static readonly List<object> NoParts = [];

    private readonly List<object> _parts = NoParts;
    private readonly object? _only;

    /// <summary>Called by the compiler for an interpolated string.</summary>
    public Text(int literalLength, int formattedCount) => _parts = new(formattedCount * 2 + (literalLength > 0 ? 1 : 0));

    private Text(object only) => _only = only;

    /// <summary>The laters in it, in order of appearance.</summary>
    public IEnumerable<Later> Laters => _only is null ? _parts.OfType<Later>() : _only is Later later ? [later] : [];

    /// <summary>A text that is known at once.</summary>
    public static implicit operator Text(string text) => new((object)text);

    /// <summary>A text that is one later and nothing else.</summary>
    public static implicit operator Text(Later later) => new((object)later);

    /// <summary>Called by the compiler for the literal parts.</summary>
    public void AppendLiteral(string value) => _parts.Add(value);

    /// <summary>Called by the compiler for a later in braces.</summary>
    public void AppendFormatted(Later value) => _parts.Add(value);

    /// <summary>Called by the compiler for a text in braces; its laters stay laters.</summary>
    public void AppendFormatted(Text value) => _parts.AddRange(value._only is { } only ? [only] : value._parts);

    /// <summary>Called by the compiler for a secret in braces, which has no place in a text.</summary>
    /// <exception cref="RecipeException">Always: the text would be shown.</exception>
    public void AppendFormatted(Secret value) =>
        throw new RecipeException("A secret has no place in a text, which is shown in plans and logs. Give it to a verb that takes a Secret.");

    /// <summary>Called by the compiler for any other value in braces; formatted for no culture.</summary>
    public void AppendFormatted<T>(T value) => _parts.Add(FormattableString.Invariant($"{value}"));

    /// <summary>The text with every later replaced by what <paramref name="value"/> says of it.</summary>
    public string Resolve(Func<Later, string> value) => _only switch
    {
        string only => only,
        Later only => value(only),
        _ => string.Concat(_parts.Select(part => part is Later later ? value(later) : (string)part)),
    };

    /// <summary>The text with placeholders.</summary>
    public override string ToString() => Resolve(static later => later.ToString());
}
