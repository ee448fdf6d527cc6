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

    private static XElement?[] Launch(QueryParameters query, Transaction draft)
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
        PurgeExpired(draft);
        var launch = LaunchParameters.Parse(query, draft);
        var disks = Disk.Parse(query, launch.Image);
        var instanceTags = query.ParseTagsFor("instance", "volume", "network-interface");
        var volumeTags = query.ParseTagsFor("volume", "instance", "network-interface");
        var count = ParseCount(query);
        var token = ParseToken(query);
        var request = Fingerprint(query);
        var before = token is null
            ? []
            : draft.World.Instances.Values.Where(instance => instance.ClientToken == token).OrderBy(instance => instance.Index).ToList();
        if (before.Count > 0)
        {
            return before[0].RequestFingerprint == request
                ? InstanceXml.Reservation(draft, before)
                : throw new ApiException(
                    "IdempotentParameterMismatch",
                    "Arguments on this idempotent request are inconsistent with arguments used in previous request(s)."
                );
        }

        var reservation = draft.NextId("r");
        List<EmulatedInstance> made = [];
        for (var index = 0; index < count; index++)
        {
            var instance = CreateInstance(draft, launch, (reservation, index, token, request));
            instance = instance with { Volumes = [.. disks.Select(disk => disk.CreateVolume(draft, instance, volumeTags))] };
            draft.World = draft.World with { Instances = draft.World.Instances.Add(instance.Id, instance) };
            draft.AddTags(instance.Id, instanceTags);
            made.Add(instance);
        }

        return InstanceXml.Reservation(draft, made);
    }

    private static EmulatedInstance CreateInstance(
        Transaction draft,
        LaunchParameters launch,
        (string Reservation, int Index, string? Token, string Request) of
    ) =>
        new()
        {
            Id = draft.NextId("i"),
            ReservationId = of.Reservation,
            Index = of.Index,
            ImageId = launch.Image.Id,
            Type = launch.Type,
            KeyName = launch.KeyName,
            SubnetId = launch.Subnet.Id,
            Groups = [.. launch.Groups.Select(group => group.Id)],
            Volumes = [],
            InterfaceId = draft.NextId("eni"),
            PrivateIp = LaunchParameters.AllocatePrivateIp(draft, launch.Subnet),
            PublicIp = LaunchParameters.AllocatePublicIp(draft),
            Metadata = launch.Metadata,
            ClientToken = of.Token,
            RequestFingerprint = of.Request,
            Created = draft.Now,
            Launched = draft.Now,
            DesiredState = DesiredState.Running,
            DesiredStateSince = draft.Now,
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
    private static void PurgeExpired(Transaction draft)
    {
        var dead = draft
            .World.Instances.Values.Where(instance => draft.IsNoLongerListed(instance) && draft.Now - instance.DesiredStateSince > TokenLife)
            .ToList();
        var gone = draft
            .World.Volumes.Values.Where(volume => dead.Any(instance => instance.Id == volume.InstanceId) && draft.IsDeleted(volume))
            .ToList();
        draft.World = draft.World with
        {
            Instances = draft.World.Instances.RemoveRange(dead.Select(instance => instance.Id)),
            Volumes = draft.World.Volumes.RemoveRange(gone.Select(volume => volume.Id)),
            Tags = draft.World.Tags.RemoveRange([.. dead.Select(instance => instance.Id), .. gone.Select(volume => volume.Id)]),
        };
    }
}
