namespace Autoencoders;

/// <summary>All that a run remembers beside the network and blocks of floats.</summary>
/// <param name="Numbers">The numbers.</param>
/// <param name="Reports">The reports of the finished epochs.</param>
internal sealed record TrainingRecord(TrainingNumbers Numbers, IReadOnlyList<EpochReport> Reports);
