using System.IO.Enumeration;

namespace OriginScript.Ec2;

/// <summary>Picking security groups as a user names them.</summary>
internal static class Groups
{
    /// <summary>The one that is selected; null: there is none.</summary>
    /// <exception cref="OriginException">There are several.</exception>
    public static SecurityGroup? Selected(this IReadOnlyList<SecurityGroup> groups, Selection selection) =>
        groups.Where(group => selection.Id is null ? group.Matches(selection.Name!) : group.Id == selection.Id).ToList() switch
        {
            [] => null,
            [var one] => one,
            var many => throw new OriginException(
                $"{many.Count} security groups match {selection}: {string.Join(", ", many.Select(group => group.Name))}. Say which one with --id."),
        };

    /// <summary>Whether the whole name is as the glob says.</summary>
    public static bool Matches(this SecurityGroup group, string glob) => FileSystemName.MatchesSimpleExpression(glob, group.Name, ignoreCase: false);

    public static string Missing(Selection selection) =>
        $"There is no security group {selection} in the default VPC. See origin ec2:securitygroup:list, or make it with origin ec2:securitygroup:create.";
}
