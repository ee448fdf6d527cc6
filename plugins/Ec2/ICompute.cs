namespace OriginScript.Ec2;

/// <summary>
/// The port to EC2. Reads return empty lists for what does not exist; a call whose outcome is unknown throws <see cref="OutcomeUnknownException"/>, any
/// other failure an <see cref="OriginException"/> with its sentence.
/// </summary>
internal interface ICompute
{
    /// <summary>Lists the instances that match the filter, including terminated ones unless it excludes them.</summary>
    Task<IReadOnlyList<Instance>> ListInstances(InstanceFilter filter, CancellationToken cancel);

    /// <summary>The size of the instance's root volume in GiB; null while it has none.</summary>
    Task<int?> GetRootVolumeSize(Instance instance, CancellationToken cancel);

    /// <summary>The last 64 KB of the instance's console output; empty: no output yet.</summary>
    Task<string> GetConsoleOutput(string instance, CancellationToken cancel);

    /// <summary>Launches one instance; calls with the same token launch only one.</summary>
    Task Launch(LaunchRequest order, CancellationToken cancel);

    /// <summary>Starts a stopped instance.</summary>
    Task Start(string instance, CancellationToken cancel);

    /// <summary>Stops an instance.</summary>
    Task Stop(string instance, CancellationToken cancel);

    /// <summary>Terminates an instance.</summary>
    Task Terminate(string instance, CancellationToken cancel);

    /// <summary>Sets the security groups of an instance, given by id.</summary>
    Task SetSecurityGroups(string instance, IReadOnlyList<string> groups, CancellationToken cancel);

    /// <summary>Sets a tag, or removes it if the value is null.</summary>
    Task SetTag(string resource, Tag tag, CancellationToken cancel);

    /// <summary>Lists the available images that match the filter, without deprecated ones of other owners.</summary>
    Task<IReadOnlyList<Image>> ListImages(ImageFilter filter, CancellationToken cancel);

    /// <summary>Lists the Elastic IPs that match the filter.</summary>
    Task<IReadOnlyList<ElasticIpAddress>> ListAddresses(AddressFilter filter, CancellationToken cancel);

    /// <summary>Allocates an Elastic IP with these tags; every call allocates another one, whatever the tags.</summary>
    Task Allocate(IReadOnlyList<Tag> tags, CancellationToken cancel);

    /// <summary>How many Elastic IPs the account may have in the region; null: unknown.</summary>
    Task<int?> GetAddressQuota(CancellationToken cancel);

    /// <summary>The name of the key pair that a launch would use, if it does not exist; null: it exists, or none is used.</summary>
    /// <param name="key">The wanted key pair; null: the configured one, if any.</param>
    /// <param name="cancel">Cancels the call.</param>
    Task<string?> FindMissingKeyPair(string? key, CancellationToken cancel);

    /// <summary>Releases an Elastic IP.</summary>
    Task Release(ElasticIpAddress address, CancellationToken cancel);

    /// <summary>Associates an Elastic IP with an instance; moves it from another instance only if <paramref name="move"/> is true.</summary>
    Task Associate(ElasticIpAddress address, string instance, bool move, CancellationToken cancel);

    /// <summary>Disassociates an Elastic IP from its instance.</summary>
    Task Disassociate(ElasticIpAddress address, CancellationToken cancel);

    /// <summary>The security groups of the default VPC.</summary>
    Task<IReadOnlyList<SecurityGroup>> ListSecurityGroups(CancellationToken cancel);

    /// <summary>Creates a security group in the default VPC.</summary>
    Task CreateGroup(string name, string description, IReadOnlyList<Tag> tags, CancellationToken cancel);

    /// <summary>Deletes a security group.</summary>
    Task DeleteGroup(string group, CancellationToken cancel);

    /// <summary>Adds rules to a security group; an existing rule is not an error.</summary>
    Task AuthorizeRules(string group, IReadOnlyList<SecurityGroupRule> rules, CancellationToken cancel);

    /// <summary>Removes rules from a security group.</summary>
    Task RevokeRules(string group, IReadOnlyList<SecurityGroupRule> rules, CancellationToken cancel);
}
