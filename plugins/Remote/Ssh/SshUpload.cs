using System.Globalization;
using Renci.SshNet;
using Renci.SshNet.Common;

namespace OriginScript.Remote;

/// <summary>
/// Large standard input: sent unchanged over a second channel of the same connection into an unlinked file that only the shell holds open. Whatever
/// happens to the connection, the file disappears with the shell. SFTP would need another connection, and a long command line would pass through the shell's parser.
/// </summary>
internal static class SshUpload
{
    /// <summary>Up to this size, the input is part of the command's frame.</summary>
    public const int MaxInlineSize = 256 * 1024;

    private const int Descriptor = 9;

    // The shell does not wait for the network between creating the file and unlinking it.
    private static readonly string OpenCommand = string.Create(
        CultureInfo.InvariantCulture,
        $"f=$(umask 077; mktemp \"${{TMPDIR:-/tmp}}/origin.XXXXXXXXXX\") && exec {Descriptor}<>\"$f\" && rm -f -- \"$f\" && echo \"/proc/$$/fd/{Descriptor}\""
    );

    private static readonly string CloseCommand = string.Create(CultureInfo.InvariantCulture, $"exec {Descriptor}<&-");

    /// <summary>Runs a command line with that input; returns the failure if the input cannot be stored.</summary>
    public static async Task<CommandResult> Execute(
        SshShellSession wire,
        (string Line, ReadOnlyMemory<byte> Before, Command Command) asked,
        CancellationToken cancel
    )
    {
        var made = await wire.Execute(SshFrame.InShell(OpenCommand), cancel).ConfigureAwait(false);
        if (!made.Succeeded)
            return made;
        try
        {
            var sent = await Upload(wire.Client, made.Value, asked.Command.Input, cancel).ConfigureAwait(false);
            return sent.Succeeded
                ? await wire.Execute(SshFrame.WithInputFrom(Descriptor, asked.Line, asked.Before, asked.Command.Printed), cancel)
                    .ConfigureAwait(false)
                : sent;
        }
        finally
        {
            if (wire.IsAlive)
                await wire.Execute(SshFrame.InShell(CloseCommand), CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static Task<CommandResult> Upload(SshClient client, string file, ReadOnlyMemory<byte> input, CancellationToken cancel) =>
        Task.Factory.StartNew(
            () =>
            {
                try
                {
                    using var cat = client.CreateCommand($"exec sh -c {Posix.Quote($"exec cat >{Posix.Quote(file)}")}");
                    var ended = cat.ExecuteAsync(cancel);
                    using (var stream = cat.CreateInputStream())
                        stream.Write(input.Span);
                    ended.GetAwaiter().GetResult();
                    return new CommandResult(cat.ExitStatus ?? throw new SshConnectionLostException("the connection was closed"), "", cat.Error);
                }
                catch (Exception e) when (e is SshException or IOException or ObjectDisposedException or InvalidOperationException)
                {
                    throw new SshConnectionLostException(e.Message.TrimEnd('.'), e);
                }
            },
            cancel,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
}
