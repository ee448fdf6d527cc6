using System.Text.Json.Nodes;
using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

public sealed class StateShapeTests
{
    [Fact]
    public void The_states_in_journals_have_the_shapes_that_earlier_versions_wrote() =>
        Snapshot.AssertMatches(StateShapes.Describe(typeof(RemotePlugin).Assembly));

    [Fact]
    public void An_account_of_the_first_shape_keeps_its_name_and_groups() =>
        Assert.Equal(
            """{"name":"deploy","groups":["apps"]}""",
            AccountState.UpgradeFromShape1(Parse("""{"name":"deploy","groups":["apps"],"exists":true,"missingGroups":["puppet"]}"""))?.ToJsonString()
        );

    [Fact]
    public void An_account_of_the_first_shape_that_did_not_exist_cannot_be_converted() =>
        Assert.Null(AccountState.UpgradeFromShape1(Parse("""{"name":"deploy","groups":[],"exists":false,"missingGroups":["apps"]}""")));

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
