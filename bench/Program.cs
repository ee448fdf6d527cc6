using OriginScript.Bench;

var benches = new Dictionary<string, Func<Task>>
{
    ["startup"] = Startup.Run,
    ["edit"] = Edit.Run,
    ["list"] = TaskList.Run,
    ["scale"] = Scale.Run,
    ["fanout"] = FanOut.Run,
    ["remote"] = Remote.Run,
    ["rates"] = Rates.Run,
};

var chosen = args.Length == 0 ? [.. benches.Keys] : args;
if (chosen.FirstOrDefault(name => !benches.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine($"Unknown benchmark \"{unknown}\". Choose one of: {string.Join(", ", benches.Keys)}.");
    return 2;
}

foreach (var name in chosen)
{
    Console.WriteLine($"== {name}");
    await benches[name]();
    Console.WriteLine();
}

return 0;
