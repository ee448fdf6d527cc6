namespace OriginScript;

/// <summary>Implemented by a record of plugin options that can be wrong as a whole; checked before anything starts.</summary>
public interface IOptionsValidation
{
    /// <summary>What is wrong with the values and what to write instead; null: nothing.</summary>
    string? FindProblem();
}
