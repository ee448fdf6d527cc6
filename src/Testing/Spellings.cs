namespace OriginScript.Testing;

/// <summary>
/// The values of an argument under test, for law 6: each canonical value with other spellings of the same value, values of which nothing is known,
/// and invalid ones. Immutable; each method returns a larger set.
/// </summary>
/// <typeparam name="T">The type of the argument; a tuple or a record for several arguments.</typeparam>
public sealed class Spellings<T>
{
    private Spellings(IReadOnlyList<SpellingGroup<T>> groups, IReadOnlyList<T> arbitrary, IReadOnlyList<T> invalid) =>
        (Groups, Arbitrary, InvalidValues) = (groups, arbitrary, invalid);

    internal static Spellings<T> Empty { get; } = new([], [], []);

    internal IReadOnlyList<SpellingGroup<T>> Groups { get; }

    internal IReadOnlyList<T> Arbitrary { get; }

    internal IReadOnlyList<T> InvalidValues { get; }

    /// <summary>
    /// A canonical value, which must be accepted, and other spellings of it: each gives the same steps, the same plan and the same world as the
    /// canonical one, or is refused offline.
    /// </summary>
    public Spellings<T> And(T canonical, params T[] others) => new([.. Groups, new(canonical, others)], Arbitrary, InvalidValues);

    /// <summary>Adds to each canonical value the spellings that this function makes of it; null: none of this kind.</summary>
    public Spellings<T> Respelled(Func<T, T?> respell) =>
        new(
            [.. Groups.Select(group => respell(group.Canonical) is { } other ? group with { Others = [.. group.Others, other] } : group)],
            Arbitrary,
            InvalidValues
        );

    /// <summary>Values that may be valid or not: each is written and reads as wanted, or is refused offline.</summary>
    public Spellings<T> Any(params IEnumerable<T> values) => new(Groups, [.. Arbitrary, .. values], InvalidValues);

    /// <summary>Values that must be refused offline with a sentence.</summary>
    public Spellings<T> Invalid(params IEnumerable<T> values) => new(Groups, Arbitrary, [.. InvalidValues, .. values]);

    /// <summary>The same spellings as a part of a larger argument.</summary>
    public Spellings<TOther> Select<TOther>(Func<T, TOther> convert) =>
        new(
            [.. Groups.Select(group => new SpellingGroup<TOther>(convert(group.Canonical), [.. group.Others.Select(convert)]))],
            [.. Arbitrary.Select(convert)],
            [.. InvalidValues.Select(convert)]
        );
}
