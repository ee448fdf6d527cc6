using System.IO.Enumeration;

namespace OriginScript.Ec2;

/// <summary>Selects security groups by the ids and names that users write.</summary>
internal static class SecurityGroupSelector
{
    /// <summary>The selected group; null: none.</summary>
    /// <exception cref="OriginException">Several match.</exception>
    public static SecurityGroup? FindSelected(this IReadOnlyList<SecurityGroup> groups, ResourceSelector selection) =>
        groups.Where(group => selection.Id is null ? group.Name == selection.Name : group.Id == selection.Id).ToList() is [var exact]
            ? exact
            : groups.Where(group => selection.Id is null && group.MatchesGlob(selection.Name!)).ToList() switch
            {
                [] => null,
                [var one] => one,
                var many => throw new OriginException(
                    $"{many.Count} security groups match {selection}: {string.Join(", ", many.Select(group => group.Name))}. Choose one with --id."
                ),
            };

    /// <summary>Whether the whole name matches the glob.</summary>
    public static bool MatchesGlob(this SecurityGroup group, string glob) =>
        FileSystemName.MatchesSimpleExpression(glob, group.Name, ignoreCase: false);

    /// <summary>A security group as the resource of a step.</summary>
    public static Text Describe(string idOrName) => $"the security group {idOrName}";

    public static string NotFoundMessage(ResourceSelector selection) =>
        $"There is no security group {selection} in the default VPC. See origin ec2:securitygroup:list, or create it with origin ec2:securitygroup:create.";
}
