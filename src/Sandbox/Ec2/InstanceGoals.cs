using System.Xml.Linq;
using OriginScript.Sandbox.Protocol;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Ec2;

/// <summary>Start, stop, terminate: each sends instances to another goal.</summary>
internal static class InstanceGoals
{
    public static Ec2Action[] Actions { get; } =
    [
        Ec2Action.Writing("StartInstances", (query, draft) => Send(query, draft, Start)),
        Ec2Action.Writing("StopInstances", (query, draft) =>
        {
            query.Accept("Force");
            return Send(query, draft, Stop);
        }),
        Ec2Action.Writing("TerminateInstances", (query, draft) =>
        {
            query.Accept("Force", "SkipOsShutdown");
            return Send(query, draft, Terminate);
        }),
    ];

    private static XElement?[] Send(Query query, Draft draft, Action<Draft, Instance> go)
    {
        var before = query.List("InstanceId").Distinct().Select(draft.Instance).ToList();
        if (before.Count == 0)
        {
            throw Refusal.Missing("InstanceId");
        }

        return [Xml.Items("instancesSet", [.. before.Select(instance =>
        {
            var previous = draft.StageOf(instance);
            go(draft, instance);
            return (XElement?[])
            [
                new("instanceId", instance.Id),
                InstanceXml.State("currentState", draft.StageOf(draft.World.Instances[instance.Id])),
                InstanceXml.State("previousState", previous),
            ];
        })])];
    }

    private static void Start(Draft draft, Instance instance)
    {
        var stage = draft.StageOf(instance);
        if (stage == Stage.Stopped)
        {
            Keep(draft, instance.Go(Goal.Running, draft.Now) with { Launched = draft.Now, PublicIp = Launch.AutomaticIp(draft) });
        }
        else if (stage != Stage.Running && stage != Stage.Pending)
        {
            throw new Refusal("IncorrectInstanceState", $"The instance '{instance.Id}' is not in a state from which it can be started.");
        }
    }

    private static void Stop(Draft draft, Instance instance)
    {
        var stage = draft.StageOf(instance);
        if (stage == Stage.Running)
        {
            Keep(draft, instance.Go(Goal.Stopped, draft.Now));
        }
        else if (stage != Stage.Stopped && stage != Stage.Stopping)
        {
            throw new Refusal("IncorrectInstanceState", $"The instance '{instance.Id}' is not in a state from which it can be stopped.");
        }
    }

    private static void Terminate(Draft draft, Instance instance)
    {
        if (draft.StageOf(instance).IsOver)
        {
            return;
        }

        Keep(draft, instance.Go(Goal.Terminated, draft.Now));
        if (draft.AddressOf(instance) is { } address)
        {
            draft.World = draft.World with { Addresses = draft.World.Addresses.SetItem(address.Id, address.Freed()) };
        }
    }

    private static void Keep(Draft draft, Instance instance) =>
        draft.World = draft.World with { Instances = draft.World.Instances.SetItem(instance.Id, instance) };
}
