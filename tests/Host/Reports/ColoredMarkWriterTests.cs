using OriginScript.Engine;
using OriginScript.Host.Reports;
using OriginScript.Host.Tests.Commands;

namespace OriginScript.Host.Tests.Reports;

public sealed class ColoredMarkWriterTests
{
    private readonly StringWriter _written = new() { NewLine = "\n" };

    [Fact]
    public void Only_the_mark_is_coloured()
    {
        new ActionLog(new ColoredMarkWriter(_written)).Write(new(Step, Mark.Create, "box of tea"));
        Assert.Equal(
            "host oak\n\e[32m+\e[0m task: shelf:box oak top -tea                                        # box of tea\n",
            _written.ToString()
        );
    }

    [Fact]
    public void Without_colours_no_escape_code_is_written()
    {
        new ActionLog(ColoredMarkWriter.Wrap(new(_written, TextWriter.Null, TextReader.Null))).Write(new(Step, Mark.Failed, "no room"));
        Assert.DoesNotContain('\e', _written.ToString());
    }

    private static Step Step
    {
        get
        {
            var recipe = new Recipe("shelf", "/");
            recipe.Host("oak").Box("top", "-tea");
            return recipe.Steps[0];
        }
    }
}
