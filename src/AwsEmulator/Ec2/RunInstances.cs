using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

internal static class RunInstances
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(24);

    public static Ec2Action[] Actions { get; } = [Ec2Action.Write("RunInstances", Launch)];

    private static XElement?[] Launch(QueryParameters query, Transaction transaction)
    {
        // These have no effect in the sandbox.
        query.AcceptAndIgnore(
            "Monitoring",
            "EbsOptimized",
            "DisableApiTermination",
            "InstanceInitiatedShutdownBehavior",
            "IamInstanceProfile",
            "CreditSpecification",
            "UserData",
            "PrivateDnsNameOptions",
            "MaintenanceOptions"
        );
        PurgeExpired(transaction);
        var launch = LaunchParameters.Parse(query, transaction);
        var disks = Disk.Parse(query, launch.Image);
        var instanceTags = query.ParseTagsFor("instance", "volume", "network-interface");
        var volumeTags = query.ParseTagsFor("volume", "instance", "network-interface");
        var count = ParseCount(query);
        var token = ParseToken(query);
        var request = Fingerprint(query);
        var before = token is null
            ? []
            : transaction.World.Instances.Values.Where(instance => instance.ClientToken == token).OrderBy(instance => instance.Index).ToList();
        if (before.Count > 0)
        {
            return before[0].RequestFingerprint == request
                ? InstanceXml.Reservation(transaction, before)
                : throw new ApiException(
                    "IdempotentParameterMismatch",
                    "Arguments on this idempotent request are inconsistent with arguments used in previous request(s)."
                );
        }

        var reservation = transaction.NextId("r");
        List<EmulatedInstance> made = [];
        for (var index = 0; index < count; index++)
        {
            var instance = CreateInstance(transaction, launch, (reservation, index, token, request));
            instance = instance with { Volumes = [.. disks.Select(disk => disk.CreateVolume(transaction, instance, volumeTags))] };
            transaction.World = transaction.World with { Instances = transaction.World.Instances.Add(instance.Id, instance) };
            transaction.AddTags(instance.Id, instanceTags);
            made.Add(instance);
        }

        return InstanceXml.Reservation(transaction, made);
    }

    private static EmulatedInstance CreateInstance(
        Transaction transaction,
        LaunchParameters launch,
        (string Reservation, int Index, string? Token, string Request) of
    ) =>
        new()
        {
            Id = transaction.NextId("i"),
            ReservationId = of.Reservation,
            Index = of.Index,
            ImageId = launch.Image.Id,
            Type = launch.Type,
            KeyName = launch.KeyName,
            SubnetId = launch.Subnet.Id,
            Groups = [.. launch.Groups.Select(group => group.Id)],
            Volumes = [],
            InterfaceId = transaction.NextId("eni"),
            PrivateIp = LaunchParameters.AllocatePrivateIp(transaction, launch.Subnet),
            PublicIp = LaunchParameters.AllocatePublicIp(transaction),
            Metadata = launch.Metadata,
            ClientToken = of.Token,
            RequestFingerprint = of.Request,
            Created = transaction.Now,
            Launched = transaction.Now,
            DesiredState = DesiredState.Running,
            DesiredStateSince = transaction.Now,
        };

    private static int ParseCount(QueryParameters query)
    {
        var (least, most) = (query.Number("MinCount"), query.Number("MaxCount"));
        return (least, most) switch
        {
            (null, _) => throw ApiException.MissingParameter("MinCount"),
            (_, null) => throw ApiException.MissingParameter("MaxCount"),
            (< 1, _) => throw ApiException.InvalidParameter($"Value ({least}) for parameter minCount is invalid. Must be a positive number."),
            _ when least > most => throw ApiException.InvalidCombination("The parameter minCount cannot be greater than the parameter maxCount"),
            _ => most.Value,
        };
    }

    private static string? ParseToken(QueryParameters query) =>
        query["ClientToken"] switch
        {
            null or "" => null,
            { Length: > 64 } => throw ApiException.InvalidParameter(
                "Value for parameter clientToken is invalid. It must not be longer than 64 characters."
            ),
            var token => token,
        };

    private static string Fingerprint(QueryParameters query)
    {
        var text = string.Join('\n', query.All.Where(pair => pair.Key is not ("ClientToken" or "DryRun")).Select(pair => $"{pair.Key}={pair.Value}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Removes the instances whose client token has expired, so that a world does not grow indefinitely.</summary>
    private static void PurgeExpired(Transaction transaction)
    {
        var dead = transaction
            .World.Instances.Values.Where(instance =>
                transaction.IsNoLongerListed(instance) && transaction.Now - instance.DesiredStateSince > TokenLife
            )
            .ToList();
        var gone = transaction
            .World.Volumes.Values.Where(volume => dead.Any(instance => instance.Id == volume.InstanceId) && transaction.IsDeleted(volume))
            .ToList();
        transaction.World = transaction.World with
        {
            Instances = transaction.World.Instances.RemoveRange(dead.Select(instance => instance.Id)),
            Volumes = transaction.World.Volumes.RemoveRange(gone.Select(volume => volume.Id)),
            Tags = transaction.World.Tags.RemoveRange([.. dead.Select(instance => instance.Id), .. gone.Select(volume => volume.Id)]),
        };
    }
}
