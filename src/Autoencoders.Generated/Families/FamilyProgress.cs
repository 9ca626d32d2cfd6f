namespace Autoencoders;

/// <summary>The state of one network of a family at the end of an epoch.</summary>
/// <param name="Name">The name of the network.</param>
/// <param name="Epoch">The state of its training.</param>
public readonly record struct FamilyProgress(string Name, EpochReport Epoch);
