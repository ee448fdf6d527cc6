namespace OriginScript.Ec2;

/// <summary>The tasks that change instances.</summary>
public static class InstanceTasks
{
    /// <summary>Launches an instance and waits until it runs; a live one of that name is left as it is.</summary>
    /// <param name="recipe">Where the step goes.</param>
    /// <param name="ami">The image, as <c>--image</c>.</param>
    /// <param name="host">The name, as <c>--name</c>.</param>
    /// <param name="name">The instance's Name tag: one DNS label.</param>
    /// <param name="image">An <c>ami-...</c>, a base OS such as <c>debian12</c>, or <c>name:GLOB@OWNER</c>.</param>
    /// <param name="key">The EC2 key pair; the configured one unless given.</param>
    /// <param name="type">The instance type.</param>
    /// <param name="disksize">The root volume's size in GiB; the image's unless given.</param>
    /// <param name="securitygroup">Security groups by name or id; default unless given.</param>
    /// <param name="wait">Accepted as ever: it always waits.</param>
    [Task("ec2:instance:create")]
    public static Later? Create(
        Recipe recipe,
        [Argument] string? ami = null,
        [Argument] string? host = null,
        string? name = null,
        string? image = null,
        string? key = null,
        string type = Machine.UsualType,
        int disksize = 0,
        string[]? securitygroup = null,
        bool wait = false)
    {
        var builder = recipe.Host(name ?? host ?? throw new RecipeException("Say what the instance is called: --name NAME."));
        var source = image ?? ami ?? throw new RecipeException("Say which image: --image IMAGE, such as debian12.");
        builder.Launch(source, type, securitygroup, key, disksize > 0 ? disksize : null);
        return builder.InstanceId;
    }

    /// <summary>Terminates an instance.</summary>
    /// <param name="recipe">Where the step goes.</param>
    /// <param name="id">The instance's id.</param>
    /// <param name="name">The instance's Name tag; <c>*</c> and <c>?</c> may stand in it.</param>
    /// <param name="force">Does not ask.</param>
    [Task("ec2:instance:delete", Asks = true)]
    public static Later? Delete(Recipe recipe, string? id = null, string? name = null, bool force = false)
    {
        recipe.Add(new TerminateStep(Selection.Of(id, name, "instance")));
        return null;
    }

    /// <summary>Starts a stopped instance and waits until it runs.</summary>
    /// <param name="recipe">Where the step goes.</param>
    /// <param name="id">The instance's id.</param>
    /// <param name="name">The instance's Name tag; <c>*</c> and <c>?</c> may stand in it.</param>
    /// <param name="wait">Accepted as ever: it always waits.</param>
    [Task("ec2:instance:start")]
    public static Later? Start(Recipe recipe, string? id = null, string? name = null, bool wait = false)
    {
        recipe.Add(new PowerStep("ec2:instance:start", Selection.Of(id, name, "instance"), "running"));
        return null;
    }

    /// <summary>Stops an instance and waits until it has stopped.</summary>
    /// <param name="recipe">Where the step goes.</param>
    /// <param name="id">The instance's id.</param>
    /// <param name="name">The instance's Name tag; <c>*</c> and <c>?</c> may stand in it.</param>
    /// <param name="wait">Accepted as ever: it always waits.</param>
    [Task("ec2:instance:stop")]
    public static Later? Stop(Recipe recipe, string? id = null, string? name = null, bool wait = false)
    {
        recipe.Add(new PowerStep("ec2:instance:stop", Selection.Of(id, name, "instance"), "stopped"));
        return null;
    }

    /// <summary>Waits until an instance is in a state.</summary>
    /// <param name="recipe">Where the step goes.</param>
    /// <param name="id">The instance's id.</param>
    /// <param name="name">The instance's Name tag; <c>*</c> and <c>?</c> may stand in it.</param>
    /// <param name="state">pending, running, stopping, stopped, shutting-down or terminated.</param>
    /// <param name="pollrate">Seconds; it waits this long times <c>--maxtries</c>.</param>
    /// <param name="maxtries">How often.</param>
    [Task("ec2:instance:wait")]
    public static Later? Wait(Recipe recipe, string? id = null, string name = "*", string state = "running", int pollrate = 5, int maxtries = 40)
    {
        if (!StateCondition.States.Contains(state))
            throw new RecipeException($"\"{state}\" is no state of an instance. Write one of {StateCondition.States}.");
        recipe.Add(new StateCondition(Selection.Of(id, name, "instance"), state) { Patience = TimeSpan.FromSeconds((double)pollrate * maxtries) });
        return null;
    }

    /// <summary>Prints the SSH host keys that an instance has shown on its console, and waits until it has.</summary>
    /// <param name="recipe">Where the step goes.</param>
    /// <param name="id">The instance's id.</param>
    /// <param name="name">The instance's Name tag; <c>*</c> and <c>?</c> may stand in it.</param>
    [Task("ec2:instance:hostkeys")]
    public static Later HostKeys(Recipe recipe, string? id = null, string? name = null)
    {
        var selection = Selection.Of(id, name, "instance");
        var keys = recipe.Later("hostkeys", "origin ec2:instance:hostkeys");
        recipe.Add(new HostKeysCondition(new("", "ec2:instance:hostkeys", $"{selection}"), selection, keys));
        return keys;
    }

    /// <summary>Sets, removes or prints a tag of an instance.</summary>
    /// <param name="recipe">Where the step goes.</param>
    /// <param name="tag">The tag's key.</param>
    /// <param name="id">The instance's id.</param>
    /// <param name="name">The instance's Name tag; <c>*</c> and <c>?</c> may stand in it.</param>
    /// <param name="value">The value to set; without it the tag is printed.</param>
    /// <param name="clear">Removes the tag.</param>
    [Task("ec2:instance:tag")]
    public static Later? Tag(Recipe recipe, [Option] string tag, string? id = null, string? name = null, string? value = null, bool clear = false)
    {
        var selection = Selection.Of(id, name, "instance");
        if (clear && value is not null)
            throw new RecipeException("--value sets the tag and --clear removes it. Leave one of them out.");
        if (clear || value is not null)
        {
            recipe.Add(new TagStep(selection, new(tag, value)));
            return null;
        }

        var found = recipe.Later("tag", "origin ec2:instance:tag");
        recipe.Add(new TagCondition(selection, tag, found));
        return found;
    }
}
