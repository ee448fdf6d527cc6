using System.Text.Json;

namespace OriginScript.Engine.Tests;

/// <summary>The shape of a state as it is pinned by a test of its plugin, and the lists in it.</summary>
public sealed class StateDescriptionTests
{
    private enum Colour
    {
        Red,
        Green,
    }

    [Fact]
    public void Each_property_has_its_name_and_its_type() =>
        Assert.Equal(
            [
                "name: string",
                "note: string?",
                "isOpen: bool",
                "count: int",
                "size: long?",
                "ratio: Double",
                "colour: Colour(Red|Green)",
                "items: Values",
                "twice: string (not read back)",
            ],
            StateJson.GetProperties(typeof(Everything)).Select(property => $"{property.Name}: {property.Type}")
        );

    [Fact]
    public void It_is_read_back_as_it_was_written()
    {
        var state = new Everything("a", null, true, 1, null, 0.5, Colour.Green, Values.Create(["x", "y"]));
        var json = StateJson.ToJson(state)!.Value;
        Assert.Equal("[\"x\",\"y\"]", json.GetProperty("items").GetRawText());
        Assert.Equal(state, StateJson.ToState(json, typeof(Everything)));
    }

    [Theory]
    [InlineData("""{"name":"a"}""")]
    [InlineData("""{"isOpen":true,"count":1,"ratio":0.5,"colour":"Red","items":[]}""")]
    public void A_property_that_is_always_written_must_be_there(string json) =>
        Assert.Throws<JsonException>(() => StateJson.ToState(JsonElement.Parse(json), typeof(Everything)));

    private sealed record Everything(string Name, string? Note, bool IsOpen, int Count, long? Size, double Ratio, Colour Colour, Values Items)
    {
        public string Twice => Name + Name;
    }
}
