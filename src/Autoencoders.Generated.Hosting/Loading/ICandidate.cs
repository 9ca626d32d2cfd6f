namespace Autoencoders.Hosting;

/// <summary>A model that may become the next version.</summary>
/// <typeparam name="TVersion">The kind of version.</typeparam>
internal interface ICandidate<TVersion>
    where TVersion : ModelVersion
{
    /// <summary>Refuses the model by throwing what the user's check throws.</summary>
    void Verify();

    /// <summary>Runs the model once, so that all of it is compiled.</summary>
    void WarmUp();

    /// <summary>Writes the file of the model.</summary>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    void Save(Stream destination);

    /// <summary>Makes the version.</summary>
    TVersion Host(VersionFacts facts);
}
