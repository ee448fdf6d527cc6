using System.Reflection;
using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine;

namespace OriginScript.Host.Tests.CommandLine;

/// <summary>A catalog of a few tasks, one of each shape; behind them the methods of <see cref="ShelfVerbs"/>.</summary>
internal sealed class ShelfTasks : ITasks
{
    public IReadOnlyList<Signature> All { get; } =
    [
        Task("ec2:image:list", TaskKind.Query, "Lists images.", nameof(ShelfVerbs.Images), Option("name", "*", "Glob of the name."), Option("owner", "self", "Whose images.")),
        Task("ec2:instance:create", TaskKind.Task, "Launches an instance.", nameof(ShelfVerbs.Create),
            new("name", ParameterType.Text, Positional: false, Required: true, null, "The name tag."),
            new("image", ParameterType.Text, Positional: false, Required: true, null, "The image id."),
            Option("key", null, "The key pair."),
            new("disksize", ParameterType.Int, Positional: false, Required: false, 8, "Size of the root disk in GB."),
            new("price", ParameterType.Number, Positional: false, Required: false, 0.5, ""),
            new("securitygroup", ParameterType.Texts, Positional: false, Required: false, new[] { "default" }, "Names of security groups."),
            new("wait", ParameterType.Bool, Positional: false, Required: false, false, "Wait until it runs.")),
        Task("ec2:instance:delete", TaskKind.Task, "Terminates an instance.", nameof(ShelfVerbs.Delete), Argument("instance")) with { Asks = true },
        Task("ec2:ip:associate", TaskKind.Task, "Associates an address with an instance.", nameof(ShelfVerbs.Associate), Argument("ipaddr"), Argument("instance")),
        Task("ec2:ip:create", TaskKind.Task, "Allocates an address.", nameof(ShelfVerbs.Allocate)),
        Task("ec2:ip:delete", TaskKind.Task, "Releases an address.", nameof(ShelfVerbs.Release), new Parameter("ipaddr", ParameterType.Text, Positional: true, Required: false, null, "")),
        Task("remote:get_hostname", TaskKind.Verb, "Asks for the host's name.", nameof(ShelfVerbs.Hostname), Argument("host")),
        Task("remote:yum:install", TaskKind.Verb, "Installs packages.", nameof(ShelfVerbs.Install), Argument("host"), new("packages", ParameterType.Texts, Positional: true, Required: true, null, "")),
        Task("route53:record:create", TaskKind.Verb, "Points name.zone at the host's address.", nameof(ShelfVerbs.Dns), Argument("host"), Argument("zone"),
            new("ttl", ParameterType.Int, Positional: false, Required: false, 300, "Seconds that answers may be kept.")),
    ];

    public IReadOnlyList<Verb> Verbs { get; } =
    [
        new("Dns", "string zone, int ttl = 300", "Points name.zone at the host's address.", "OriginScript.Shelf"),
        new("WithIp", "", "Gives the host an address of its own.", "OriginScript.Shelf"),
    ];

    public IReadOnlyList<FoundPlugin> Plugins { get; init; } = [new("OriginScript.Shelf", "1.2.0", "/plugins/OriginScript.Shelf", null)];

    public MethodInfo Method(Signature task) => typeof(ShelfVerbs).GetMethod(task.Method)!;

    private static Signature Task(string name, TaskKind kind, string summary, string method, params Parameter[] parameters) =>
        new(name, kind, summary, Asks: false, parameters, "OriginScript.Shelf", nameof(ShelfVerbs), method);

    private static Parameter Argument(string name) => new(name, ParameterType.Text, Positional: true, Required: true, null, "");

    private static Parameter Option(string name, string? otherwise, string help) => new(name, ParameterType.Text, Positional: false, Required: false, otherwise, help);
}
