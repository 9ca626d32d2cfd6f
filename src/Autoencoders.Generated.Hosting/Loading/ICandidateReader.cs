namespace Autoencoders.Hosting;

/// <summary>Makes candidates of one kind.</summary>
/// <typeparam name="TVersion">The kind of version.</typeparam>
internal interface ICandidateReader<TVersion>
    where TVersion : ModelVersion
{
    /// <summary>Makes a model of the tensors of a file, after every check of the library: layers, finite weights, probe.</summary>
    /// <exception cref="WeightsFileException">The file belongs to another network, or its probe gives other numbers.</exception>
    ICandidate<TVersion> Read(SafeTensors file);

    /// <summary>Calls the user's code that makes the model; null where there is no such code.</summary>
    ICandidate<TVersion>? Create();
}
