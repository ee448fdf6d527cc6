namespace OriginScript.Remote;

/// <summary>How long each state of a connection may last. Every one has its own, so that an error says where a machine stopped responding.</summary>
internal sealed record SshDeadlines
{
    /// <summary>Until a name has resolved.</summary>
    public TimeSpan Resolve { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Until TCP is connected.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Until the server has sent the line that begins SSH.</summary>
    public TimeSpan Greeting { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Until the keys are exchanged.</summary>
    public TimeSpan KeyExchange { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Until the login is accepted; the agent may ask its user first.</summary>
    public TimeSpan Login { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Until the shell answers for the first time: startup files of the login shell run before.</summary>
    public TimeSpan Shell { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Until the shell has begun a command.</summary>
    public TimeSpan CommandStart { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The same with the ConnectTimeout of the user's SSH configuration; null: it has none.</summary>
    public SshDeadlines With(TimeSpan? connectTimeout) => connectTimeout is { } limit ? this with { Connect = limit, Greeting = limit } : this;
}
