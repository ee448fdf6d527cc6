namespace OriginScript.Ec2;

/// <summary>A line of <c>ec2:instance:list</c>.</summary>
public sealed record InstanceRow(string Id, string? Name, string Image, string Type, string State, string? Address)
{
    /// <summary>Id and name.</summary>
    public override string ToString() => $"{Id} {Name}";
}

/// <summary>What <c>ec2:instance:info</c> shows.</summary>
public sealed record InstanceInfo(string Id, string? Name, string State)
{
    /// <summary>The public DNS name, else the public address; null while it does not run.</summary>
    public string? Host { get; init; }

    /// <summary>The public address.</summary>
    public string? Address { get; init; }

    /// <summary>The address inside the VPC.</summary>
    public string? PrivateAddress { get; init; }

    /// <summary>The DNS name inside the VPC.</summary>
    public string? PrivateHost { get; init; }

    /// <summary>The image's id.</summary>
    public required string Image { get; init; }

    /// <summary>The instance type.</summary>
    public required string Type { get; init; }

    /// <summary>The VPC's id.</summary>
    public string? Vpc { get; init; }

    /// <summary>The subnet's id.</summary>
    public string? Subnet { get; init; }

    /// <summary>The names of its security groups.</summary>
    public Values Groups { get; init; } = Values.None;

    /// <summary>Id, name, state and host.</summary>
    public override string ToString() => $"{Id} {Name}, {State} {Host}".TrimEnd();
}

/// <summary>One value on a line of its own, for use in scripts.</summary>
public sealed record ValueRow(string Value)
{
    /// <summary>The value.</summary>
    public override string ToString() => Value;
}
