namespace OriginScript.Puppet.Tests;

public sealed class JavaArgumentsTests
{
    private const string Debians = """
        # Modify this if you'd like to change the memory allocation, enable JMX, etc
        JAVA_ARGS="-Xms1g -Xmx1g -Djruby.logger.class=com.puppetlabs.jruby_utils.jruby.Slf4jLogger"

        JAVA_ARGS_CLI="${JAVA_ARGS_CLI:-}"

        """;

    [Fact]
    public void The_heap_of_a_fresh_package() => Assert.Equal(new("1g", "1g"), JavaArguments.ReadHeap(Debians));

    [Fact]
    public void Another_heap_leaves_all_else_as_it_is() =>
        Assert.Equal(
            Debians.Replace("-Xms1g -Xmx1g", "-Xms768m -Xmx768m", StringComparison.Ordinal),
            JavaArguments.WithHeap(Debians, new("768m", "768m"))
        );

    [Fact]
    public void Taken_back_it_is_the_file_that_it_was() =>
        Assert.Equal(Debians, JavaArguments.WithHeap(JavaArguments.WithHeap(Debians, new("768m", "768m")), new("1g", "1g")));

    [Fact]
    public void A_file_without_the_line_gets_one() =>
        Assert.Equal("# empty\nJAVA_ARGS=\"-Xms1g -Xmx1g\"\n", JavaArguments.WithHeap("# empty", new("1g", "1g")));

    [Fact]
    public void The_last_line_counts_as_it_does_for_systemd() =>
        Assert.Equal(new("2g", "2g"), JavaArguments.ReadHeap("JAVA_ARGS=\"-Xms1g -Xmx1g\"\nJAVA_ARGS='-Xms2g -Xmx2g'\n"));

    [Fact]
    public void Words_that_a_shell_would_read_stay() =>
        Assert.Equal("JAVA_ARGS=\"-Xms1g -Xmx1g -Da=$1\"\n", JavaArguments.WithHeap("JAVA_ARGS=\"-Da=$1\"\n", new("1g", "1g")));

    [Fact]
    public void No_heap_is_none() => Assert.Null(JavaArguments.ReadHeap("JAVA_ARGS=\"-Da=b\"\n"));
}
