using System.Globalization;

namespace OriginScript.Remote;

/// <summary>A state of a connection lasted longer than its deadline.</summary>
/// <param name="what">What did not happen, as part of a sentence.</param>
/// <param name="deadline">The time in which it should have happened.</param>
/// <param name="cause">The timeout.</param>
internal sealed class SshDeadlineException(string what, TimeSpan deadline, Exception? cause = null)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"{what} within {deadline.TotalSeconds:0.#} seconds"), cause);
