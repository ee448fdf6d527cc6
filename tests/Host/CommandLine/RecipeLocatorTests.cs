using OriginScript.Host.Platform;
using OriginScript.Host.Recipes;
using OriginScript.Host.Tests.Commands;

namespace OriginScript.Host.Tests.CommandLine;

public sealed class RecipeLocatorTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void Folders_below_scripts_are_parts_of_the_name()
    {
        Write("scripts/origin/deep/x.csx");
        Assert.Equal(["origin:deep:x"], CreateLocator("").All.Select(recipe => recipe.Name));
    }

    [Fact]
    public void The_scripts_of_a_parent_folder_are_in_reach()
    {
        Write("scripts/x.csx");
        Assert.Equal(["x"], CreateLocator("a/b").All.Select(recipe => recipe.Name));
    }

    [Fact]
    public void The_nearer_one_of_two_recipes_with_one_name_counts()
    {
        Write("scripts/x.csx");
        Write("program/scripts/x.csx");
        Assert.Equal(["scripts/x.csx"], CreateLocator("").All.Select(recipe => recipe.DisplayPath));
    }

    [Fact]
    public void What_came_with_the_program_is_in_reach_from_everywhere()
    {
        Write("program/scripts/y.csx");
        Assert.Equal(["y"], CreateLocator("elsewhere").All.Select(recipe => recipe.Name));
    }

    [Fact]
    public void A_path_outside_the_current_folder_is_shown_in_full()
    {
        Write("other/x.csx");
        Assert.Equal(_folder.In("other/x.csx"), CreateLocator("here").FindAt("../other/x.csx")!.DisplayPath);
    }

    public void Dispose() => _folder.Dispose();

    private RecipeLocator CreateLocator(string folder)
    {
        Directory.CreateDirectory(_folder.In(folder));
        return new(
            new HostEnvironment
            {
                GetVariable = _ => null,
                HomeDirectory = "/",
                CurrentDirectory = Path.GetFullPath(_folder.In(folder)).TrimEnd('/'),
            },
            _folder.In("program")
        );
    }

    private void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.In(path))!);
        File.WriteAllText(_folder.In(path), "");
    }
}
