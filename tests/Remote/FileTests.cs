using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

public sealed class FileTests : IDisposable
{
    private const string Canary = "canary-4711-of-a-secret";

    private readonly PaperMachine _machine = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("files-").FullName;

    private Carried Carried => field ??= new(_machine);

    [PaperTheory]
    [InlineData("it's")]
    [InlineData("a\nb")]
    [InlineData("$(id) `id` $HOME \\ \" * ? [a] ; & | > < ! # ~")]
    [InlineData("Grüße 你好 🎉")]
    [InlineData("-rf")]
    public async Task Names_and_contents_are_taken_as_they_are(string text)
    {
        await Carried.Out(host => host.File($"/srv/{text}", text));
        Assert.Equal(text, _machine.Get($"srv/{text}"));
    }

    [PaperTheory]
    [InlineData("0600")]
    [InlineData("4755")]
    [InlineData("0000")]
    public async Task It_has_the_mode_that_is_wanted(string mode)
    {
        await Carried.Out(host => host.File("/etc/x", "", mode: mode));
        Assert.Equal(mode, Convert.ToString((int)new FileInfo(_machine.At("etc/x")).UnixFileMode, 8).PadLeft(4, '0'));
    }

    [PaperFact]
    public async Task What_somebody_changed_is_shown_line_by_line()
    {
        await Carried.Out(host => host.File("/etc/x", "a\nb\nc\n"));
        _machine.Put("etc/x", "a\nB\nc\n");
        Assert.EndsWith("         - B\n         + b\n", await Carried.LivePlan(host => host.File("/etc/x", "a\nb\nc\n")));
    }

    [PaperFact]
    public async Task And_mended()
    {
        await Carried.Out(host => host.File("/etc/x", "a"));
        _machine.Put("etc/x", "b");
        await Carried.Out(host => host.File("/etc/x", "a"));
        Assert.Equal("a", _machine.Get("etc/x"));
    }

    [PaperFact]
    public async Task A_folder_that_somebody_else_slips_under_it_is_not_written_to()
    {
        _machine.PutProgram("paper/bin/mkdir", """/usr/bin/mkdir "$@"; shift; chmod 777 -- "$1" """);
        Assert.Contains("somebody else has put a folder in place of /srv/.originscript-", await Carried.Failure(host => host.File("/srv/x", "a")));
    }

    [PaperFact]
    public async Task A_file_of_the_machine_that_is_mended_keeps_its_mode()
    {
        _machine.Put("etc/hosts", "127.0.0.1 localhost\n127.0.1.1 old\n").SetMode("etc/hosts", UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await Carried.Out(host => host.Hostname("web.example.org"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(_machine.At("etc/hosts")).UnixFileMode);
    }

    [PaperFact]
    public async Task Undo_writes_back_what_was_there()
    {
        _machine.Put("etc/x", "old\n");
        await Carried.Out(host => host.File("/etc/x", "new\n", mode: "0600"));
        await Carried.Undone(host => host.File("/etc/x", "new\n", mode: "0600"));
        Assert.Equal("old\n", _machine.Get("etc/x"));
    }

    [PaperFact]
    public async Task Undo_keeps_what_it_could_not_bring_back()
    {
        _machine.Put("etc/x", new string('x', FileState.Kept + 1));
        await Carried.Out(host => host.File("/etc/x", "new\n"));
        Assert.Equal(
            "kept: what was in the file before is not in the journal, because it was large or the content is secret",
            (await Carried.Undone(host => host.File("/etc/x", "new\n"))).Lines.Single().Text);
    }

    [PaperFact]
    public async Task Bytes_that_are_no_text_arrive_as_they_are()
    {
        byte[] bytes = [0, 255, 13, 10, .. Enumerable.Range(0, 256).Select(i => (byte)i)];
        await File.WriteAllBytesAsync(Path.Combine(_folder, "bytes"), bytes);
        await Carried.Out(host => host.File("/srv/bytes", new LocalFile(Path.Combine(_folder, "bytes"))));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(_machine.At("srv/bytes")));
    }

    [PaperFact]
    public async Task A_large_file_is_put_once()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "large"), new string('x', 1 << 20));
        await Carried.Out(Putting);
        Assert.Equal(Engine.Mark.Unchanged, (await Carried.Out(Putting)).Lines.Single().Mark);

        void Putting(HostBuilder host) => host.File("/srv/large", new LocalFile(Path.Combine(_folder, "large")));
    }

    [PaperFact]
    public async Task A_template_is_filled_in()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "ntp.conf"), "server {{ server }} iburst\n# {{comment}}\n");
        await Carried.Out(host => host.File("/etc/ntp.conf", new Template(Path.Combine(_folder, "ntp.conf")) { ["server"] = host.Ip, ["comment"] = "$1 {{x}}" }));
        Assert.Equal("server 192.0.2.10 iburst\n# $1 {{x}}\n", _machine.Get("etc/ntp.conf"));
    }

    [PaperFact]
    public async Task A_template_that_nobody_fills_in_is_refused()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "ntp.conf"), "{{server}}");
        Assert.Equal(
            "The template ntp.conf has {{server}}, which nobody fills in. Write new Template(\"ntp.conf\") { [\"server\"] = value }.",
            Assert.Throws<RecipeException>(() => new Recipe("recipe", _folder).Host("web").At("192.0.2.10").File("/etc/ntp.conf", new Template("ntp.conf"))).Message);
    }

    [PaperFact]
    public async Task A_secret_is_in_the_file_alone()
    {
        _machine.Put("etc/key", "canary-0815-of-the-old-one");
        var said = await Carried.LivePlan(Keyed);
        said += Transcript.Of((await Carried.Out(Keyed)).Lines) + Carried.Journal + Transcript.Of((await Carried.Undone(Keyed)).Lines);
        Assert.True(_machine.Get("etc/key") == Canary && !said.Contains("canary", StringComparison.Ordinal), said);

        static void Keyed(HostBuilder host) => host.File("/etc/key", new Secret(Canary));
    }

    [PaperFact]
    public async Task A_secret_changes_where_it_is_another_one()
    {
        await Carried.Out(host => host.File("/etc/key", new Secret(Canary)));
        await Carried.Out(host => host.File("/etc/key", new Secret(Canary + "-new")));
        Assert.Equal(Canary + "-new", _machine.Get("etc/key"));
    }

    public void Dispose()
    {
        _machine.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
