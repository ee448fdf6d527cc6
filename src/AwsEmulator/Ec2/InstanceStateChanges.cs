using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

/// <summary>Starts, stops and terminates instances by changing their desired state.</summary>
internal static class InstanceStateChanges
{
    public static Ec2Action[] Actions { get; } =
    [
        Ec2Action.Write("StartInstances", (query, draft) => ChangeState(query, draft, Start)),
        Ec2Action.Write(
            "StopInstances",
            (query, draft) =>
            {
                query.AcceptAndIgnore("Force");
                return ChangeState(query, draft, Stop);
            }
        ),
        Ec2Action.Write(
            "TerminateInstances",
            (query, draft) =>
            {
                query.AcceptAndIgnore("Force", "SkipOsShutdown");
                return ChangeState(query, draft, Terminate);
            }
        ),
    ];

    private static XElement?[] ChangeState(QueryParameters query, Transaction draft, Action<Transaction, EmulatedInstance> go)
    {
        var before = query.List("InstanceId").Distinct().Select(draft.GetInstance).ToList();
        if (before.Count == 0)
            throw ApiException.MissingParameter("InstanceId");

        return
        [
            AwsXml.Items(
                "instancesSet",
                [
                    .. before.Select(instance =>
                    {
                        var previous = draft.StateOf(instance);
                        go(draft, instance);
                        return (XElement?[])
                            [
                                new("instanceId", instance.Id),
                                InstanceXml.State("currentState", draft.StateOf(draft.World.Instances[instance.Id])),
                                InstanceXml.State("previousState", previous),
                            ];
                    }),
                ]
            ),
        ];
    }

    private static void Start(Transaction draft, EmulatedInstance instance)
    {
        var stage = draft.StateOf(instance);
        if (stage == InstanceLifecycleState.Stopped)
            Save(
                draft,
                instance.WithDesiredState(DesiredState.Running, draft.Now) with
                {
                    Launched = draft.Now,
                    PublicIp = LaunchParameters.AllocatePublicIp(draft),
                }
            );
        else if (stage != InstanceLifecycleState.Running && stage != InstanceLifecycleState.Pending)
            throw new ApiException("IncorrectInstanceState", $"The instance '{instance.Id}' is not in a state from which it can be started.");
    }

    private static void Stop(Transaction draft, EmulatedInstance instance)
    {
        var stage = draft.StateOf(instance);
        if (stage == InstanceLifecycleState.Running)
            Save(draft, instance.WithDesiredState(DesiredState.Stopped, draft.Now));
        else if (stage != InstanceLifecycleState.Stopped && stage != InstanceLifecycleState.Stopping)
            throw new ApiException("IncorrectInstanceState", $"The instance '{instance.Id}' is not in a state from which it can be stopped.");
    }

    private static void Terminate(Transaction draft, EmulatedInstance instance)
    {
        if (draft.StateOf(instance).IsTerminating)
            return;

        Save(draft, instance.WithDesiredState(DesiredState.Terminated, draft.Now));
        if (draft.FindAddressOf(instance) is { } address)
            draft.World = draft.World with { Addresses = draft.World.Addresses.SetItem(address.Id, address.WithoutAssociation()) };
    }

    private static void Save(Transaction draft, EmulatedInstance instance) =>
        draft.World = draft.World with { Instances = draft.World.Instances.SetItem(instance.Id, instance) };
}
