namespace OriginScript.Ec2;

/// <summary>
/// EC2 in our words. Reading gives empty lists for what is not there; a call whose outcome nobody knows throws <see cref="UnansweredException"/>, any
/// other failure an <see cref="OriginException"/> with its sentence.
/// </summary>
internal interface ICompute
{
    /// <summary>The instances that pass the filter, terminated ones among them unless it says otherwise.</summary>
    Task<IReadOnlyList<Instance>> Instances(InstanceFilter filter, CancellationToken cancel);

    /// <summary>The size of the instance's root volume in GiB; null while it has none.</summary>
    Task<int?> DiskOf(Instance instance, CancellationToken cancel);

    /// <summary>The last 64 KB that the instance has written to its console; empty while there is nothing.</summary>
    Task<string> Console(string instance, CancellationToken cancel);

    /// <summary>Launches one instance; twice with one token is one instance.</summary>
    Task Launch(LaunchOrder order, CancellationToken cancel);

    /// <summary>Starts a stopped instance.</summary>
    Task Start(string instance, CancellationToken cancel);

    /// <summary>Stops an instance.</summary>
    Task Stop(string instance, CancellationToken cancel);

    /// <summary>Deletes an instance for good.</summary>
    Task Terminate(string instance, CancellationToken cancel);

    /// <summary>Puts an instance into exactly these security groups, given by id.</summary>
    Task Join(string instance, IReadOnlyList<string> groups, CancellationToken cancel);

    /// <summary>Sets a tag, or removes it where the value is null.</summary>
    Task Tag(string resource, Tag tag, CancellationToken cancel);

    /// <summary>The available images that pass the filter; deprecated ones of other owners are left out.</summary>
    Task<IReadOnlyList<Image>> Images(ImageFilter filter, CancellationToken cancel);

    /// <summary>The Elastic IPs that pass the filter.</summary>
    Task<IReadOnlyList<Address>> Addresses(AddressFilter filter, CancellationToken cancel);

    /// <summary>Makes an Elastic IP with these tags; twice is two of them, whatever the tags.</summary>
    Task Allocate(IReadOnlyList<Tag> tags, CancellationToken cancel);

    /// <summary>Gives an Elastic IP back.</summary>
    Task Release(Address address, CancellationToken cancel);

    /// <summary>Puts an Elastic IP on an instance; taken from another one only where <paramref name="move"/> says so.</summary>
    Task Associate(Address address, string instance, bool move, CancellationToken cancel);

    /// <summary>Takes an Elastic IP off its instance.</summary>
    Task Disassociate(Address address, CancellationToken cancel);

    /// <summary>The security groups of the default VPC.</summary>
    Task<IReadOnlyList<SecurityGroup>> Groups(CancellationToken cancel);

    /// <summary>Makes a security group in the default VPC.</summary>
    Task CreateGroup(string name, string description, IReadOnlyList<Tag> tags, CancellationToken cancel);

    /// <summary>Deletes a security group.</summary>
    Task DeleteGroup(string group, CancellationToken cancel);

    /// <summary>Adds rules to a security group; one that is there already is no error.</summary>
    Task Allow(string group, IReadOnlyList<Rule> rules, CancellationToken cancel);

    /// <summary>Removes rules from a security group.</summary>
    Task Revoke(string group, IReadOnlyList<Rule> rules, CancellationToken cancel);
}
