namespace OriginScript.Ec2;

/// <summary>The wanted or actual state of an instance.</summary>
/// <param name="Image">As the recipe writes it.</param>
/// <param name="Type">The instance type.</param>
/// <param name="Groups">Security groups, as the recipe names them.</param>
/// <param name="Disk">The root volume's size in GiB; null: not specified by the recipe.</param>
/// <param name="State">EC2's name of the state.</param>
internal sealed record InstanceState(string Image, string Type, Values Groups, int? Disk, string State)
{
    public override string ToString() => $"{Image} on {Type} in {Groups}{(Disk is { } disk ? $" with {disk} GiB" : "")}, {State}";
}
