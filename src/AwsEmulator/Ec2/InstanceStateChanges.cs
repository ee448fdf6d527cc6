using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

/// <summary>Starts, stops and terminates instances by changing their desired state.</summary>
internal static class InstanceStateChanges
{
    public static Ec2Action[] Actions { get; } =
    [
        Ec2Action.Write("StartInstances", (query, transaction) => ChangeState(query, transaction, Start)),
        Ec2Action.Write(
            "StopInstances",
            (query, transaction) =>
            {
                query.AcceptAndIgnore("Force");
                return ChangeState(query, transaction, Stop);
            }
        ),
        Ec2Action.Write(
            "TerminateInstances",
            (query, transaction) =>
            {
                query.AcceptAndIgnore("Force", "SkipOsShutdown");
                return ChangeState(query, transaction, Terminate);
            }
        ),
    ];

    private static XElement?[] ChangeState(QueryParameters query, Transaction transaction, Action<Transaction, EmulatedInstance> go)
    {
        var before = query.List("InstanceId").Distinct().Select(transaction.GetInstance).ToList();
        if (before.Count == 0)
            throw ApiException.MissingParameter("InstanceId");

        return
        [
            AwsXml.Items(
                "instancesSet",
                [
                    .. before.Select(instance =>
                    {
                        var previous = transaction.StateOf(instance);
                        go(transaction, instance);
                        return (XElement?[])
                            [
                                new("instanceId", instance.Id),
                                InstanceXml.State("currentState", transaction.StateOf(transaction.World.Instances[instance.Id])),
                                InstanceXml.State("previousState", previous),
                            ];
                    }),
                ]
            ),
        ];
    }

    private static void Start(Transaction transaction, EmulatedInstance instance)
    {
        var stage = transaction.StateOf(instance);
        if (stage == InstanceLifecycleState.Stopped)
            Save(
                transaction,
                instance.WithDesiredState(DesiredState.Running, transaction.Now) with
                {
                    Launched = transaction.Now,
                    PublicIp = LaunchParameters.AllocatePublicIp(transaction),
                }
            );
        else if (stage != InstanceLifecycleState.Running && stage != InstanceLifecycleState.Pending)
            throw new ApiException("IncorrectInstanceState", $"The instance '{instance.Id}' is not in a state from which it can be started.");
    }

    private static void Stop(Transaction transaction, EmulatedInstance instance)
    {
        var stage = transaction.StateOf(instance);
        if (stage == InstanceLifecycleState.Running)
            Save(transaction, instance.WithDesiredState(DesiredState.Stopped, transaction.Now));
        else if (stage != InstanceLifecycleState.Stopped && stage != InstanceLifecycleState.Stopping)
            throw new ApiException("IncorrectInstanceState", $"The instance '{instance.Id}' is not in a state from which it can be stopped.");
    }

    private static void Terminate(Transaction transaction, EmulatedInstance instance)
    {
        if (transaction.StateOf(instance).IsTerminating)
            return;

        Save(transaction, instance.WithDesiredState(DesiredState.Terminated, transaction.Now));
        if (transaction.FindAddressOf(instance) is { } address)
            transaction.World = transaction.World with { Addresses = transaction.World.Addresses.SetItem(address.Id, address.WithoutAssociation()) };
    }

    private static void Save(Transaction transaction, EmulatedInstance instance) =>
        transaction.World = transaction.World with { Instances = transaction.World.Instances.SetItem(instance.Id, instance) };
}
