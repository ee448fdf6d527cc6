using System.Collections;
using System.Runtime.CompilerServices;

namespace OriginScript;

/// <summary>
/// An ordered list of texts that is compared by its content; a state uses it instead of an array, which would be compared by reference.
/// </summary>
[CollectionBuilder(typeof(Values), nameof(Create))]
public sealed class Values : IReadOnlyList<string>, IEquatable<Values>
{
    private readonly string[] _items;

    private Values(string[] items) => _items = items;

    /// <summary>The empty list.</summary>
    public static Values None { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public string this[int index] => _items[index];

    /// <summary>The items in the order given; lets <c>["a", "b"]</c> be written where values are expected.</summary>
    public static Values Create(ReadOnlySpan<string> items) => new(items.ToArray());

    /// <summary>The items without duplicates in ordinal order, for a list whose order is irrelevant.</summary>
    public static Values Sorted(IEnumerable<string> items) => new([.. items.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    /// <inheritdoc/>
    public bool Equals(Values? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Values);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
            hash.Add(item, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    /// <summary>The items with a comma and a blank between them.</summary>
    public override string ToString() => string.Join(", ", _items);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
