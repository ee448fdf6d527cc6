namespace OriginScript.Engine.Tests;

public sealed class ElapsedTextTests
{
    [Theory]
    [InlineData(0, "0.0 s")]
    [InlineData(3.24, "3.2 s")]
    [InlineData(99.9, "99.9 s")]
    [InlineData(125, "2 min 05 s")]
    [InlineData(3600, "60 min 00 s")]
    public void A_time_is_formatted_for_people(double seconds, string said) => Assert.Equal(said, ElapsedText.Format(TimeSpan.FromSeconds(seconds)));
}
