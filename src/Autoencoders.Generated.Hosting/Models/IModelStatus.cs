namespace Autoencoders.Hosting;

/// <summary>
/// The state of a model in service, for status pages and health checks. <c>GetServices&lt;IModelStatus&gt;()</c> has all of them, of any
/// class and name.
/// </summary>
public interface IModelStatus
{
    /// <summary>The name that the model was registered by; empty for the model without one.</summary>
    string Name { get; }

    /// <summary>The name of the network's class.</summary>
    string Network { get; }

    /// <summary>True if requests can be served.</summary>
    bool IsReady { get; }

    /// <summary>The number of the version in service, counted from 1; 0 before the first.</summary>
    long Version { get; }

    /// <summary>The SHA-256 of the weights file in hexadecimal; null while there is no model.</summary>
    string? Hash { get; }

    /// <summary>The time at which the version in service took its place; null before the first.</summary>
    DateTimeOffset? Since { get; }

    /// <summary>The time since then; zero while there is no model.</summary>
    TimeSpan Age { get; }

    /// <summary>The number of times that a version took the place of another one.</summary>
    long Swaps { get; }

    /// <summary>The number of models that were refused.</summary>
    long RefusedSwaps { get; }

    /// <summary>The last refusal; null after a good model.</summary>
    ModelRefusal? LastRefusal { get; }

    /// <summary>Reads the source of the model now.</summary>
    /// <param name="cancellationToken">Stops waiting; a load that has begun goes on.</param>
    /// <returns>True if there is a new version; false if the bytes are those of the version in service.</returns>
    /// <exception cref="WeightsFileException">The file is damaged or belongs to another network. The version in service stays.</exception>
    /// <exception cref="IOException">The file cannot be read. The version in service stays.</exception>
    Task<bool> ReloadAsync(CancellationToken cancellationToken = default);
}
