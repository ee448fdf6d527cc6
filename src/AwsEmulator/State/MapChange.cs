using System.Collections.Immutable;

namespace OriginScript.AwsEmulator.State;

/// <summary>What differs between two versions of a map.</summary>
/// <param name="Set">The entries that are new or have another value; null: none.</param>
/// <param name="Removed">The keys that are gone; null: none.</param>
internal sealed record MapChange<T>(ImmutableSortedDictionary<string, T>? Set = null, IReadOnlyList<string>? Removed = null)
    where T : class
{
    /// <summary>The change from one version to a later one, which shares the values that did not change; null: there is none.</summary>
    public static MapChange<T>? Between(ImmutableSortedDictionary<string, T> before, ImmutableSortedDictionary<string, T> after)
    {
        if (ReferenceEquals(before, after))
            return null;

        var set = ImmutableSortedDictionary.CreateBuilder<string, T>();
        var removed = new List<string>();
        using var old = before.GetEnumerator();
        using var now = after.GetEnumerator();
        var (isOld, isNew) = (old.MoveNext(), now.MoveNext());
        while (isOld || isNew)
        {
            var order =
                !isOld ? 1
                : !isNew ? -1
                : Compare(before, old.Current.Key, now.Current.Key);
            if (order < 0)
                removed.Add(old.Current.Key);
            else if (order > 0 || !ReferenceEquals(old.Current.Value, now.Current.Value))
                set.Add(now.Current);

            isOld = order <= 0 ? old.MoveNext() : isOld;
            isNew = order >= 0 ? now.MoveNext() : isNew;
        }

        return set.Count + removed.Count == 0 ? null : new(set.Count == 0 ? null : set.ToImmutable(), removed.Count == 0 ? null : removed);
    }

    public ImmutableSortedDictionary<string, T> ApplyTo(ImmutableSortedDictionary<string, T> before) =>
        before.RemoveRange(Removed ?? []).SetItems(Set ?? ImmutableSortedDictionary<string, T>.Empty);

    // Both versions share nearly all keys.
    private static int Compare(ImmutableSortedDictionary<string, T> order, string one, string other) =>
        ReferenceEquals(one, other) ? 0 : order.KeyComparer.Compare(one, other);
}
