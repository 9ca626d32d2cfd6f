using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Features.Exports;

/// <summary>An exported function, stated once: the function, its line in the header and its import by C# are printed from this record.</summary>
/// <param name="Name">Its name behind the prefix.</param>
/// <param name="Summary">Its documentation.</param>
/// <param name="WriteWork">Prints the statements that do its work and may throw.</param>
/// <param name="Parameters">Its parameters.</param>
internal sealed record CFunction(string Name, string Summary, Action<SourceWriter> WriteWork, params CParameter[] Parameters)
{
    /// <summary>False for what the C# file wraps by hand.</summary>
    public bool HasWrapper { get; init; } = true;

    /// <summary>A function whose work is one call.</summary>
    public static CFunction Calling(string name, string summary, string method, string[] arguments, params CParameter[] parameters) =>
        new(name, summary, writer => writer.Call(method, arguments), parameters);
}
