using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using OriginScript.Sandbox.Protocol;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Ec2;

internal static class RunInstances
{
    private static readonly TimeSpan tokenLife = TimeSpan.FromHours(24);

    public static Ec2Action[] Actions { get; } = [Ec2Action.Writing("RunInstances", Run)];

    private static XElement?[] Run(Query query, Draft draft)
    {
        // A machine of the sandbox has nothing inside that obeys these.
        query.Accept("Monitoring", "EbsOptimized", "DisableApiTermination", "InstanceInitiatedShutdownBehavior", "IamInstanceProfile",
            "CreditSpecification", "UserData", "PrivateDnsNameOptions", "MaintenanceOptions");
        Forget(draft);
        var launch = Launch.Read(query, draft);
        var disks = Disk.Read(query, launch.Image);
        var instanceTags = query.TagsFor("instance", "volume", "network-interface");
        var volumeTags = query.TagsFor("volume", "instance", "network-interface");
        var count = Count(query);
        var token = Token(query);
        var request = Fingerprint(query);
        var before = token is null ? [] : draft.World.Instances.Values.Where(instance => instance.ClientToken == token).OrderBy(instance => instance.Index).ToList();
        if (before.Count > 0)
        {
            return before[0].Request == request
                ? InstanceXml.Reservation(draft, before)
                : throw new Refusal("IdempotentParameterMismatch",
                    "Arguments on this idempotent request are inconsistent with arguments used in previous request(s).");
        }

        var reservation = draft.NextId("r");
        List<Instance> made = [];
        for (var index = 0; index < count; index++)
        {
            var instance = Make(draft, launch, (reservation, index, token, request));
            instance = instance with { Volumes = [.. disks.Select(disk => disk.Attach(draft, instance, volumeTags))] };
            draft.World = draft.World with { Instances = draft.World.Instances.Add(instance.Id, instance) };
            draft.Tag(instance.Id, instanceTags);
            made.Add(instance);
        }

        return InstanceXml.Reservation(draft, made);
    }

    private static Instance Make(Draft draft, Launch launch, (string Reservation, int Index, string? Token, string Request) of) => new()
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
        PrivateIp = Launch.PrivateIp(draft, launch.Subnet),
        PublicIp = Launch.AutomaticIp(draft),
        Metadata = launch.Metadata,
        ClientToken = of.Token,
        Request = of.Request,
        Created = draft.Now,
        Launched = draft.Now,
        Goal = Goal.Running,
        Since = draft.Now,
    };

    private static int Count(Query query)
    {
        var (least, most) = (query.Number("MinCount"), query.Number("MaxCount"));
        return (least, most) switch
        {
            (null, _) => throw Refusal.Missing("MinCount"),
            (_, null) => throw Refusal.Missing("MaxCount"),
            ( < 1, _) => throw Refusal.Invalid($"Value ({least}) for parameter minCount is invalid. Must be a positive number."),
            _ when least > most => throw Refusal.Combination("The parameter minCount cannot be greater than the parameter maxCount"),
            _ => most.Value,
        };
    }

    private static string? Token(Query query) => query["ClientToken"] switch
    {
        null or "" => null,
        { Length: > 64 } => throw Refusal.Invalid("Value for parameter clientToken is invalid. It must not be longer than 64 characters."),
        var token => token,
    };

    private static string Fingerprint(Query query)
    {
        var text = string.Join('\n', query.Sent.Where(pair => pair.Key is not ("ClientToken" or "DryRun")).Select(pair => $"{pair.Key}={pair.Value}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Drops the instances whose client token nobody may use any more, so that a world does not grow for ever.</summary>
    private static void Forget(Draft draft)
    {
        var dead = draft.World.Instances.Values.Where(instance => draft.IsForgotten(instance) && draft.Now - instance.Since > tokenLife).ToList();
        var gone = draft.World.Volumes.Values.Where(volume => dead.Any(instance => instance.Id == volume.InstanceId) && draft.IsGone(volume)).ToList();
        draft.World = draft.World with
        {
            Instances = draft.World.Instances.RemoveRange(dead.Select(instance => instance.Id)),
            Volumes = draft.World.Volumes.RemoveRange(gone.Select(volume => volume.Id)),
            Tags = draft.World.Tags.RemoveRange([.. dead.Select(instance => instance.Id), .. gone.Select(volume => volume.Id)]),
        };
    }
}
