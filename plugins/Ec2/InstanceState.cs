namespace OriginScript.Ec2;

/// <summary>What a launch brings about.</summary>
/// <param name="Image">As the recipe writes it.</param>
/// <param name="Type">The instance type.</param>
/// <param name="Groups">Security groups, as the recipe names them.</param>
/// <param name="Disk">The root volume's size in GiB; null where the recipe does not say one.</param>
/// <param name="State">EC2's word for it.</param>
internal sealed record InstanceState(string Image, string Type, Values Groups, int? Disk, string State)
{
    public override string ToString() => $"{Image} on {Type} in {Groups}{(Disk is { } disk ? $" with {disk} GiB" : "")}, {State}";
}
