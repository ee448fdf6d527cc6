using System.Reflection;

namespace OriginScript.Mutation;

/// <summary>One test with its arguments.</summary>
internal sealed record TestCase(string Name, MethodInfo Method, object?[] Arguments)
{
    /// <summary>Runs it on a new instance and returns why it failed; null if it passed.</summary>
    public async Task<Exception?> Run()
    {
        try
        {
            var instance = Activator.CreateInstance(Method.DeclaringType!)!;
            try
            {
                if (Method.Invoke(instance, Arguments) is Task task)
                    await task.ConfigureAwait(false);
            }
            finally
            {
                (instance as IDisposable)?.Dispose();
            }

            return null;
        }
        catch (Exception e)
        {
            return (e as TargetInvocationException)?.InnerException ?? e;
        }
    }
}
