namespace OriginScript.Host.Running;

/// <summary>A question to the person at the terminal; anything but a yes is a no.</summary>
internal static class Question
{
    /// <summary>Whether the answer was yes.</summary>
    /// <exception cref="OperationCanceledException">Interrupted instead of answered.</exception>
    public static async Task<bool> Ask(Bench bench, string question)
    {
        var (terminal, stop) = (bench.Terminal, bench.Interruption.Stop);
        await terminal.Output.FlushAsync(stop);
        await terminal.Errors.WriteAsync($"{question} [y/N] ");
        await terminal.Errors.FlushAsync(stop);

        // A console cannot be told to stop reading: the read is left behind, and the program ends.
        var answer = await Task.Run(terminal.Input.ReadLine, stop).WaitAsync(stop);
        return answer?.Trim().ToLowerInvariant() is "y" or "yes";
    }
}
