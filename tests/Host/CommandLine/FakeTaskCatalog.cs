using System.Reflection;
using OriginScript.Host.CommandLine;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.Tests.CommandLine;

/// <summary>A catalog with one task of each kind, implemented by <see cref="FakeVerbs"/>.</summary>
internal sealed class FakeTaskCatalog : ITaskCatalog
{
    public IReadOnlyList<CommandSignature> All { get; init; } =
    [
        CreateTask(
            "ec2:image:list",
            TaskKind.Query,
            "Lists images.",
            nameof(FakeVerbs.Images),
            CreateOption("name", "*", "Glob of the name."),
            CreateOption("owner", "self", "Whose images.")
        ),
        CreateTask(
            "ec2:instance:create",
            TaskKind.Task,
            "Launches an instance.",
            nameof(FakeVerbs.Create),
            new("name", ParameterType.Text, IsPositional: false, IsRequired: true, null, "The name tag."),
            new("image", ParameterType.Text, IsPositional: false, IsRequired: true, null, "The image id."),
            CreateOption("key", null, "The key pair."),
            new("disksize", ParameterType.Int, IsPositional: false, IsRequired: false, 8, "Size of the root disk in GB."),
            new("price", ParameterType.Number, IsPositional: false, IsRequired: false, 0.5, ""),
            new("securitygroup", ParameterType.Texts, IsPositional: false, IsRequired: false, new[] { "default" }, "Names of security groups."),
            new("wait", ParameterType.Bool, IsPositional: false, IsRequired: false, false, "Wait until it runs.")
        ),
        CreateTask("ec2:instance:delete", TaskKind.Task, "Terminates an instance.", nameof(FakeVerbs.Delete), CreateArgument("instance")) with
        {
            RequiresConfirmation = true,
        },
        CreateTask(
            "ec2:ip:associate",
            TaskKind.Task,
            "Associates an address with an instance.",
            nameof(FakeVerbs.Associate),
            CreateArgument("ipaddr"),
            CreateArgument("instance")
        ),
        CreateTask("ec2:ip:create", TaskKind.Task, "Allocates an address.", nameof(FakeVerbs.Allocate)),
        CreateTask(
            "ec2:ip:delete",
            TaskKind.Task,
            "Releases an address.",
            nameof(FakeVerbs.Release),
            new Parameter("ipaddr", ParameterType.Text, IsPositional: true, IsRequired: false, null, "")
        ),
        CreateTask("remote:get_hostname", TaskKind.Verb, "Asks for the host's name.", nameof(FakeVerbs.Hostname), CreateArgument("host")),
        CreateTask(
            "remote:yum:install",
            TaskKind.Verb,
            "Installs packages.",
            nameof(FakeVerbs.Install),
            CreateArgument("host"),
            new("packages", ParameterType.Texts, IsPositional: true, IsRequired: true, null, "")
        ),
        CreateTask(
            "route53:record:create",
            TaskKind.Verb,
            "Points name.zone at the host's address.",
            nameof(FakeVerbs.Dns),
            CreateArgument("host"),
            CreateArgument("zone"),
            new("ttl", ParameterType.Int, IsPositional: false, IsRequired: false, 300, "Seconds that answers may be kept.")
        ),
    ];

    public IReadOnlyList<Verb> Verbs { get; init; } =
    [
        new(
            "Dns",
            "Shelf.Verbs",
            [new("string zone", "The zone."), new("int ttl = 300", "Seconds that answers may be kept.")],
            "Points name.zone at the host's address.",
            "OriginScript.Shelf"
        ),
        new("Dns", "Shelf.Verbs", [new("HostBuilder other", "")], "Uses the zone of another host.", "OriginScript.Shelf"),
        new("WithIp", "Shelf.Verbs", [], "Gives the host an address of its own.", "OriginScript.Shelf"),
    ];

    public IReadOnlyList<FoundPlugin> Plugins { get; init; } = [new("OriginScript.Shelf", "1.2.0", "/plugins/OriginScript.Shelf", null)];

    public IReadOnlyList<PluginOption> Options { get; init; } =
    [
        DeclareOption("endpoint-url", OptionKind.Url, "One endpoint for every AWS service."),
        DeclareOption("key", OptionKind.Text, "The private key file for SSH."),
        DeclareOption("profile", OptionKind.Text, "The AWS profile."),
        DeclareOption("region", OptionKind.Text, "The AWS region.") with
        {
            EnvironmentVariables = ["AWS_REGION"],
            ConfigurationKeys = ["AWSRegion"],
            IdentifiesPlace = true,
        },
        DeclareOption("secret-access-key", OptionKind.Secret, "The secret access key.") with
        {
            IsConfigurationOnly = true,
        },
        DeclareOption("user", OptionKind.Text, "The SSH user."),
    ];

    public MethodInfo LoadMethod(CommandSignature task) => typeof(FakeVerbs).GetMethod(task.Method)!;

    private static PluginOption DeclareOption(string name, OptionKind kind, string help) =>
        new("OriginScript.Shelf", "Shelf.Options", name, name, kind) { Help = help };

    private static CommandSignature CreateTask(string name, TaskKind kind, string summary, string method, params Parameter[] parameters) =>
        new(name, kind, summary, RequiresConfirmation: false, parameters, "OriginScript.Shelf", nameof(FakeVerbs), method);

    private static Parameter CreateArgument(string name) => new(name, ParameterType.Text, IsPositional: true, IsRequired: true, null, "");

    private static Parameter CreateOption(string name, string? otherwise, string help) =>
        new(name, ParameterType.Text, IsPositional: false, IsRequired: false, otherwise, help);
}
