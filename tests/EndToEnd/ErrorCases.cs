namespace OriginScript.EndToEnd.Tests;

/// <summary>User errors. Each produces one clear sentence and its own exit code; the expected texts are in <c>__snapshots__</c>.</summary>
internal static class ErrorCases
{
    private const string Broker = """Host("broker").Launch("debian12").WithIp().Dns("infra.example.org");""";

    public static IReadOnlyList<ErrorCase> All { get; } =
    [
        new("no such recipe", "plan", "nosuch.csx"),
        new("a recipe misspelt", "plan", "s.csx") { Recipe = Broker },
        new("a folder for a recipe", "plan", "folder") { Arrange = origin => Directory.CreateDirectory(In(origin, "folder")) },
        new("an empty recipe", "plan", "r.csx") { Recipe = "" },
        new("a recipe of comments", "plan", "r.csx") { Recipe = "// nothing yet\n" },
        new("a recipe that is no text", "plan", "r.csx")
        {
            Arrange = origin => File.WriteAllBytes(In(origin, "r.csx"), [0xff, 0xfe, 0x00, 0xd8, 0xc3, 0x28]),
        },
        new("a syntax error", "plan", "r.csx") { Recipe = "Host(\"broker\".Launch(\"debian12\");" },
        new("an unknown verb", "check", "r.csx") { Recipe = "Host(\"broker\").Launch(\"debian12\")\n    .WithIpp();" },
        new("a wrong argument of a verb", "check", "r.csx") { Recipe = "Host(\"broker\").Launch(12);" },
        new("a namespace in a recipe", "check", "r.csx") { Recipe = "namespace Mine { }" },
        new("a file to load that is not there", "plan", "r.csx") { Recipe = "#load \"common.csx\"\n" + Broker },
        new("a need before its provider", "plan", "r.csx") { Recipe = "Host(\"broker\")\n    .Dns(\"infra.example.org\");" },
        new("two wants for one thing", "plan", "r.csx") { Recipe = "var b = Host(\"broker\").Launch(\"debian12\");\n\nb.Launch(\"debian13\");" },
        new("two wants for one record", "plan", "r.csx")
        {
            Recipe = "Host(\"a\").At(\"192.0.2.1\").Dns(\"infra.example.org\");\n\nHost(\"b\").At(\"192.0.2.2\").DnsName(\"a.infra.example.org\");",
        },
        new("two contents of a file of two hosts", "plan", "r.csx")
        {
            Recipe = "Host(\"a\").At(\"192.0.2.1\").File(\"/etc/motd\", \"a\");\nHost(\"b\").At(\"admin@192.0.2.1\").File(\"/etc/motd\", \"b\");",
        },
        new("an output in a string", "check", "r.csx")
        {
            Recipe = "var a = Host(\"a\").Launch(\"debian12\");\nvar url = $\"http://{a.Ip}/\";\na.Run(\"curl \" + url);",
        },
        new("an output as an object", "plan", "r.csx")
        {
            Recipe = "var a = Host(\"a\").Launch(\"debian12\");\nobject ip = a.Ip;\na.Run(\"ping \" + ip);",
        },
        new("a secret in a string", "check", "r.csx") { Recipe = "Host(\"a\").At(\"192.0.2.1\").File(\"/etc/app\", \"pw=\" + Secret(\"PW\"));" },
        new("secrets that are not set", "run", "r.csx", "--yes")
        {
            Recipe = "Host(\"a\").At(\"192.0.2.1\").File(\"/etc/a\", Secret(\"ORIGIN_TEST_A\")).File(\"/etc/b\", Secret(\"ORIGIN_TEST_B\"));",
        },
        new("a host name that is no label", "plan", "r.csx") { Recipe = "Host(\"My_Broker\").Launch(\"debian12\");" },
        new("an exception in a recipe", "plan", "r.csx") { Recipe = "var ports = new int[2];\nHost(\"broker\").Firewall(ports[2]);" },
        new("an unknown image", "plan", "r.csx") { Recipe = "Host(\"broker\").Launch(\"windows95\");" },
        new("an argument whose name is no constant", "plan", "r.csx")
        {
            Recipe = "var n = \"na\" + System.DateTime.Now.Year;\nvar x = Argument(n, \"help\");\n" + Broker,
        },
        new("an argument declared twice", "plan", "r.csx")
        {
            Recipe = "var a = Option(\"zone\", \"x\", \"help\");\nvar b = Option(\"zone\", \"y\", \"help\");\n" + Broker,
        },
        new("an argument missing", "plan", "r.csx") { Recipe = "var name = Argument(\"name\", \"what it is called\");\nHost(name);" },
        new("an argument too many", "plan", "r.csx", "web") { Recipe = Broker },
        new("an unknown option", "plan", "r.csx", "--disksise", "20") { Recipe = "var d = Option(\"disksize\", 10, \"GiB\");\n" + Broker },
        new("a value of the wrong type", "plan", "r.csx", "--disksize", "big") { Recipe = "var d = Option(\"disksize\", 10, \"GiB\");\n" + Broker },
        new("an option without its value", "plan", "r.csx", "--disksize") { Recipe = "var d = Option(\"disksize\", 10, \"GiB\");\n" + Broker },
        new("an unknown command", "plam", "r.csx"),
        new("a task misspelt", "ec2:ip:asociate", "192.0.2.1", "web"),
        new("an ambiguous prefix", "ec2:ip:d", "192.0.2.1"),
        new("an unknown namespace", "help", "ec3"),
        new("a task without its argument", "ec2:ip:associate", "192.0.2.1"),
        new("a host that the recipe does not have", "plan", "r.csx", "--only", "borker") { Recipe = Broker },
        new("no room to run in parallel", "run", "r.csx", "--parallel", "0") { Recipe = Broker },
        new("an unknown shell", "completions", "tcsh"),
        new("no credentials", "run", "r.csx", "--yes", "--region", "us-east-1", "--endpoint-url", "http://127.0.0.1:9") { Recipe = Broker },
        new("an endpoint that is down", "run", "r.csx", "--yes", "--region", "us-east-1", "--endpoint-url", "http://127.0.0.1:9")
        {
            Recipe = Broker,
            Arrange = Credentials,
        },
        new("an endpoint that is no address", "run", "r.csx", "--endpoint-url", "localhost") { Recipe = Broker },
        new("no region", "run", "r.csx", "--yes") { Recipe = Broker, Arrange = Credentials },
        new("a credentials file that others can read", "run", "r.csx", "--yes") { Recipe = Broker, Arrange = OpenFile },
        new("a zone that is not there", "run", "r.csx", "--yes", "--sandbox")
        {
            Recipe = "Host(\"broker\").Launch(\"debian12\").WithIp().DnsName(\"broker.example.net\");",
        },
        new("a security group that is not there", "run", "r.csx", "--yes", "--sandbox")
        {
            Recipe = "Host(\"broker\").Launch(\"debian12\", groups: [\"nosuch\"]);",
        },
        new("a key file that is not there", "run", "r.csx", "--yes")
        {
            Recipe = "Host(\"db\").At(\"127.0.0.1\", key: \"nowhere.pem\").Package(\"git\");",
        },
        new("a syntax error with json", "plan", "r.csx", "--json") { Recipe = "\nHost(\"broker\".Launch(\"debian12\");" },
        new("two wants for one thing with json", "plan", "r.csx", "--json")
        {
            Recipe = "var b = Host(\"broker\").Launch(\"debian12\");\n\nb.Launch(\"debian13\");",
        },
        new("an argument missing with json", "check", "--json") { Recipe = Broker },
        new("no region with json", "run", "r.csx", "--yes", "--json") { Recipe = Broker, Arrange = Credentials },
        new("a zone that is not there with json", "run", "r.csx", "--yes", "--sandbox", "--json")
        {
            Recipe = "Host(\"broker\").At(\"192.0.2.1\").DnsName(\"broker.example.net\");",
        },
        new("a folder of plugins that is not there", "plan", "r.csx")
        {
            Recipe = Broker,
            Arrange = origin => origin.Environment["ORIGIN_PLUGINS"] = "/nonexistent",
        },
        new("a state folder of the environment that is not there", "journal", "list")
        {
            Arrange = origin => origin.Environment["ORIGIN_STATE"] = "/nonexistent",
        },
        new("a configuration file of AWS that is not there", "run", "r.csx", "--yes")
        {
            Recipe = Broker,
            Arrange = origin => origin.Environment["AWS_CONFIG_FILE"] = "/nonexistent",
        },
        new("faults that are none", "run", "r.csx", "--yes", "--sandbox", "--faults", "thorttle:3") { Recipe = Broker },
        new("a sandbox in a folder of other things", "run", "r.csx", "--yes", "--sandbox=full") { Recipe = Broker, Arrange = FullFolder },
        new("a state folder that is a file", "run", "r.csx", "--yes", "--sandbox", "--state", "r.csx") { Recipe = Broker },
        new("a world that cannot be read", "run", "r.csx", "--yes", "--sandbox=world") { Recipe = Broker, Arrange = BrokenWorld },
    ];

    private static string In(Origin origin, string name) => Path.Combine(origin.Folder, name);

    private static void Credentials(Origin origin) =>
        (origin.Environment["AWS_ACCESS_KEY_ID"], origin.Environment["AWS_SECRET_ACCESS_KEY"]) = ("rehearsal", "key-of-the-rehearsal");

    private static void OpenFile(Origin origin)
    {
        File.WriteAllText(In(origin, ".awscred"), "AWSAccessKeyId=a\nAWSSecretKey=b\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(
                In(origin, ".awscred"),
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead
            );
    }

    private static void FullFolder(Origin origin)
    {
        Directory.CreateDirectory(In(origin, "full"));
        File.WriteAllText(In(origin, "full/letter.txt"), "dear");
    }

    private static void BrokenWorld(Origin origin)
    {
        Directory.CreateDirectory(In(origin, "world"));
        File.WriteAllText(In(origin, "world/world.json"), "{ \"format\": 1, ");
    }
}
