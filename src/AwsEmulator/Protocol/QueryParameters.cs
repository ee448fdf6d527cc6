using System.Globalization;

namespace OriginScript.AwsEmulator.Protocol;

/// <summary>
/// The parameters of an EC2 call, flat on the wire (<c>Filter.1.Value.2</c>) and nested here. It tracks which parameters were read, so that
/// a parameter that the sandbox does not support is rejected instead of being silently ignored.
/// </summary>
internal sealed class QueryParameters
{
    private readonly IReadOnlyDictionary<string, string> _all;
    private readonly HashSet<string> _unread;
    private readonly string _prefix;

    public QueryParameters(IReadOnlyDictionary<string, string> all)
        : this(all, [.. all.Keys], "") { }

    private QueryParameters(IReadOnlyDictionary<string, string> all, HashSet<string> unread, string prefix) =>
        (_all, _unread, _prefix) = (all, unread, prefix);

    /// <summary>All parameters, in a stable order.</summary>
    public IEnumerable<KeyValuePair<string, string>> All => _all.OrderBy(pair => pair.Key, StringComparer.Ordinal);

    public string? this[string name]
    {
        get
        {
            _unread.Remove(_prefix + name);
            return _all.GetValueOrDefault(_prefix + name);
        }
    }

    public string Required(string name) => this[name] is { Length: > 0 } value ? value : throw ApiException.MissingParameter(_prefix + name);

    public bool Bool(string name, bool otherwise = false) =>
        this[name] switch
        {
            null => otherwise,
            "true" => true,
            "false" => false,
            var value => throw ApiException.InvalidParameter($"Invalid value '{value}' for {_prefix}{name}. It must be true or false."),
        };

    public int? Number(string name)
    {
        var text = this[name];
        if (text is null)
            return null;

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw ApiException.InvalidParameter($"Invalid value '{text}' for {_prefix}{name}. It must be an integer.");
    }

    public IReadOnlyList<string> List(string name) =>
        [.. Enumerable.Range(1, _all.Count).Select(n => this[$"{name}.{n}"]).TakeWhile(value => value is not null).Select(value => value!)];

    public QueryParameters Nested(string name) => new(_all, _unread, $"{_prefix}{name}.");

    public IEnumerable<QueryParameters> Each(string name) =>
        Enumerable.Range(1, _all.Count).Select(n => Nested($"{name}.{n}")).TakeWhile(part => part.Any());

    public bool Any() => _all.Keys.Any(key => key.StartsWith(_prefix, StringComparison.Ordinal));

    /// <summary>Accepts parameters that AWS supports and the sandbox ignores.</summary>
    public void AcceptAndIgnore(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var whole = _prefix + name;
            _unread.RemoveWhere(key => key == whole || key.StartsWith(whole + ".", StringComparison.Ordinal));
        }
    }

    /// <summary>Refuses values with characters that no answer could contain, such as NUL or an escape character, wherever they would end up.</summary>
    public void ThrowIfUnprintable()
    {
        if (_all.FirstOrDefault(pair => !AwsXml.IsXml(pair.Value)).Key is { } name)
            throw new ApiException("InvalidCharacter", $"The value of the parameter {name} contains a character that is not valid.");
    }

    public void ThrowIfUnread()
    {
        if (_unread.Min(StringComparer.Ordinal) is { } name)
            throw new ApiException("UnknownParameter", $"The parameter {name} is not recognized");
    }
}
