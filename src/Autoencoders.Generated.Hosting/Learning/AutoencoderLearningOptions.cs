namespace Autoencoders.Hosting;

/// <summary>The learning of a network beside the requests that it serves.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed class AutoencoderLearningOptions<TNetwork> : LearningOptions
    where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>;
