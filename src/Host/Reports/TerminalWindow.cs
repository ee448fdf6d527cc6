using System.Runtime.InteropServices;

namespace OriginScript.Host.Reports;

#pragma warning disable RS0030 // One of the few types that may use the console.

/// <summary>The size of the terminal window. On Linux it comes from the kernel, because the Console class would write escape codes first.</summary>
internal static class TerminalWindow
{
    private const int StandardOutput = 1;
    private const int StandardError = 2;
    private const nuint GetWindowSize = 0x5413; // TIOCGWINSZ, asm-generic/ioctls.h

    /// <summary>The current columns and lines, since windows can be resized; 80 and 24 if unknown.</summary>
    public static (int Width, int Height) Size
    {
        get
        {
            if (!OperatingSystem.IsLinux())
                return WithDefaults(Console.WindowWidth, Console.WindowHeight);
            var fd = Console.IsOutputRedirected ? StandardError : StandardOutput;
            return ioctl(fd, GetWindowSize, out var size) == 0 ? WithDefaults(size.Columns, size.Rows) : WithDefaults(0, 0);
        }
    }

    private static (int Width, int Height) WithDefaults(int width, int height) => (width > 0 ? width : 80, height > 0 ? height : 24);

    [DllImport("libc")]
    private static extern int ioctl(int fd, nuint request, out WindowSize size);

    [StructLayout(LayoutKind.Sequential)]
    private struct WindowSize
    {
        public ushort Rows;
        public ushort Columns;
        public ushort PixelWidth;
        public ushort PixelHeight;
    }
}
