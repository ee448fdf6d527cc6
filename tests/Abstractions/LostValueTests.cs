using System.Runtime.Serialization;
using System.Text.Json;
using System.Xml.Serialization;

namespace OriginScript.Abstractions.Tests;

/// <summary>J3 and J4: a serializer writes neither the inside of an output or a secret, nor a placeholder.</summary>
public sealed class LostValueTests
{
    private const string KnownLater = "{broker.ip} cannot be written as JSON, because it is known only when its step runs.";
    private const string IsSecret = "A secret cannot be written as JSON, which is a plain string.";

    private static readonly HostBuilder Broker = new Recipe("site", "/").Host("broker");

    public static TheoryData<object, string> Values =>
        new()
        {
            { Broker.Ip, KnownLater },
            { (Text)$"http://{Broker.Ip}/", KnownLater },
            { new Secret("s3cret"), IsSecret },
            { (Secret)$"password={new Secret("s3cret")}", IsSecret },
        };

    [Theory]
    [MemberData(nameof(Values))]
    public void J3_a_value_that_is_not_known_is_refused_as_json(object value, string sentence)
    {
        foreach (
            var content in new object[]
            {
                value,
                new { value },
                new[] { value },
                new Dictionary<string, object> { ["pw"] = value },
            }
        )
            Assert.StartsWith(sentence, Assert.Throws<RecipeException>(() => JsonSerializer.Serialize(content)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void J3_a_value_that_is_not_known_is_refused_by_the_serializers_for_xml(object value, string sentence)
    {
        Assert.NotEmpty(sentence);
        Assert.ThrowsAny<InvalidOperationException>(() => new XmlSerializer(value.GetType()));
        Assert.Throws<InvalidDataContractException>(() => new DataContractSerializer(value.GetType()).WriteObject(Stream.Null, value));
    }

    [Fact]
    public void An_output_as_the_name_of_a_member_is_refused_as_json() =>
        Assert.StartsWith(
            KnownLater,
            Assert.Throws<RecipeException>(() => JsonSerializer.Serialize(new Dictionary<Output, int> { [Broker.Ip] = 1 })).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void What_is_known_is_written_as_a_string()
    {
        var known = new Recipe("site", "/").Host("db");
        known.Ip.SetKnown("192.0.2.10");
        Assert.Equal(
            """{"ip":"192.0.2.10","url":"http://192.0.2.10/","plain":"x"}""",
            JsonSerializer.Serialize(
                new
                {
                    ip = known.Ip,
                    url = (Text)$"http://{known.Ip}/",
                    plain = (Text)"x",
                }
            )
        );
    }

    [Fact]
    public void Json_is_not_read_as_a_secret() =>
        Assert.Equal(
            "Secret cannot be read from JSON. Read a string instead.",
            Assert.Throws<RecipeException>(() => JsonSerializer.Deserialize<Secret>("\"x\"")).Message
        );

    [Fact]
    public void A_text_that_was_printed_is_refused_as_a_value() =>
        Assert.Throws<RecipeException>(() =>
        {
            Text url = $"http://{Broker.Ip}/";
            object hidden = url;
            Text _ = $"curl {hidden}";
        });

    [Fact]
    public void A_message_contains_no_marks() => Assert.Equal("{broker.ip}!", new OriginException($"{(object)Broker.Ip}!").Message);
}
