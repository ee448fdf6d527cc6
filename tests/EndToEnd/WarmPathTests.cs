using System.Text;

namespace OriginScript.EndToEnd.Tests;

/// <summary>The assemblies that a plan loads, according to the runtime's loader events.</summary>
public sealed class WarmPathTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly Origin _origin = new();

    public WarmPathTests()
    {
        _origin.Environment["XDG_CACHE_HOME"] = Path.Combine(_folder.Path, "cache");
        _origin.Environment["DOTNET_EnableEventPipe"] = "1";
        // The loader keyword, verbose: one event for each assembly.
        _origin.Environment["DOTNET_EventPipeConfig"] = "Microsoft-Windows-DotNETRuntime:0x8:5";
    }

    public void Dispose()
    {
        _origin.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_cached_recipe_is_planned_without_compiler_NuGet_SDK_or_web_server()
    {
        var cold = await TraceLoadedAssemblies("cold");
        var warm = await TraceLoadedAssemblies("warm");
        Assert.Contains("Microsoft.CodeAnalysis.CSharp", cold);
        Assert.Contains("OriginScript.Puppet", warm);
        Assert.DoesNotContain("Microsoft.CodeAnalysis", warm);
        Assert.DoesNotContain("NuGet", warm);
        Assert.DoesNotContain("AWSSDK", warm);
        Assert.DoesNotContain("Renci.SshNet", warm);
        Assert.DoesNotContain("BouncyCastle", warm);
        Assert.DoesNotContain("Microsoft.AspNetCore", warm);
        Assert.DoesNotContain("Spectre.Console", warm);
    }

    private async Task<string> TraceLoadedAssemblies(string name)
    {
        var trace = Path.Combine(_folder.Path, name + ".nettrace");
        _origin.Environment["DOTNET_EventPipeOutputPath"] = trace;
        var plan = await _origin.Run("plan", "scripts/openshift.csx");
        Assert.True(plan.ExitCode == 0, plan.ToString());
        return Encoding.Unicode.GetString(await File.ReadAllBytesAsync(trace))
            + Encoding.Unicode.GetString((await File.ReadAllBytesAsync(trace))[1..]);
    }
}
