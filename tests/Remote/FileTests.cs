using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

public sealed class FileTests : IDisposable
{
    private const string Canary = "canary-4711-of-a-secret";

    private readonly FakeShellMachine _machine = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("files-").FullName;

    private VerbRunner Runner => field ??= new(_machine);

    [FakeMachineTheory]
    [InlineData("it's")]
    [InlineData("a\nb")]
    [InlineData("$(id) `id` $HOME \\ \" * ? [a] ; & | > < ! # ~")]
    [InlineData("Grüße 你好 🎉")]
    [InlineData("-rf")]
    public async Task Names_and_contents_are_taken_as_they_are(string text)
    {
        await Runner.RunOrThrow(host => host.File($"/srv/{text}", text));
        Assert.Equal(text, _machine.ReadFile($"srv/{text}"));
    }

    [FakeMachineTheory]
    [InlineData("0600")]
    [InlineData("4755")]
    [InlineData("0000")]
    public async Task It_has_the_mode_that_is_wanted(string mode)
    {
        await Runner.RunOrThrow(host => host.File("/etc/x", "", mode: mode));
        Assert.Equal(mode, Convert.ToString((int)new FileInfo(_machine.PathOf("etc/x")).UnixFileMode, 8).PadLeft(4, '0'));
    }

    [FakeMachineFact]
    public async Task What_somebody_changed_is_shown_line_by_line()
    {
        await Runner.RunOrThrow(host => host.File("/etc/x", "a\nb\nc\n"));
        _machine.WithFile("etc/x", "a\nB\nc\n");
        Assert.EndsWith("         - B\n         + b\n", await Runner.LivePlan(host => host.File("/etc/x", "a\nb\nc\n")));
    }

    [FakeMachineFact]
    public async Task And_mended()
    {
        await Runner.RunOrThrow(host => host.File("/etc/x", "a"));
        _machine.WithFile("etc/x", "b");
        await Runner.RunOrThrow(host => host.File("/etc/x", "a"));
        Assert.Equal("a", _machine.ReadFile("etc/x"));
    }

    [FakeMachineFact]
    public async Task A_folder_that_somebody_else_slips_under_it_is_not_written_to()
    {
        _machine.WithProgram("fake/bin/mkdir", """/usr/bin/mkdir "$@"; shift; chmod 777 -- "$1" """);
        Assert.Contains("another process replaced the folder /srv/.originscript-", await Runner.RunAndGetFailure(host => host.File("/srv/x", "a")));
    }

    [FakeMachineFact]
    public async Task A_file_of_the_machine_that_is_mended_keeps_its_mode()
    {
        _machine.WithFile("etc/hosts", "127.0.0.1 localhost\n127.0.1.1 old\n").WithMode("etc/hosts", UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await Runner.RunOrThrow(host => host.Hostname("web.example.org"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(_machine.PathOf("etc/hosts")).UnixFileMode);
    }

    [FakeMachineFact]
    public async Task Undo_writes_back_what_was_there()
    {
        _machine.WithFile("etc/x", "old\n");
        await Runner.RunOrThrow(host => host.File("/etc/x", "new\n", mode: "0600"));
        await Runner.Undo(host => host.File("/etc/x", "new\n", mode: "0600"));
        Assert.Equal("old\n", _machine.ReadFile("etc/x"));
    }

    [FakeMachineFact]
    public async Task Undo_keeps_what_it_could_not_bring_back()
    {
        _machine.WithFile("etc/x", new string('x', FileState.MaxInlineSize + 1));
        await Runner.RunOrThrow(host => host.File("/etc/x", "new\n"));
        Assert.Equal(
            "the previous content is not in the journal, because it was too large or is secret",
            (await Runner.Undo(host => host.File("/etc/x", "new\n"))).Lines.Single().Text
        );
    }

    [FakeMachineFact]
    public async Task A_file_in_the_home_of_the_SSH_user_is_theirs_and_needs_no_sudo()
    {
        _machine.WithFile("etc/passwd", "root:x:0:0:root:/root:/bin/sh\n").SudoFails = true;
        var line = (await Runner.RunOrThrow(host => host.File("~/x", "text"))).Lines[0];
        Assert.Equal("+ file of 1 line, mode 0644, owner the SSH user", $"{(char)line.Mark} {line.Text}");
    }

    [FakeMachineFact]
    public async Task And_is_removed_without_sudo()
    {
        _machine.SudoFails = true;
        await Runner.RunOrThrow(host => host.File("~/x", "text"));
        Assert.True((await Runner.Undo(host => host.File("~/x", "text"))).Succeeded && !File.Exists(_machine.PathOf("root/x")));
    }

    [FakeMachineFact]
    public async Task Bytes_that_are_no_text_arrive_as_they_are()
    {
        byte[] bytes = [0, 255, 13, 10, .. Enumerable.Range(0, 256).Select(i => (byte)i)];
        await File.WriteAllBytesAsync(Path.Combine(_folder, "bytes"), bytes);
        await Runner.RunOrThrow(host => host.File("/srv/bytes", new LocalFile(Path.Combine(_folder, "bytes"))));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(_machine.PathOf("srv/bytes")));
    }

    [FakeMachineFact]
    public async Task A_large_file_is_put_once()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "large"), new string('x', 1 << 20));
        await Runner.RunOrThrow(Putting);
        Assert.Equal(Engine.Mark.Unchanged, (await Runner.RunOrThrow(Putting)).Lines.Single().Mark);

        void Putting(HostBuilder host) => host.File("/srv/large", new LocalFile(Path.Combine(_folder, "large")));
    }

    [FakeMachineFact]
    public async Task A_template_is_filled_in()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "ntp.conf"), "server {{ server }} iburst\n# {{comment}}\n");
        await Runner.RunOrThrow(host =>
            host.File("/etc/ntp.conf", new Template(Path.Combine(_folder, "ntp.conf")) { ["server"] = host.Ip, ["comment"] = "$1 {{x}}" })
        );
        Assert.Equal("server 192.0.2.10 iburst\n# $1 {{x}}\n", _machine.ReadFile("etc/ntp.conf"));
    }

    [FakeMachineFact]
    public async Task A_template_that_nobody_fills_in_is_refused()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "ntp.conf"), "{{server}}");
        Assert.Equal(
            "The template ntp.conf has no value for {{server}}. Write new Template(\"ntp.conf\") { [\"server\"] = value }.",
            Assert
                .Throws<RecipeException>(() =>
                    new Recipe("recipe", _folder).Host("web").At("192.0.2.10").File("/etc/ntp.conf", new Template("ntp.conf"))
                )
                .Message
        );
    }

    [FakeMachineFact]
    public async Task A_secret_is_in_the_file_alone()
    {
        _machine.WithFile("etc/key", "canary-0815-of-the-old-one");
        var said = await Runner.LivePlan(Keyed);
        said += Transcript.Of((await Runner.RunOrThrow(Keyed)).Lines) + Runner.Journal + Transcript.Of((await Runner.Undo(Keyed)).Lines);
        Assert.True(_machine.ReadFile("etc/key") == Canary && !said.Contains("canary", StringComparison.Ordinal), said);

        static void Keyed(HostBuilder host) => host.File("/etc/key", new Secret(Canary));
    }

    [FakeMachineFact]
    public async Task A_secret_changes_where_it_is_another_one()
    {
        await Runner.RunOrThrow(host => host.File("/etc/key", new Secret(Canary)));
        await Runner.RunOrThrow(host => host.File("/etc/key", new Secret(Canary + "-new")));
        Assert.Equal(Canary + "-new", _machine.ReadFile("etc/key"));
    }

    public void Dispose()
    {
        _machine.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
