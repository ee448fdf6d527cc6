using OriginScript.AwsEmulator.Protocol;

namespace OriginScript.AwsEmulator.Server;

/// <summary>Numbers the calls of one server and selects the fault to inject into each.</summary>
internal sealed class FaultInjector(Faults faults)
{
    private readonly Lock _counting = new();
    private readonly Dictionary<string, int> _byAction = [];
    private int _calls;
    private int _writes;

    public (SandboxCall Call, InjectedFault Fate) RegisterCall(string service, ApiRequest request)
    {
        lock (_counting)
        {
            var call = new SandboxCall(++_calls, service, request.Action, request.Writes);
            var write = request.Writes ? ++_writes : 0;
            var turn = _byAction[call.Action] = _byAction.GetValueOrDefault(call.Action) + 1;
            return (call, faults.Triggers.FirstOrDefault(trigger => Matches(trigger, (call, write, turn)))?.Fault ?? InjectedFault.None);
        }
    }

    private static bool Matches(FaultTrigger trigger, (SandboxCall Call, int Write, int Turn) at)
    {
        if (trigger.Action is { } action)
            return at.Turn == 1 && at.Call.Action == action;

        var count = trigger.Fault == InjectedFault.ResponseLost ? at.Write : at.Call.Number;
        return count > 0 && count % trigger.Every == 0;
    }
}
