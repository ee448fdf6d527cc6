using CsCheck;

namespace OriginScript.Abstractions.Tests;

public sealed class ValuesTests
{
    [Fact]
    public void Equal_content_is_equal() => Gen.String.Array.Sample(items => Values.Create(items).Equals(Values.Create(items)));

    [Fact]
    public void Another_order_is_another_list() => Assert.NotEqual<Values>(["a", "b"], ["b", "a"]);

    [Fact]
    public void Sorted_lists_of_the_same_items_are_equal() =>
        Gen.String.Array.Sample(items => Values.Sorted(items).Equals(Values.Sorted(items.Reverse().Concat(items))));

    [Fact]
    public void A_record_that_holds_them_is_compared_by_content() => Assert.Equal(new Holder(["a", "b"]), new Holder(["a", "b"]));

    private sealed record Holder(Values Items);
}
