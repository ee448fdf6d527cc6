using System.Text;
using Microsoft.Win32.SafeHandles;

namespace OriginScript.Host.Reports;

#pragma warning disable RS0030 // One of the few types that may use the console.

/// <summary>
/// Standard input, opened on the first read, since most commands ask no questions. It reads the file descriptor directly where possible: the Console class
/// would take over the terminal and write escape codes.
/// </summary>
internal sealed class StandardInput : TextReader
{
    private readonly Lazy<StreamReader> _reader = new(() => new(Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));

    public override string? ReadLine() => _reader.Value.ReadLine();

    public override int Read() => _reader.Value.Read();

    public override int Peek() => _reader.Value.Peek();

    private static Stream Open() =>
        OperatingSystem.IsWindows()
            ? Console.OpenStandardInput()
            : new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 1);
}
