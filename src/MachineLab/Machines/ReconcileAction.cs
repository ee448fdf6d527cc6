namespace OriginScript.MachineLab.Machines;

/// <summary>The action that brings one machine to the state of the world.</summary>
internal enum ReconcileAction
{
    None,
    Boot,

    /// <summary>It runs, but its instance has been stopped and started since.</summary>
    Reboot,

    /// <summary>Stop it, and keep its files.</summary>
    Halt,

    Remove,
}
