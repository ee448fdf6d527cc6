namespace OriginScript.Ec2;

/// <summary>The tasks that change instances.</summary>
public static class InstanceTasks
{
    /// <summary>Launches an instance and waits until it runs; an existing live instance of that name is kept.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="ami">The image, as <c>--image</c>.</param>
    /// <param name="host">The name, as <c>--name</c>.</param>
    /// <param name="name">The instance's Name tag: one DNS label.</param>
    /// <param name="image">An <c>ami-...</c>, a base OS such as <c>debian12</c>, or <c>name:GLOB@OWNER</c>.</param>
    /// <param name="key">The EC2 key pair; the configured one unless given.</param>
    /// <param name="type">The instance type.</param>
    /// <param name="disksize">The root volume's size in GiB; the image's unless given.</param>
    /// <param name="securitygroup">Security groups by name or id; default unless given.</param>
    /// <param name="wait">Accepted for compatibility; the task always waits.</param>
    [Task("ec2:instance:create")]
    public static Output? Create(
        Recipe recipe,
        [Argument] string? ami = null,
        [Argument] string? host = null,
        string? name = null,
        string? image = null,
        string? key = null,
        string type = InstanceSpec.DefaultType,
        int disksize = 0,
        string[]? securitygroup = null,
        bool wait = false
    )
    {
        var builder = recipe.Host(name ?? host ?? throw new RecipeException("Specify the instance's name: --name NAME."));
        var source = image ?? ami ?? throw new RecipeException("Specify the image: --image IMAGE, such as debian12.");
        builder.Launch(source, type, securitygroup, key, disksize == 0 ? null : disksize);
        return builder.InstanceId;
    }

    /// <summary>Terminates an instance.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="id">The instance's id.</param>
    /// <param name="name">The instance's Name tag; the wildcards <c>*</c> and <c>?</c> are allowed.</param>
    /// <param name="force">Skips the confirmation prompt.</param>
    [Task("ec2:instance:delete", RequiresConfirmation = true)]
    public static Output? Delete(Recipe recipe, string? id = null, string? name = null, bool force = false)
    {
        recipe.Add(new TerminateStep(ResourceSelector.From(id, name, "instance")));
        return null;
    }

    /// <summary>Starts a stopped instance and waits until it runs.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="id">The instance's id.</param>
    /// <param name="name">The instance's Name tag; the wildcards <c>*</c> and <c>?</c> are allowed.</param>
    /// <param name="wait">Accepted for compatibility; the task always waits.</param>
    [Task("ec2:instance:start")]
    public static Output? Start(Recipe recipe, string? id = null, string? name = null, bool wait = false)
    {
        recipe.Add(new PowerStep("ec2:instance:start", ResourceSelector.From(id, name, "instance"), "running"));
        return null;
    }

    /// <summary>Stops an instance and waits until it has stopped.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="id">The instance's id.</param>
    /// <param name="name">The instance's Name tag; the wildcards <c>*</c> and <c>?</c> are allowed.</param>
    /// <param name="wait">Accepted for compatibility; the task always waits.</param>
    [Task("ec2:instance:stop")]
    public static Output? Stop(Recipe recipe, string? id = null, string? name = null, bool wait = false)
    {
        recipe.Add(new PowerStep("ec2:instance:stop", ResourceSelector.From(id, name, "instance"), "stopped"));
        return null;
    }

    /// <summary>Waits until an instance is in a state.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="id">The instance's id.</param>
    /// <param name="name">The instance's Name tag; the wildcards <c>*</c> and <c>?</c> are allowed.</param>
    /// <param name="state">pending, running, stopping, stopped, shutting-down or terminated.</param>
    /// <param name="pollrate">Seconds; it waits this long times <c>--maxtries</c>.</param>
    /// <param name="maxtries">How often.</param>
    [Task("ec2:instance:wait")]
    public static Output? Wait(
        Recipe recipe,
        string? id = null,
        string name = "*",
        string state = "running",
        int pollrate = StateCondition.DefaultPollRate,
        int maxtries = StateCondition.DefaultMaxTries
    )
    {
        if (!StateCondition.States.Contains(state))
            throw new RecipeException($"\"{state}\" is not a valid instance state. Use one of {StateCondition.States}.");
        if (pollrate < 0 || maxtries < 0)
            throw new RecipeException(
                $"--pollrate {pollrate} and --maxtries {maxtries} must not be negative. Use a number of seconds and a number of tries."
            );
        recipe.Add(new StateCondition(ResourceSelector.From(id, name, "instance"), state, pollrate, maxtries));
        return null;
    }

    /// <summary>Waits until an instance's console shows its SSH host keys, and prints them.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="id">The instance's id.</param>
    /// <param name="name">The instance's Name tag; the wildcards <c>*</c> and <c>?</c> are allowed.</param>
    [Task("ec2:instance:hostkeys")]
    public static Output HostKeys(Recipe recipe, string? id = null, string? name = null)
    {
        var selection = ResourceSelector.From(id, name, "instance");
        var keys = recipe.Output("hostkeys");
        recipe.Add(new HostKeysCondition(new("", "ec2:instance:hostkeys", $"{selection}"), selection, keys));
        return keys;
    }

    /// <summary>Sets, removes or prints a tag of an instance.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="tag">The tag's key.</param>
    /// <param name="id">The instance's id.</param>
    /// <param name="name">The instance's Name tag; the wildcards <c>*</c> and <c>?</c> are allowed.</param>
    /// <param name="value">The value to set; without it the tag is printed.</param>
    /// <param name="clear">Removes the tag.</param>
    [Task("ec2:instance:tag")]
    public static Output? Tag(Recipe recipe, [Option] string tag, string? id = null, string? name = null, string? value = null, bool clear = false)
    {
        var selection = ResourceSelector.From(id, name, "instance");
        if (clear && value is not null)
            throw new RecipeException("--value sets the tag and --clear removes it. Use only one of them.");
        if (clear || value is not null)
        {
            recipe.Add(new TagStep(selection, TagRules.Validate(new(tag, value))));
            return null;
        }

        var found = recipe.Output("tag");
        recipe.Add(new TagCondition(selection, tag, found));
        return found;
    }
}
